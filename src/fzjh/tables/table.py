"""A table as any writer needs it."""

from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = "str | int"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. width: in characters of half a Han character; align: left or center; vertical: its head stands upright."""

    head: str
    width: float
    align: str = "left"
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under an optional heading of their own. columns: names of those the reader fills in are just empty cells."""

    rows: tuple[tuple[Cell, ...], ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table on one sheet of paper width.

    title stands above it, subtitle (may be empty) below the title. groups: its rows. totals: a last row, or empty.
    notes: lines below it. frozen_columns: how many columns stay in sight. filters: whether heads get filter buttons.
    created: the document's date (`2021-09-01` or empty), the only date that goes into a file; author: the issuing organs.
    """

    title: str
    subtitle: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    totals: tuple[Cell, ...] = ()
    notes: tuple[str, ...] = ()
    frozen_columns: int = 0
    filters: bool = True
    created: str = ""
    author: str = ""
