"""Tables whose columns depend on the plan: widths by the names in their head and by what their cells hold."""

from dataclasses import dataclass
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from fzjh.text import cell_width
from fzjh.word.package import text_of
from fzjh.word.rows import Row, read_rows, release_tall_rows
from fzjh.word.styles import use_styles

_FIXED: Final = {
    "序号": 2.6,
    "任务类别": 5,
    "重点任务": 6.5,
    "量化指标": 7,
    "责任人": 4,
    "进展情况": 7,
    "存在问题": 6.5,
    "下一步措施": 6.5,
}
_TIGHT_FIXED: Final = {**_FIXED, "任务类别": 4.2, "重点任务": 5.2, "量化指标": 6.2}
_NAMES: Final = ("牵头单位", "责任单位", "配合单位", "责任分工")
_DUE: Final = "完成时限"
_REST: Final = "工作举措"
_KNOWN: Final = {*_FIXED, *_NAMES, _DUE, _REST}
_MARGINS: Final = 216
"""Twips that a cell keeps free on both sides together."""
_SLACK: Final = 0.2
"""Characters to spare in columns that hold so many characters a line."""
_LEAST_REST: Final = 14
"""Characters that a line of measures has at least; tables with less use smaller type."""
_SMALLER: Final = {"表头": "表头小字", "表格正文": "表格小字", "表格居中": "表格小字居中"}
_MATRIX_HEAD: Final = "重点任务"
_UPRIGHT_TWIPS: Final = 215
_WIDEST_UNIT: Final = 680
_TITLE_SHARE: Final = 0.45


@dataclass(frozen=True, slots=True)
class Type:
    """How large the characters of a table are: twips a character and a line, and what columns may take at most."""

    character: int
    line: int
    fixed: dict[str, float]
    longest_name: float
    longest_due: float


_USUAL: Final = Type(205, 300, _FIXED, 10.4, 8)
_SMALL: Final = Type(175, 270, _TIGHT_FIXED, 7.4, 6.5)


def fit_tables(document: Any) -> None:
    """Give task tables, sheets and matrices, known by their heads, the whole width; others stay as they are."""
    for table in document.tables:
        heads = [text_of(cell) for cell in table._tbl.tr_lst[0].tc_lst] if table._tbl.tr_lst else []
        if _REST in heads and _KNOWN.issuperset(heads):
            _fit_tasks(document, table, heads)
        elif len(heads) > 1 and heads[0] == _MATRIX_HEAD:
            _fit_matrix(table, heads)


def _fit_tasks(document: Any, table: Any, heads: list[str]) -> None:
    room = _room(table)
    if not room:
        return
    rows = read_rows(table._tbl, len(heads))
    width, height = room
    look = _USUAL
    widths = _widths(heads, rows, width, look)
    if widths[heads.index(_REST)] < _LEAST_REST * look.character and use_styles(document, table._tbl, _SMALLER):
        look = _SMALL
        widths = _widths(heads, rows, width, look)
    _set_widths(table, widths)
    release_tall_rows(rows, [(one - _MARGINS) / look.character for one in widths], height // look.line - 3)


def _room(table: Any) -> tuple[int, int] | None:
    """Width and height in twips of the type area on the pages where a table stands."""
    for element in table._tbl.itersiblings():
        sector = element if element.tag == qn("w:sectPr") else element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if sector is not None:
            size, margins = sector.find(qn("w:pgSz")), sector.find(qn("w:pgMar"))
            width, height = (int(size.get(qn(f"w:{side}"))) for side in ("w", "h"))
            left, right, top, bottom = (
                int(margins.get(qn(f"w:{side}"))) for side in ("left", "right", "top", "bottom")
            )
            return width - left - right, height - top - bottom
    return None


def _widths(heads: list[str], rows: list[Row], room: int, look: Type) -> list[int]:
    """Widths of the columns in twips; the measures get what the others leave."""
    signs = [_characters(head, [row.cells[index] for row in rows], look) for index, head in enumerate(heads)]
    widths = [round(one * look.character) + _MARGINS for one in signs]
    rest = heads.index(_REST)
    widths[rest] = max(room - sum(widths) + widths[rest], _MARGINS + look.character)
    return widths


def _characters(head: str, cells: list[tuple[str, ...]], look: Type) -> float:
    if head in _NAMES:
        names = (name for lines in cells for line in lines for name in line.rpartition("：")[2].split("、"))
        return min(max(4.0, *(cell_width(name) / 2 + 1 for name in names), 0), look.longest_name) + 0.6
    if head == _DUE:
        return min(max(4.0, *(cell_width(line) / 2 for lines in cells for line in lines), 0), look.longest_due) + 1.6
    return look.fixed.get(head, 0) + _SLACK


def _fit_matrix(table: Any, heads: list[str]) -> None:
    """The titles as wide as they are, up to nearly half of the page; the units share the rest."""
    room = _room(table)
    if not room:
        return
    titles = [text_of(row.tc_lst[0]) for row in table._tbl.tr_lst]
    longest = max(cell_width(title) / 2 for title in titles) + 1
    title = round(min(longest * _USUAL.character + _MARGINS, room[0] * _TITLE_SHARE))
    unit = min(_WIDEST_UNIT, (room[0] - title) // (len(heads) - 1))
    _set_height(table._tbl.tr_lst[0], max(map(len, heads[1:])))
    _set_widths(table, [title, *(unit for _ in heads[1:])])


def _set_widths(table: Any, widths: list[int]) -> None:
    grid = table._tbl.tblGrid
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.append(_sized("w:gridCol", "w:w", width))
    for row in table._tbl.tr_lst:
        cells = row.tc_lst
        whole = len(cells) == 1
        for cell, width in zip(cells, [sum(widths)] if whole else widths, strict=False):
            _set_width(cell, width)


def _set_height(row: Any, characters: int) -> None:
    """Make room for names that stand upright."""
    height = _sized("w:trHeight", "w:val", (characters + 1) * _UPRIGHT_TWIPS)
    height.set(qn("w:hRule"), "atLeast")
    row.get_or_add_trPr().append(height)


def _set_width(cell: Any, width: int) -> None:
    properties = cell.get_or_add_tcPr()
    element = properties.find(qn("w:tcW"))
    if element is None:
        element = OxmlElement("w:tcW")
        properties.insert(0, element)
    element.set(qn("w:w"), str(width))
    element.set(qn("w:type"), "dxa")


def _sized(tag: str, name: str, value: int) -> Any:
    element = OxmlElement(tag)
    element.set(qn(name), str(value))
    return element
