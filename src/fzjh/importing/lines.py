"""What every source format becomes: lines with their places, and what the format knows about their looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, or one row of a table.

    text: as written, spaces included; place: where it stands, for people (`第12行`, `第3段`, `第2页第5行`). lead: the
    bold words it begins with, when the rest is not bold. table: number of the table from 1, 0 outside of tables;
    cells: the cells of a row.
    """

    text: str
    place: str
    lead: str = ""
    table: int = 0
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should know about the import. kind: one of those below; place: in the source, may be empty."""

    kind: str
    text: str
    place: str = ""


GUESSED, CHANGED, PLAIN, DROPPED = "猜的", "规范", "文字", "没收"
"""Kinds of remarks: guessed; made uniform; kept as plain text; left out because it is no part of the document."""


@dataclass(frozen=True, slots=True)
class Text:
    """A source as read: its lines, and what was left out on the way."""

    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...] = ()
