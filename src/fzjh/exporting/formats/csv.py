"""CSV for programs: UTF-8 without a BOM (which Spark takes for a part of the first name), RFC 4180; lists are JSON.

Nothing is lost and nothing runs: a text that a spreadsheet would take for a formula gets a leading `'`, and so does one
that begins with `'`, so that whoever takes one `'` away has the text as it was. The tables of `fzjh build` are for
spreadsheets and need not be read back; here a name must be the same whichever way it came.
"""

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO

from fzjh.engines.csv_text import FORMULA
from fzjh.exporting.table import Column, Row

_MARK = "'"


def lines(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """One record a row."""
    return _encoded([_cell(row[column.name], column) for column in columns] for row in rows)


def file(columns: Sequence[Column], lines: bytes) -> bytes:
    """The records below the names of the columns."""
    return _encoded([[column.name for column in columns]]) + lines


def _encoded(records: Iterable[Sequence[object]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(records)
    return text.getvalue().encode()


def _cell(value: object, column: Column) -> object:
    """Empty for None: no column has both None and empty texts."""
    if value is None or column.kind.plain:
        return _MARK + value if isinstance(value, str) and value.startswith((*FORMULA, _MARK)) else value
    return json.dumps(value, ensure_ascii=False)
