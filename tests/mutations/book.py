"""A plan as a person has it before them: its files as text, and where in them each key and each text stands.

Found by PyYAML's own loader, not by fzjh's: a mutation must not depend on the reader that it puts to the test.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
FOLDERS = (
    ROOT / "plan",
    *(ROOT / "tests/plans" / name / "plan" for name in ("营商环境意见", "水务要点", "一规划两方案")),
)
"""The real plan of 2021, and well-written plans of other offices."""

Path_ = tuple[str | int, ...]


class Word(NamedTuple):
    """A key or a text on one line of a file: `start` to `end` are the offsets of its characters, without quotes."""

    file: str
    path: Path_
    start: int
    end: int
    text: str
    flow: bool
    quoted: bool

    @property
    def key(self) -> str:
        """The last key on the way here: what the text is."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def listed(self) -> bool:
        """Whether it is an entry of a list."""
        return isinstance(self.path[-1], int)


class Entry(NamedTuple):
    """A key with all that belongs to it: whole lines from `first` up to `last` (from 0, the latter not included)."""

    file: str
    path: Path_
    first: int
    last: int
    key: Word
    value: yaml.Node


@dataclass(frozen=True)
class Book:
    """One plan: its files by their path within the plan's folder."""

    name: str
    files: Mapping[str, str]

    @cached_property
    def words(self) -> list[Word]:
        """All texts that stand on one line."""
        return [word for word in self._found if isinstance(word, Word)]

    @cached_property
    def entries(self) -> list[Entry]:
        """All keys of block mappings."""
        return [entry for entry in self._found if isinstance(entry, Entry)]

    @cached_property
    def _found(self) -> list[Word | Entry]:
        return [one for file, text in self.files.items() for one in _walk(file, text, yaml.compose(text), ())]


def books() -> list[Book]:
    """All plans that mutations are tried on."""
    return [_read(folder) for folder in FOLDERS]


def _read(folder: Path) -> Book:
    paths = sorted(path for path in folder.rglob("*.yaml"))
    name = folder.parent.name if folder.parent.parent.name == "plans" else "2021"
    return Book(name, {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths})


def _walk(file: str, text: str, node: yaml.Node | None, path: Path_, *, flow: bool = False) -> Iterator[Word | Entry]:
    if isinstance(node, yaml.ScalarNode):
        yield from _word(file, text, node, path, flow=flow)
    elif isinstance(node, yaml.SequenceNode):
        for index, entry in enumerate(node.value):
            yield from _walk(file, text, entry, (*path, index), flow=bool(node.flow_style))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*path, str(key.value))
            yield from () if node.flow_style else _entry(file, text, here, key, value)
            yield from _walk(file, text, value, here, flow=bool(node.flow_style))


def _word(file: str, text: str, node: yaml.ScalarNode, path: Path_, *, flow: bool) -> Iterator[Word]:
    quoted = node.style in {"'", '"'}
    start, end = node.start_mark.index + quoted, node.end_mark.index - quoted
    if text[start:end] == node.value and node.value:
        yield Word(file, path, start, end, str(node.value), flow, quoted)


def _entry(file: str, text: str, path: Path_, key: yaml.Node, value: yaml.Node) -> Iterator[Entry]:
    word = Word(file, path, key.start_mark.index, key.end_mark.index, str(key.value), flow=False, quoted=False)
    lines = text.split("\n")
    last = value.end_mark.line
    last += bool(lines[last : last + 1] and lines[last][: value.end_mark.column].strip())
    while last - 1 > key.start_mark.line and lines[last - 1].lstrip()[:1] in {"", "#"}:
        last -= 1
    yield Entry(file, path, key.start_mark.line, last, word, value)
