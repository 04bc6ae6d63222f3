"""CSV, as fzjh, WPS and Excel write it: every line is a row."""

import csv
from io import StringIO

from fzjh.importing.lines import Line, Text
from fzjh.importing.sources.decoding import decode

SUFFIXES = (".csv",)


def read(data: bytes) -> Text:
    """Rows that hold anything; places count rows, because a cell may go over several lines."""
    rows = list(csv.reader(StringIO(decode(data), newline="")))
    cells = [tuple(cell.strip().replace("\r\n", "\n") for cell in row) for row in rows]
    return Text(
        tuple(
            Line("　".join(filter(None, row)).replace("\n", ""), f"第{number}行", table=1, cells=row)
            for number, row in enumerate(cells, 1)
            if any(row)
        )
    )
