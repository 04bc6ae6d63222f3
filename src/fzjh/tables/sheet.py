"""A unit's 任务清单 as a table."""

from collections.abc import Mapping, Sequence
from typing import Any

from fzjh.tables.layout import fitted
from fzjh.tables.table import Cell, Column, Group, Table
from fzjh.views.items import ItemView
from fzjh.views.sheet import SharedEntry, SheetView

SCOPE = "unit"
PATH = "任务清单/{单位}任务清单"
FORMATS = ("xlsx",)

_HEADS = ("序号", "重点任务", "工作举措", "量化指标", "完成时限", "牵头单位", "责任单位", "配合单位")
_MOST = {"重点任务": 20, "工作举措": 46, "量化指标": 18, "牵头单位": 18, "责任单位": 14, "配合单位": 14}
_FILL_IN = {"责任人": 8}


def table(context: Mapping[str, Any]) -> Table:
    """Items the unit leads, items it is named for, and a short list of those it shares through a collective."""
    view: SheetView = context["sheet"]
    parts = {
        "牵头任务（{}项）": [_cells(entry.item) for entry in view.lead],
        "列名承担的责任、配合任务（{}项）": [_cells(entry.item) for entry in view.named],
        "通过统称承担的任务（{}项，工作举措见通知）": [_shared(entry) for entry in view.shared],
    }
    columns = _columns([cells for rows in parts.values() for cells in rows], view.fill_in)
    return Table(
        name=view.title,
        title=view.title,
        subtitle=view.plan_title,
        columns=columns,
        groups=tuple(_group(heading.format(len(rows)), rows, columns) for heading, rows in parts.items() if rows),
        foot=view.foot,
        frozen_columns=2,
        filters=False,
        created=context["notice"].iso_date,
        author="，".join(context["notice"].issuers),
    )


def _cells(item: ItemView) -> dict[str, Cell]:
    return {
        "序号": item.number,
        "重点任务": item.heading,
        "工作举措": "\n".join(measure.text for measure in item.measures),
        "量化指标": "\n".join(indicator.text for indicator in item.indicators),
        "完成时限": "\n".join(item.deadlines),
        "牵头单位": "、".join(item.lead),
        "责任单位": "、".join(item.responsible),
        "配合单位": "、".join(item.support),
    }


def _shared(entry: SharedEntry) -> dict[str, Cell]:
    """The collective stands where the notice names it, among those who lead, are responsible or support."""
    return {"序号": entry.number, "重点任务": entry.title, entry.role_name: entry.via}


def _columns(rows: Sequence[Mapping[str, Cell]], fill_in: Sequence[str]) -> tuple[Column, ...]:
    """Columns that some row fills, then those the unit fills in."""
    filled = [head for head in _HEADS if any(row.get(head) for row in rows)]
    return (*(_column(head, [str(row.get(head, "")) for row in rows]) for head in filled), *map(_blank, fill_in))


def _column(head: str, texts: Sequence[str]) -> Column:
    return Column(head, fitted(head, texts, _MOST.get(head, 12)), "center" if head in ("序号", "完成时限") else "left")


def _blank(head: str) -> Column:
    return Column(head, _FILL_IN.get(head, 16))


def _group(heading: str, rows: Sequence[Mapping[str, Cell]], columns: Sequence[Column]) -> Group:
    return Group(tuple(tuple(row.get(column.head, "") for column in columns) for row in rows), heading)
