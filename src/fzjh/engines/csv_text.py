"""Tables to CSV: UTF-8 with a BOM (so that WPS and Excel show Chinese), lines end in CR LF (RFC 4180).

Heads, rows and totals only, so that programs can read it: no title, no notes. A text cell that a spreadsheet would take
for a formula (it begins with = + - @, their full-width forms, a tab or a line break) gets a leading `'`.
"""

import csv
from io import StringIO
from typing import Final

from fzjh.tables.table import Cell, Table

FORMAT = "csv"

FORMULA: Final = tuple("=+-@＝＋－＠\t\r\n")
"""Beginnings of cells that a spreadsheet would run as formulas, or take for the end of a row."""


def write(table: Table) -> bytes:
    """The bytes of a table's CSV file."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_safe(column.head) for column in table.columns])
    writer.writerows([_safe(cell) for cell in row] for group in table.groups for row in group.rows)
    if table.totals:
        writer.writerow([_safe(cell) for cell in table.totals])
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
