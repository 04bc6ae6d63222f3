"""重点任务分解表 as a table."""

from collections.abc import Mapping
from typing import Any

from fzjh.tables.table import Column, Group, Table

SCOPE = "plan"
PATH = "重点任务分解表"
FORMATS = ("xlsx", "csv")

_WIDTHS = {"序号": 6, "任务类别": 16, "重点任务": 22, "工作举措": 64, "量化指标": 24, "完成时限": 14}


def table(context: Mapping[str, Any]) -> Table:
    """One row per item; the measures of an item stand below each other in one cell."""
    view, notice = context["table"], context["notice"]
    rows = tuple(tuple("\n".join(lines) for lines in view.cells(row)) for row in view.rows)
    numbered = tuple((row.number, *cells[1:]) for row, cells in zip(view.rows, rows, strict=True))
    columns = tuple(Column(head, _WIDTHS.get(head, 24), "center" if head == "序号" else "left") for head in view.columns)
    return Table(view.title, "", columns, (Group(numbered),), frozen_columns=3, created=notice.iso_date, author="，".join(notice.issuers))
