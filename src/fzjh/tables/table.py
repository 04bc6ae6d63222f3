"""A table as any writer needs it."""

from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = "str | int"
Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. width: in halves of a Han character; align: left or center; vertical: its head stands upright."""

    head: str
    width: float
    align: str = "left"
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under an optional heading of their own."""

    rows: tuple[Row, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table on one sheet of paper width.

    name: a short name for the sheet's tab. title stands above the table, subtitle (may be empty) below the title.
    groups: its rows. totals: a last row, or empty. notes: lines below it. foot: what is filled in by hand at the end,
    one blank each. frozen_columns: how many columns stay in sight. filters: whether heads get filter buttons.
    one_page: whether it is printed on one page, as long as it stays legible there.
    created: the document's date (`2021-09-01` or empty), the only date in a file; author: the issuing organs.
    """

    name: str
    title: str
    subtitle: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    totals: Row = ()
    notes: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    frozen_columns: int = 0
    filters: bool = True
    one_page: bool = False
    created: str = ""
    author: str = ""
