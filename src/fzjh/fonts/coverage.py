"""Which characters fonts can show."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from fzjh.fonts import Face, Faces

_LACKING = "―"
"""The one sign of GB 2312 that the Fandol fonts lack; they have all its Han characters."""
_ALSO = "—·〇"
"""Signs that every plan has, and that Python's GB 2312 takes for others."""


def lacking(faces: Faces, signs: Iterable[str]) -> frozenset[str]:
    """Those of some characters that none of the faces can show. Raises OSError for a font that cannot be read."""
    sure: Callable[[str], bool] = _common if faces.builtin else _blank
    doubtful = {sign for sign in signs if not sure(sign)}
    if not doubtful:
        return frozenset()
    known = frozenset[int]().union(*(_characters(face) for face in set(faces.all)))
    return frozenset(sign for sign in doubtful if ord(sign) not in known)


def _common(sign: str) -> bool:
    """Whether a character is known to be there without opening a font."""
    if " " <= sign <= "~" or sign in _ALSO or _blank(sign):
        return True
    try:
        return bool(sign.encode("gb2312")) and sign not in _LACKING
    except UnicodeEncodeError:
        return False


def _blank(sign: str) -> bool:
    return sign in "\n\r\t"


@lru_cache(maxsize=16)
def _characters(face: Face) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(face.path, fontNumber=face.index, lazy=True) as font:
        return frozenset(font.getBestCmap() or ())
