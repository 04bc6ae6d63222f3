"""Excel and WPS workbooks: the rows of every sheet that is shown; a row of one cell is a line of text."""

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from fzjh.importing.lines import Line, Text
from fzjh.importing.sources.decoding import UnreadableError

SUFFIXES = (".xlsx", ".xlsm")


def read(data: bytes) -> Text:
    """Rows with merged cells repeated in every row that they reach into."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(BytesIO(data), data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError) as error:
        raise UnreadableError("不是完好的 .xlsx 文件") from error
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return Text(tuple(line for number, sheet in enumerate(sheets, 1) for line in _lines(sheet, number)))


def _lines(sheet: Any, table: int) -> Iterator[Line]:
    below = _merged(sheet)
    started = False
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [below.get((cell.row, cell.column), _text(cell.value)) for cell in row]
        filled = [cell for cell in cells if cell]
        place = f"{sheet.title}第{number}行"
        started = started or len(filled) > 1
        if started and filled:
            yield Line("　".join(filled).replace("\n", ""), place, table=table, cells=tuple(cells))
        elif filled:
            yield Line(filled[0].replace("\n", ""), place)


def _merged(sheet: Any) -> dict[tuple[int, int], str]:
    """The text of cells below the first row of a merged range, in its first column."""
    found: dict[tuple[int, int], str] = {}
    for merged in sheet.merged_cells.ranges:
        text = _text(sheet.cell(merged.min_row, merged.min_col).value)
        found |= {(row, merged.min_col): text for row in range(merged.min_row + 1, merged.max_row + 1)}
    return found


def _text(value: Any) -> str:
    """A cell as people see it: whole numbers without a point, days as 2021-09-01."""
    if isinstance(value, datetime):
        return (value.date() if value.time() == time() else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
