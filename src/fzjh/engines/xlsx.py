"""Tables to Excel files, by XlsxWriter: A4 landscape, one page wide, frozen and repeated heads, filters.

Text is always written as text (a cell that begins with = is no formula). The same table gives the same bytes.
"""

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from fzjh.tables.layout import PADDING, height, row_lines, split_row, stack_height, wrapped
from fzjh.tables.table import Cell, Group, Row, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FORMAT = "xlsx"

_MOST_CHARS = 32767
_MOST_NAME = 31
_NO_DATE = "2000-01-01"
_LEAST_HEIGHT = 21.0
_FOOT_HEIGHT = 30.0
_BUTTON_HEIGHT = 14.0
_TITLE_SCALE = 18 / 11
_HALF_HAN_PIXELS = 7.5
_CELL_PADDING_PIXELS = 6
_INDENT_PIXELS = 12
_A4 = 9
_MARGINS = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.7}
_PAGE_HEIGHT = 595.3 - 72 * (_MARGINS["top"] + _MARGINS["bottom"])
"""Room for rows on A4 landscape, in points."""
_LEAST_SCALE = 0.6
"""11-point text printed at 6.6 points: the smallest that is still read with ease."""
_ILLEGAL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\n\t]")


def write(table: Table) -> bytes:
    """The bytes of a workbook with one sheet. Characters that XML cannot hold become `�`."""
    from xlsxwriter import Workbook

    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        created = datetime.fromisoformat(table.created or _NO_DATE).replace(tzinfo=UTC)
        book.set_properties({"title": _clean(table.title), "author": _clean(table.author), "created": created})
        _Writer(book.add_worksheet(_sheet_name(table.name)), _formats(book), table).write()
    return buffer.getvalue()


def _clean(text: str) -> str:
    """Text that a cell can hold; what is longer than Excel allows ends in … there."""
    text = _ILLEGAL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if len(text) <= _MOST_CHARS else text[: _MOST_CHARS - 1] + "…"


def _sheet_name(name: str) -> str:
    safe = _NOT_IN_NAMES.sub("_", _clean(name)).strip("' ") or "_"
    units = [char.encode("utf-16-le") for char in safe]
    while sum(map(len, units)) > 2 * _MOST_NAME:
        units.pop()
    short = b"".join(units).decode("utf-16-le").strip("' ")
    return short + "_" if short.casefold() == "history" else short


def _formats(book: "Workbook") -> dict[str, "Format"]:
    """All looks by name; those of body cells are called as `Column.align`."""
    body = {"font_name": "仿宋_GB2312", "font_size": 11, "text_wrap": True, "valign": "vcenter"}
    cell = body | {"border": 1}
    head = body | {"border": 1, "font_name": "黑体", "align": "center", "bg_color": "#E7E6E6"}
    looks: dict[str, dict[str, Any]] = {
        "title": body | {"font_name": "方正小标宋简体", "font_size": 18, "align": "center"},
        "subtitle": body | {"font_name": "楷体_GB2312", "align": "center"},
        "head": head,
        "stacked": head | {"rotation": 270, "valign": "top", "text_wrap": False},
        "group": head | {"align": "left", "indent": 1, "bg_color": "#F2F2F2"},
        "left": cell | {"align": "left", "indent": 1},
        "center": cell | {"align": "center"},
        "total": head | {"bg_color": "#F2F2F2"},
        "note": body,
        "label": body | {"font_name": "黑体", "align": "right", "valign": "bottom"},
        "blank": body | {"bottom": 1, "valign": "bottom"},
    }
    return {name: book.add_format(look) for name, look in looks.items()}


class _Writer:
    """Writes a table from top to bottom; knows the row it is at."""

    def __init__(self, sheet: "Worksheet", formats: dict[str, "Format"], table: Table) -> None:
        self._sheet = sheet
        self._formats = formats
        self._table = table
        self._row = 0
        self._height = 0.0
        self._widths = [column.width for column in table.columns]

    def write(self) -> None:
        table = self._table
        self._columns()
        self._across(table.title, "title", _TITLE_SCALE)
        if table.subtitle:
            self._across(table.subtitle, "subtitle")
        head = self._row
        self._heads()
        for group in table.groups:
            self._group(group)
        self._page(head)
        if table.totals:
            self._cells(table.totals, ["total"] * len(table.totals))
        for note in table.notes:
            self._across(note, "note")
        self._foot()
        one_page = table.one_page and self._height * _LEAST_SCALE <= _PAGE_HEIGHT
        self._sheet.fit_to_pages(1, 1 if one_page else 0)

    def _columns(self) -> None:
        for index, column in enumerate(self._table.columns):
            padding = _CELL_PADDING_PIXELS + (_INDENT_PIXELS if column.align == "left" else 0)
            self._sheet.set_column_pixels(index, index, round(column.width * _HALF_HAN_PIXELS) + padding)

    def _across(self, text: str, look: str, scale: float = 1.0) -> None:
        """A row of one cell over all columns."""
        lines = len(wrapped(text, (sum(self._widths) + len(self._widths) - 1) / scale))
        self._merge(0, len(self._widths) - 1, text, look)
        self._next(max(_LEAST_HEIGHT, height(lines, scale)))

    def _merge(self, first: int, last: int, text: str, look: str) -> None:
        if first < last:
            self._sheet.merge_range(self._row, first, self._row, last, "", self._formats[look])
        self._put(first, text, look)

    def _put(self, column: int, cell: Cell, look: str) -> None:
        if isinstance(cell, int):
            self._sheet.write_number(self._row, column, cell, self._formats[look])
        elif cell:
            self._sheet.write_string(self._row, column, _clean(cell), self._formats[look])
        else:
            self._sheet.write_blank(self._row, column, None, self._formats[look])

    def _next(self, points: float) -> None:
        self._sheet.set_row(self._row, points)
        self._height += points
        self._row += 1

    def _heads(self) -> None:
        columns = self._table.columns
        for index, column in enumerate(columns):
            self._put(index, column.head, "stacked" if column.vertical else "head")
        stacked = max((stack_height(column.head) for column in columns if column.vertical), default=0.0)
        flat = row_lines(*zip(*((one.head, one.width) for one in columns if not one.vertical), strict=True))
        self._next(max(stacked, height(flat)) + (_BUTTON_HEIGHT if self._table.filters else PADDING))

    def _group(self, group: Group) -> None:
        if group.heading:
            self._across(group.heading, "group")
        for row in group.rows:
            for part in split_row(row, self._table.columns):
                self._cells(part, [column.align for column in self._table.columns])

    def _cells(self, cells: Row, looks: list[str]) -> None:
        for index, (cell, look) in enumerate(zip(cells, looks, strict=False)):
            self._put(index, cell, look)
        self._next(max(_LEAST_HEIGHT, height(row_lines(cells, self._widths))))

    def _foot(self) -> None:
        """A label and a line to write on, one below the other."""
        blank = min(2, len(self._widths) - 1)
        for label in self._table.foot:
            self._merge(0, blank - 1, f"{label}：", "label")
            self._put(blank, "", "blank")
            self._next(_FOOT_HEIGHT)

    def _page(self, head: int) -> None:
        """How the sheet behaves on screen and on paper, when its heads and rows have been written."""
        sheet, last = self._sheet, max(self._row - 1, head)
        columns = len(self._widths) - 1
        sheet.freeze_panes(head + 1, self._table.frozen_columns)
        if self._table.filters:
            sheet.autofilter(head, 0, last, columns)
        sheet.repeat_rows(head)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(**_MARGINS)
        sheet.center_horizontally()
        sheet.set_footer("&C— &P —")
