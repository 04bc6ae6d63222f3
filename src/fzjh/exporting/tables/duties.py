"""Duties (责任): one row for each item of each unit, in its strongest role.

A collective whose members are known is told by its members alone; one that nobody can take apart stands for itself, so
that nothing is counted twice and nothing is lost.
"""

from collections.abc import Iterator

from fzjh.duties import Charge, all_charges
from fzjh.exporting.table import KEY, Column, Kind, Row, Table
from fzjh.model import Collective, Plan, Unit
from fzjh.views.items import deadlines

_COLUMNS = (
    KEY,
    Column("unit", Kind.TEXT, "单位的名称（`units` 里的 `name`）；说不清有谁的统称就是统称自己"),
    Column("number", Kind.NUMBER, "任务在计划里的次序"),
    Column("id", Kind.TEXT, "任务的文件名（`items` 里的 `id`）"),
    Column("title", Kind.TEXT, "任务的标题"),
    Column("section", Kind.TEXT, "所在章节的标题"),
    Column("role", Kind.TEXT, "`lead` 牵头、`responsible` 责任、`support` 配合；一项任务一个单位只算最强的一种"),
    Column("via", Kind.TEXT, "通过哪个统称；点了名的是空的", optional=True),
    Column("measure_numbers", Kind.NUMBERS, "管任务的第几条举措，从 1 起"),
    Column("deadlines", Kind.TEXTS, "这些举措的完成时限；没有各自的就是任务的"),
    Column("due_dates", Kind.DATES, "完成时限各自的最后一天，从早到晚；写成文字的不在里面"),
)


def _rows(key: str, plan: Plan) -> Iterator[Row]:
    charges = all_charges(plan)
    vague = (one for one in plan.register.collectives if one.members is None)
    targets: tuple[Unit | Collective, ...] = (*plan.register.units, *vague)
    for target in targets:
        for charge in charges.get(target.name, {}).values():
            yield {"plan": key, "unit": target.name, **_row(charge)}


def _row(charge: Charge) -> Row:
    item = charge.item
    until = deadlines(item, charge.measures)
    return {
        "number": item.number,
        "id": item.id,
        "title": item.title,
        "section": item.section,
        "role": charge.role.value,
        "via": charge.via,
        "measure_numbers": [index for index, measure in enumerate(item.measures, 1) if measure in charge.measures],
        "deadlines": list(dict.fromkeys(one.printed for one in until)),
        "due_dates": [day.isoformat() for day in sorted({one.due for one in until if one.due})],
    }


TABLE = Table("duties", "一个单位的一项任务一行", _COLUMNS, _rows)
