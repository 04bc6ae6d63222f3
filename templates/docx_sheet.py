"""{单位}任务清单.docx: what a unit leads, what it is named for, what it shares, and what it fills in."""

from collections.abc import Callable
from typing import Any

from docx.enum.text import WD_UNDERLINE
from docx.shared import Mm

from templates.docx_page import ALONE, Page, at_least, centre, keep_whole, repeat_head, shade
from templates.docx_tables import columns, only

_HEADS = ("序号", "重点任务", "工作举措", "责任分工", "责任人", "进展情况", "存在问题", "下一步措施")
_ROOM = 22
"""Millimetres that a row leaves for handwriting."""
_GROUND = "F0F0F0"
_FOOT_STOPS = (72, 85, 157, 170, 242)
"""Millimetres at which the lines of the foot end and the next entries begin."""


def sheet() -> Page:
    """The whole template; the columns get their widths when the document is made."""
    page = Page(ALONE)
    page.line("表格标题", "{{ sheet.title }}")
    page.line("表格小题", "{{ sheet.plan_title }}")
    page.line("表格空行")
    with page.when("sheet.lead or sheet.named"):
        _table(page)
    with page.when("sheet.shared"):
        page.line("表格空行")
        page.line("清单小节", "通过统称承担的任务（{{ sheet.shared|length }}项）")
        with (
            page.each("via, of_name in sheet.shared|groupby('via')"),
            page.each("role, same in of_name|groupby('role_name')"),
        ):
            page.line("清单正文", "下列{{ same|length }}项的{{ role }}写作“{{ via }}”，本单位在内，工作举措见通知。")
            _shared(page)
    _foot(page)
    return page


def _table(page: Page) -> None:
    table = page.table(13, len(_HEADS))
    head, *rows = table.rows
    repeat_head(head)
    for cell, name in zip(head.cells, _HEADS, strict=True):
        centre(cell)
        with page.inside(cell):
            page.line("表头", name)
    _group(page, rows[:6], "lead", "牵头任务")
    _group(page, rows[6:], "named", "列名承担的责任、配合任务")


def _group(page: Page, rows: list[Any], name: str, title: str) -> None:
    """A line that names the group, and a row for each of its items."""
    begin, head, close, loop, entry, end = rows
    only(page, begin, f"{{%tr if sheet.{name} %}}")
    whole = head.cells[0].merge(head.cells[-1])
    keep_whole(head)
    shade(whole, _GROUND)
    with page.inside(whole):
        page.line("表格分组", f"{title}（{{{{ sheet.{name}|length }}}}项）")
    only(page, close, "{%tr endif %}")
    only(page, loop, f"{{%tr for one in sheet.{name} %}}")
    _entry(page, entry)
    only(page, end, "{%tr endfor %}")


def _entry(page: Page, row: Any) -> None:
    keep_whole(row)
    at_least(row, _ROOM)
    writers: tuple[Callable[[], object], ...] = (
        lambda: page.line("表格居中", "{{ one.item.number }}"),
        lambda: page.line("表格正文", "{{ one.item.heading }}"),
        lambda: _measures(page),
        lambda: _duties(page),
    )
    for cell, write in zip(row.cells, writers, strict=False):
        centre(cell)
        with page.inside(cell):
            write()


def _measures(page: Page) -> None:
    """A deadline of its own stands below its measure, indicators and the item's deadlines below them all."""
    with page.each("measure in one.item.measures"):
        page.line("表格正文", "{{ measure.text }}")
        with page.when("measure.deadline and one.item.measures|length > 1"):
            page.line("表格正文", "（完成时限：{{ measure.deadline }}）")
    with page.when("one.item.indicators"):
        text = "{{ one.item.indicators|map(attribute='text')|join('；') }}"
        page.line("表格正文", ("量化指标：", "黑体字"), text)
    page.choose(
        ("one.item.measures|length > 1 and one.item.deadline", lambda: _deadline(page, "{{ one.item.deadline }}")),
        (
            "one.item.measures|length <= 1 and one.item.deadlines",
            lambda: _deadline(page, "{{ one.item.deadlines|join('；') }}"),
        ),
    )


def _deadline(page: Page, text: str) -> None:
    page.line("表格正文", ("完成时限：", "黑体字"), text)


def _duties(page: Page) -> None:
    for name, title in (("lead", "牵头单位"), ("responsible", "责任单位"), ("support", "配合单位")):
        with page.when(f"one.item.{name}"):
            page.line("表格正文", (f"{title}：", "黑体字"), f"{{{{ one.item.{name}|join('、') }}}}")


def _shared(page: Page) -> None:
    """Items that many units share, three a line."""
    table = page.table(3, 3, lines=False)
    loop, cells, end = table.rows
    keep_whole(cells)
    only(page, loop, "{%tr for some in same|sort(attribute='number')|batch(3, '') %}")
    columns(page, cells, "one in some", lambda: page.line("清单正文", "{{ one.label ~ one.title if one }}"))
    only(page, end, "{%tr endfor %}")


def _foot(page: Page) -> None:
    """What is filled in by hand, on lines."""
    line = page.line("填报栏", "{% for name in sheet.foot %}{{ name }}：")
    line.add_run("\t").font.underline = WD_UNDERLINE.SINGLE
    line.add_run("{% if not loop.last %}\t{% endif %}{% endfor %}")
    for stop in _FOOT_STOPS:
        line.paragraph_format.tab_stops.add_tab_stop(Mm(stop))
