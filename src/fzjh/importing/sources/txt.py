"""Plain text: a line is a paragraph, unless the lines were broken at a fixed width."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from fzjh.importing.lines import Line, Text
from fzjh.importing.sources.decoding import decode
from fzjh.importing.sources.wrapping import unwrap

SUFFIXES = (".txt", ".text")

_FEWEST_TABS, _FEWEST_ROWS = 2, 2


def read(data: bytes) -> Text:
    """Paragraphs of a text file, each with the number of its first line."""
    rows = decode(data).split("\n")
    lines = [Line(row, f"第{number}行") for number, row in enumerate(rows, 1)]
    return Text(tuple(unwrap(list(_with_tables(lines)))))


def _with_tables(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines with equally many tabs below one another are rows of a table, as a browser or WPS copies one."""
    tables = 0
    for tabs, group in groupby(lines, key=lambda line: line.text.strip("\r\n ").count("\t")):
        rows = list(group)
        if tabs < _FEWEST_TABS or len(rows) < _FEWEST_ROWS:
            yield from rows
            continue
        tables += 1
        for row in rows:
            cells = tuple(cell.strip() for cell in row.text.split("\t"))
            yield Line("　".join(filter(None, cells)), row.place, table=tables, cells=cells)
