"""Items (任务): as in plan.json, with what tells their plan apart."""

from collections.abc import Iterator
from dataclasses import asdict

from fzjh.exporting.table import KEY, Column, Kind, Row, Table
from fzjh.model import Plan
from fzjh.views.items import deadlines, item_view

_COLUMNS = (
    KEY,
    Column("plan_title", Kind.TEXT, "计划的标题"),
    Column("document_number", Kind.TEXT, "发文字号；没有的是空的"),
    Column("first_year", Kind.NUMBER, "年度的头一年；计划没有写年度是空的", optional=True),
    Column("last_year", Kind.NUMBER, "年度的末一年；一年的计划和头一年相同", optional=True),
    Column("number", Kind.NUMBER, "任务在计划里的次序，从 1 起"),
    Column("label", Kind.TEXT, "印出的编号，如 16."),
    Column("id", Kind.TEXT, "任务的文件名"),
    Column("title", Kind.TEXT, "标题；没有标题的是空的"),
    Column("section", Kind.TEXT, "所在章节的标题"),
    Column(
        "measures",
        Kind.MEASURES,
        "举措，每条有 `text`（文字）、`indicators`（指标，每个有 `name` 和 `requirement`）、`deadline`（自己的完成时限）",
    ),
    Column("lead", Kind.TEXTS, "牵头单位，照计划的写法；含各条举措的"),
    Column("responsible", Kind.TEXTS, "责任单位"),
    Column("support", Kind.TEXTS, "配合单位"),
    Column("deadline", Kind.TEXT, "任务自己的完成时限，如 2021年12月"),
    Column("deadlines", Kind.TEXTS, "任务和举措的完成时限，相同的只列一次"),
    Column("due_dates", Kind.DATES, "完成时限各自的最后一天，从早到晚；写成文字的（“长期坚持”）不在里面"),
    Column("basis", Kind.TEXTS, "依据"),
    Column("notes", Kind.TEXTS, "备注"),
    Column("tags", Kind.TEXTS, "标签"),
)


def _rows(key: str, plan: Plan) -> Iterator[Row]:
    about = {
        "plan": key,
        "plan_title": plan.title,
        "document_number": plan.notice.number,
        "first_year": plan.years.first if plan.years else None,
        "last_year": plan.years.last if plan.years else None,
    }
    for item in plan.items:
        data = asdict(item_view(item))
        del data["anchor"]
        due = {one.due for one in deadlines(item, item.measures) if one.due}
        yield {**about, **data, "due_dates": [day.isoformat() for day in sorted(due)]}


TABLE = Table("items", "一项任务一行", _COLUMNS, _rows)
