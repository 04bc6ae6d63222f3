"""The rows of an edited task table (重点任务分解表), cells by the names of its columns, each cell as its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fzjh.importing.lines import Line
from fzjh.importing.sources import UnreadableError, read
from fzjh.importing.text import close_up
from fzjh.tables.layout import CONTINUED
from fzjh.views.task_table import COLUMNS

_FEWEST = 3
_STOPS = tuple("。；！？")
Cells = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, in the house's form, and where it stands in the file."""

    cells: Cells
    place: str

    @property
    def number(self) -> int:
        """The item's number; 0 when the cell holds none."""
        text = self.text("序号")
        return int(text) if text.isdecimal() else 0

    @property
    def title(self) -> str:
        """The item's title, empty when it has none."""
        return self.text("重点任务")

    def text(self, column: str) -> str:
        """A cell without its line breaks."""
        return "".join(self.cells.get(column, ()))


def read_rows(data: bytes, suffix: str) -> list[Row]:
    """All rows of the task table in a file. Raises UnreadableError when the file holds none."""
    lines = [line for line in read(data, suffix).lines if line.table]
    head = next((index for index, line in enumerate(lines) if len(_names(line) & set(COLUMNS)) >= _FEWEST), None)
    if head is None:
        raise UnreadableError("里面没有重点任务分解表（表头要有序号、重点任务、牵头单位这样的列）")
    columns = [close_up(cell) for cell in lines[head].cells]
    table = lines[head].table
    rows = (_row(columns, line) for line in lines[head + 1 :] if line.table == table and line.cells)
    return list(_joined([row for row in rows if len(row.cells) > 1]))


def _names(line: Line) -> set[str]:
    return {close_up(cell) for cell in line.cells}


def _row(columns: Sequence[str], line: Line) -> Row:
    cells = {
        column: tuple(filter(None, map(close_up, cell.removeprefix("'").split("\n"))))
        for column, cell in zip(columns, line.cells, strict=False)
        if column in COLUMNS
    }
    return Row({column: lines for column, lines in cells.items() if lines or column != "序号"}, line.place)


def _joined(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows that were too high for a sheet and went on in the next, as one again."""
    held: Row | None = None
    for row in rows:
        if held and any(lines and lines[0].startswith(CONTINUED) for lines in row.cells.values()):
            held = replace(held, cells={name: _both(held.cells.get(name, ()), row.cells[name]) for name in row.cells})
            continue
        if held:
            yield held
        held = row
    if held:
        yield held


def _both(first: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """A cell and what continues it; cells that fitted are repeated there."""
    if not more or not more[0].startswith(CONTINUED):
        return first
    rest = (more[0].removeprefix(CONTINUED), *more[1:])
    if not first or first[-1].endswith(_STOPS):
        return (*first, *filter(None, rest))
    return (*first[:-1], first[-1] + rest[0], *rest[1:])
