"""Tables whose columns depend on the plan: widths by the names in their head."""

from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from fzjh.word.package import text_of

_MM: Final = 56.6929
_SHARES: Final = {
    "序号": 14,
    "任务类别": 22,
    "重点任务": 27,
    "工作举措": 90,
    "牵头单位": 34,
    "责任单位": 28,
    "配合单位": 26,
    "量化指标": 28,
    "完成时限": 24,
}
_TOTAL: Final = 225
_SIDE_HEADS: Final = 3
_UPRIGHT_TWIPS: Final = 215
_MATRIX_HEAD: Final = "重点任务"
_TITLE_SHARE: Final = 9
"""A matrix gives its first column as much room as nine units."""


def fit_columns(table: Any) -> None:
    """Give a task table or a matrix, known by its head, the whole width; others stay as their template made them."""
    rows = table._tbl.tr_lst
    heads = [text_of(cell) for cell in rows[0].tc_lst] if rows else []
    if len(heads) < _SIDE_HEADS:
        return
    if set(heads) <= _SHARES.keys():
        shares = [_SHARES[head] for head in heads]
    elif heads[0] == _MATRIX_HEAD:
        shares = [_TITLE_SHARE, *(1 for _ in heads[1:])]
        _set_height(rows[0], max(map(len, heads)))
    else:
        return
    _set_widths(table, rows, [round(share * _TOTAL / sum(shares) * _MM) for share in shares])


def _set_widths(table: Any, rows: Any, widths: list[int]) -> None:
    grid = table._tbl.tblGrid
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.append(_sized("w:gridCol", "w:w", width))
    for row in rows:
        for cell, width in zip(row.tc_lst, widths, strict=False):
            _set_width(cell, width)


def _set_height(row: Any, characters: int) -> None:
    """Make room for names that stand upright."""
    height = _sized("w:trHeight", "w:val", (characters + 1) * _UPRIGHT_TWIPS)
    height.set(qn("w:hRule"), "atLeast")
    row.get_or_add_trPr().append(height)


def _set_width(cell: Any, width: int) -> None:
    properties = cell.get_or_add_tcPr()
    for old in properties.findall(qn("w:tcW")):
        properties.remove(old)
    element = _sized("w:tcW", "w:w", width)
    element.set(qn("w:type"), "dxa")
    properties.insert(0, element)


def _sized(tag: str, name: str, value: int) -> Any:
    element = OxmlElement(tag)
    element.set(qn(name), str(value))
    return element
