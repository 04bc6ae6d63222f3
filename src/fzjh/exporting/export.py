"""Plans to files: one file a table, in which the rows of many plans stand one below the other."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import NamedTuple, TypeAlias

from fzjh.documents import Artifact
from fzjh.exporting.formats import formats, writer
from fzjh.exporting.tables import tables
from fzjh.model import Plan

PATHS = frozenset(f"{table.name}.{name}" for table in tables() for name in formats())
"""Every file that an export may write."""


class Rows(NamedTuple):
    """Rows of one table as they will stand in its file, and how many they are."""

    size: int
    lines: bytes


Part: TypeAlias = Mapping[str, Rows]
"""What one plan gives, by table. Plans are large: they are encoded at once, and let go."""


def lacking(format_: str) -> str | None:
    """The library that a format needs and that is not installed."""
    needed = getattr(writer(format_), "NEEDS", None)
    return needed if needed and not find_spec(needed) else None


def key_of(plan: Plan) -> str:
    """What a plan is called among others: its document number, which is its own in the whole country, or its title.

    Not its folder, which is another on every machine.
    """
    return plan.notice.number or plan.title


def part(key: str, plan: Plan, format_: str) -> Part:
    """The rows of one plan without errors."""
    encode = writer(format_).lines
    found: dict[str, Rows] = {}
    for table in tables():
        rows = list(table.rows(key, plan))
        found[table.name] = Rows(len(rows), encode(table.columns, rows))
    return found


def counts(parts: Sequence[Part]) -> dict[str, int]:
    """How many rows each table has."""
    return {table.name: sum(one[table.name].size for one in parts) for table in tables()}


def files(parts: Sequence[Part], format_: str) -> list[Artifact]:
    """The files of all parts, in their order."""
    whole = writer(format_).file
    return [
        Artifact(f"{table.name}.{format_}", whole(table.columns, b"".join(one[table.name].lines for one in parts)))
        for table in tables()
    ]
