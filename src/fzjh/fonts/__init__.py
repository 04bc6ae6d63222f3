"""Typefaces of official documents (GB/T 9704-2012, clause 5.2.2): the Fandol fonts that come along, and the real ones.

The Fandol fonts lie beside this module under their own licence (COPYING.txt: GPL with the font exception).
"""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

BUILTIN = "builtin"
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface: what it is called, the family a typesetter finds it by, its weight, its file.

    index: which font of a collection (.ttc) it is; stand_in: whether it stands in for the real one.
    """

    name: str
    family: str
    path: Path
    weight: int = 400
    index: int = 0
    stand_in: bool = False


@dataclass(frozen=True, slots=True)
class Faces:
    """The five typefaces of official documents: 仿宋, 楷体, 黑体, 宋体, and 小标宋 for titles.

    folders: where their files lie besides those of the system; system: whether the system's are used.
    """

    fangsong: Face
    kai: Face
    hei: Face
    song: Face
    title: Face
    folders: tuple[Path, ...]
    system: bool = False

    @property
    def all(self) -> tuple[Face, ...]:
        """All five."""
        return (self.fangsong, self.kai, self.hei, self.song, self.title)

    @property
    def stand_ins(self) -> tuple[str, ...]:
        """Names of the typefaces that another one stands in for."""
        return tuple(face.name for face in self.all if face.stand_in)

    @property
    def builtin(self) -> bool:
        """Whether all of them are the Fandol fonts."""
        return all(face.path.parent == folder() for face in self.all)


def folder() -> Path:
    """Where the Fandol fonts lie."""
    return Path(str(files(__name__)))


def builtin() -> Faces:
    """The Fandol fonts: the same pages on every machine. 宋体 in bold stands in for 小标宋."""
    return Faces(
        _fandol("仿宋", "FandolFang R", "FandolFang-Regular"),
        _fandol("楷体", "FandolKai", "FandolKai-Regular"),
        _fandol("黑体", "FandolHei", "FandolHei-Regular"),
        _fandol("宋体", "FandolSong", "FandolSong-Regular"),
        _fandol("小标宋", "FandolSong", "FandolSong-Bold", 700),
        (folder(),),
    )


def _fandol(name: str, family: str, file: str, weight: int = 400) -> Face:
    return Face(name, family, folder() / f"{file}.otf", weight, stand_in=True)
