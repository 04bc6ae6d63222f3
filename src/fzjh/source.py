"""Source text and places in it.

Offsets (characters from the start of the text) are stored; lines and columns are computed only when somebody asks.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from fzjh.patterns import lazy

_LINE_BREAK = lazy(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place for people: line and column, both from 1, the column in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One file of the plan as text; a byte order mark is not part of it."""

    path: Path
    text: str

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset at which each line begins."""
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Line and column of an offset; offsets past the end count as the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Text of line `number` (from 1) without its line break; empty when there is no such line."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def line_end(self, offset: int) -> int:
        """Where the line around an offset ends, before its line break."""
        end = self.text.find("\n", offset)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[end - 1 : end] == "\r" else end

    @property
    def newline(self) -> str:
        """The line break that the file uses."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def span(self, start: int = 0, end: int | None = None) -> "Span":
        """The stretch from `start` to `end`; an empty one at `start` when `end` is left out."""
        return Span(self, start, start if end is None else max(start, end))


class Span(NamedTuple):
    """A stretch of a source: offsets `start` (inclusive) to `end` (exclusive)."""

    source: Source
    start: int
    end: int

    @property
    def path(self) -> Path:
        """File in which the stretch lies."""
        return self.source.path

    @property
    def first(self) -> Position:
        """Where the stretch begins."""
        return self.source.position(self.start)

    @property
    def last(self) -> Position:
        """Where the stretch ends (exclusive)."""
        return self.source.position(self.end)

    @property
    def text(self) -> str:
        """The stretch itself."""
        return self.source.text[self.start : self.end]

    def part(self, start: int, end: int) -> "Span":
        """A piece of this stretch, by offsets from its beginning."""
        return Span(self.source, self.start + start, self.start + end)
