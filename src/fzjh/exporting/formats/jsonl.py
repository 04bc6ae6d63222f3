"""JSON Lines: UTF-8, one object a line, keys in the order of the columns."""

import json
from collections.abc import Iterable, Sequence

from fzjh.exporting.table import Column, Row


def lines(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """One object a row."""
    ordered = ({column.name: row[column.name] for column in columns} for row in rows)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ordered).encode()


def file(columns: Sequence[Column], lines: bytes) -> bytes:  # noqa: ARG001 - the names stand in every line
    """The lines are the file."""
    return lines
