"""The task table (重点任务分解表): one row per item, or per measure where measures have duties of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from fzjh.model import Duty, Item, Measure, Plan
from fzjh.views.items import ItemView, item_view

COLUMNS = ("序号", "任务类别", "重点任务", "工作举措", "牵头单位", "责任单位", "配合单位", "量化指标", "完成时限")


@dataclass(frozen=True, slots=True)
class TaskTableView:
    """The table: its title, the names of its columns (those that the plan never fills are left out), and its rows.

    cells(row) gives a row's cells in the order of the columns; each cell is a tuple of lines.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[ItemView, ...]

    def cells(self, row: ItemView) -> tuple[tuple[str, ...], ...]:
        """The cells of one row, each as its lines."""
        all_cells = row_cells(row)
        return tuple(all_cells[column] for column in self.columns)

    @property
    def grid(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """The cells of all rows."""
        return tuple(self.cells(row) for row in self.rows)


def task_table_view(plan: Plan) -> TaskTableView:
    """The view of a plan's task table."""
    rows = tuple(row for item in plan.items for row in _rows(item))
    filled = {name for row in rows for name, lines in row_cells(row).items() if lines}
    return TaskTableView(f"{plan.title}重点任务分解表", tuple(name for name in COLUMNS if name in filled), rows)


def row_cells(row: ItemView) -> dict[str, tuple[str, ...]]:
    """The cells of a row by their columns, each as its lines."""
    return {
        "序号": (str(row.number),),
        "任务类别": (row.section,) if row.section else (),
        "重点任务": (row.title,) if row.title else (),
        "工作举措": tuple(measure.text for measure in row.measures),
        "牵头单位": _joined(row.lead),
        "责任单位": _joined(row.responsible),
        "配合单位": _joined(row.support),
        "量化指标": tuple(indicator.text for indicator in row.indicators),
        "完成时限": row.deadlines,
    }


def _joined(names: tuple[str, ...]) -> tuple[str, ...]:
    return ("、".join(names),) if names else ()


class Share(NamedTuple):
    """The part of an item that one row is about. own: the measure whose duty it is, None for the item's."""

    measures: tuple[Measure, ...]
    duty: Duty | None
    own: Measure | None

    @property
    def duties(self) -> list[Duty]:
        """The duty, if there is one."""
        return [self.duty] if self.duty else []


def shares(item: Item) -> Iterator[Share]:
    """A measure with a duty of its own has its own row; those between share one with the item's duty.

    Where every measure has its own, the item's duty has a row without measures.
    """
    for own, group in groupby(item.measures, key=lambda measure: measure if measure.duty else None):
        yield Share(tuple(group), own.duty if own else item.duty, own)
    if item.duty and all(measure.duty for measure in item.measures):
        yield Share((), item.duty, None)


def _rows(item: Item) -> Iterator[ItemView]:
    for share in shares(item):
        yield item_view(item, share.measures, share.duties)
