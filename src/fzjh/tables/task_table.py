"""重点任务分解表 as a table."""

from collections.abc import Mapping
from typing import Any

from fzjh.tables.layout import fitted
from fzjh.tables.table import Column, Group, Table

SCOPE = "plan"
PATH = "重点任务分解表"
FORMATS = ("xlsx", "csv")

_MOST = {"任务类别": 12, "重点任务": 18, "工作举措": 56, "牵头单位": 22, "责任单位": 18, "配合单位": 18, "量化指标": 20}
_CENTRED = ("序号", "任务类别", "完成时限")


def table(context: Mapping[str, Any]) -> Table:
    """One row per item; the measures of an item stand below each other in one cell."""
    view, notice = context["table"], context["notice"]
    rows = [["\n".join(lines) for lines in view.cells(row)] for row in view.rows]
    numbered = tuple((row.number, *cells[1:]) for row, cells in zip(view.rows, rows, strict=True))
    columns = tuple(_column(head, [cells[index] for cells in rows]) for index, head in enumerate(view.columns))
    return Table(
        name=PATH,
        title=view.title,
        subtitle="",
        columns=columns,
        groups=(Group(numbered),),
        frozen_columns=len([head for head in view.columns if head in ("序号", "任务类别", "重点任务")]),
        created=notice.iso_date,
        author="，".join(notice.issuers),
    )


def _column(head: str, texts: list[str]) -> Column:
    return Column(head, fitted(head, texts, _MOST.get(head, 14)), "center" if head in _CENTRED else "left")
