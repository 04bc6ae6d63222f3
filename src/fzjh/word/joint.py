"""Joint issue: several organs at the head and at the end of one document (GB/T 9704-2012, 7.2.4 and 7.3.5.1)."""

from typing import Any, Final

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from fzjh.text import cell_width

_CHARACTER: Final = 15.75 / 72 * 25.4
_TYPE_WIDTH: Final = 156
_SEAL: Final = 42.0
_PITCH: Final = 46.0
"""Millimetres: a seal, and from the middle of one to that of the next, so that no two of them touch."""
_LINE: Final = 29.4 / 72 * 25.4
_FROM_RIGHT: Final = 4
_MOST: Final = 3
"""Names a line at most."""


def sign_in_rows(names: list[Any], date: Any) -> float:
    """Stamped names stand side by side with room for their seals. Returns how far the date stands from the right.

    The date stands below the last name; distances are in characters.
    """
    lengths = [cell_width(name.text) / 2 for name in names]
    dated = cell_width(date.text) / 2
    column = max(_PITCH, (max(*lengths, dated) + 1) * _CHARACTER)
    columns = max(1, min(_MOST, int((_TYPE_WIDTH + 4) / column)))
    middle = max((_FROM_RIGHT + dated / 2) * _CHARACTER, max(lengths) / 2 * _CHARACTER, _SEAL / 2)
    for begin in range(0, len(names), columns):
        row = names[begin : begin + columns]
        places = [_TYPE_WIDTH - middle - column * steps for steps in reversed(range(len(row)))]
        _write_row(row, places)
        if begin:
            row[0].paragraph_format.space_before = Mm(_PITCH - _LINE)
    return middle / _CHARACTER - dated / 2


def _write_row(row: list[Any], places: list[float]) -> None:
    """Put the names of a row into its first paragraph, each centred at its place."""
    first, *others = row
    text = "".join(f"\t{name.text}" for name in row)
    for run in first.runs[1:]:
        run.text = ""
    first.runs[0].text = text
    first.alignment = WD_ALIGN_PARAGRAPH.LEFT
    layout = first.paragraph_format
    layout.left_indent = layout.right_indent = layout.first_line_indent = Pt(0)
    _count_no_characters(first)
    for place in places:
        layout.tab_stops.add_tab_stop(Mm(place), WD_TAB_ALIGNMENT.CENTER)
    for name in others:
        name._p.getparent().remove(name._p)


def _count_no_characters(paragraph: Any) -> None:
    """Undo the style's indents in characters too."""
    indents = paragraph._p.pPr.find(qn("w:ind"))
    for side in ("left", "right", "firstLine"):
        indents.set(qn(f"w:{side}Chars"), "0")


def stand_in_table(mark: Any, above: float) -> None:
    """Put the space above joint marks in front of their table, so that 文件 is in the middle of the names alone."""
    table = next(mark._p.iterancestors(qn("w:tbl")))
    table.addprevious(
        parse_xml(
            f'<w:p {nsdecls("w")}><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0"'
            f' w:line="{max(20, round(above * 20))}" w:lineRule="exact"/></w:pPr></w:p>'
        )
    )


def set_widths(table: Any, points: tuple[float, ...]) -> None:
    """Widths of a table's columns."""
    for column, width in zip(table.columns, points, strict=True):
        column.width = Pt(width)
        for cell in column.cells:
            cell.width = Pt(width)
