"""A table of an export as data: its columns, and the rows that one plan gives."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from fzjh.model import Plan

Row: TypeAlias = Mapping[str, object]
"""Values by column, as JSON has them: texts, numbers, None, lists and objects; dates as `2021-12-31`."""


class Kind(StrEnum):
    """What the cells of a column hold, in the words of its documentation."""

    TEXT = "文字"
    NUMBER = "数"
    TEXTS = "文字列表"
    NUMBERS = "数的列表"
    DATES = "日期列表"
    MEASURES = "对象列表"

    @property
    def plain(self) -> bool:
        """Whether a cell is a single text or number."""
        return self in (Kind.TEXT, Kind.NUMBER)


class Column(NamedTuple):
    """One column: its name, what its cells hold, and what it says (Chinese); `optional` cells may be empty (None)."""

    name: str
    kind: Kind
    purpose: str
    optional: bool = False


class Table(NamedTuple):
    """One table: its name, what its rows are (Chinese), its columns, and the rows of a plan under a key."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Callable[[str, Plan], Iterator[Row]]


KEY = Column("plan", Kind.TEXT, "哪一份计划")
"""First column of every table."""
