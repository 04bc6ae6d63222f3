"""Rows of a table: what they hold, and which of them may be cut because no page can hold them."""

from dataclasses import dataclass
from math import ceil
from typing import Any

from docx.oxml.ns import qn

from fzjh.text import cell_width


@dataclass(frozen=True, slots=True)
class Row:
    """A row and the lines of its cells."""

    element: Any
    cells: tuple[tuple[str, ...], ...]


def read_rows(table: Any, columns: int) -> list[Row]:
    """The rows below the head that have a cell for each column."""
    rows = []
    for element in table.tr_lst[1:]:
        cells = element.tc_lst
        if len(cells) == columns:
            rows.append(Row(element, tuple(map(_lines, cells))))
    return rows


def _lines(cell: Any) -> tuple[str, ...]:
    texts = ("".join(one.text or "" for one in line.iter(qn("w:t"))) for line in cell.findall(qn("w:p")))
    return tuple(text for text in texts if text)


def release_tall_rows(rows: list[Row], characters: list[float], most: int) -> None:
    """Rows stay whole, but not those with more lines than a page has: they would be cut off at its end."""
    for row in rows:
        if max(map(_height, row.cells, characters)) > most:
            for mark in list(row.element.iter(qn("w:cantSplit"))):
                mark.getparent().remove(mark)


def _height(lines: tuple[str, ...], width: float) -> int:
    """Lines that a cell takes. Punctuation that may not begin a line takes a character with it now and then."""
    return sum(ceil(cell_width(line) / 2 / (width - 0.7)) for line in lines)
