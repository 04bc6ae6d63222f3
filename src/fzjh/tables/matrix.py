"""牵头单位任务矩阵 as a table."""

from collections.abc import Mapping
from typing import Any

from fzjh.tables.layout import fitted
from fzjh.tables.table import Column, Group, Table

SCOPE = "plan"
PATH = "牵头单位任务矩阵"
FORMATS = ("xlsx", "csv")

_MOST_STACKED = 20
"""A longer name would push the rows off a small screen: it is written across, in a wider column."""


def table(context: Mapping[str, Any]) -> Table:
    """One row per item, one narrow column per unit that leads anything, totals both ways."""
    view, notice = context["matrix"], context["notice"]
    titles = [row.title for row in view.rows]
    return Table(
        name=PATH,
        title=view.title,
        subtitle="",
        columns=(
            Column("序号", 8, "center"),
            Column("重点任务", fitted("重点任务", titles, 40, 24)),
            *(_unit(name) for name in view.units),
            Column("牵头单位数", 5, "center", vertical=True),
        ),
        groups=(Group(tuple((row.number, row.title, *row.cells, row.leads) for row in view.rows)),),
        totals=("", "牵头任务数", *view.totals, view.grand_total),
        notes=(f"图例：{view.legend}。", *view.notes),
        frozen_columns=2,
        one_page=True,
        created=notice.iso_date,
        author="，".join(notice.issuers),
    )


def _unit(name: str) -> Column:
    stacked = len(name) <= _MOST_STACKED
    return Column(name, 3.5 if stacked else 2 * -(-len(name) // 10), "center", vertical=stacked)
