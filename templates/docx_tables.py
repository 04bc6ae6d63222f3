"""重点任务分解表.docx and the task sheets: landscape tables whose heads are printed on every page."""

from typing import Any

from templates.docx_page import Page, keep_whole, repeat_head, set_widths, upright

_SHEET = (
    ("序号", 11),
    ("重点任务", 27),
    ("工作举措", 78),
    ("责任分工", 38),
    ("责任人", 16),
    ("进展情况", 24),
    ("存在问题", 20),
    ("下一步措施", 20),
)


def task_table() -> Page:
    """The task table as a document of its own."""
    page = Page(landscape=True)
    page.line("表格标题", "{{ table.title }}")
    task_rows(page)
    return page


def task_rows(page: Page) -> None:
    """The table itself; its columns are those that the plan fills, and get their widths when the document is made."""
    table = page.table(4, 3)
    head, loop, cells, end = table.rows
    repeat_head(head)
    keep_whole(cells)
    _columns(page, head, "name in table.columns", lambda: page.line("表头", "{{ name }}"))
    _only(page, loop, "{%tr for row in table.rows %}")
    _columns(page, cells, "cell in table.cells(row)", lambda: _lines(page, "text in cell", "{{ text }}"))
    _only(page, end, "{%tr endfor %}")


def matrix_rows(page: Page) -> None:
    """The matrix: items by the units that lead anything, whose names stand upright; the legend below."""
    table = page.table(5, 5)
    head, loop, cells, end, totals = table.rows
    repeat_head(head)
    keep_whole(cells)
    _matrix_row(page, head, ("重点任务", "unit in matrix.units", "{{ unit }}", "牵头单位数"), "表头")
    _only(page, loop, "{%tr for row in matrix.rows %}")
    _matrix_row(page, cells, ("{{ row.label }}{{ row.title }}", "sign in row.cells", "{{ sign }}", "{{ row.leads }}"))
    _only(page, end, "{%tr endfor %}")
    _matrix_row(page, totals, ("牵头任务数", "total in matrix.totals", "{{ total }}", "{{ matrix.grand_total }}"))
    page.line("表格正文", "{{ matrix.legend }}")
    with page.each("note in matrix.notes"):
        page.line("表格正文", "{{ note }}")


def _matrix_row(page: Page, row: Any, texts: tuple[str, str, str, str], style: str = "表格居中") -> None:
    """A title, a cell for each unit, and a sum."""
    title, each, sum_ = texts[0], texts[1:3], texts[3]
    for cell, text, look in zip(
        row.cells,
        (title, f"{{%tc for {each[0]} %}}", each[1], "{%tc endfor %}", sum_),
        ("表格正文" if style == "表格居中" else style, "模板标记", style, "模板标记", style),
        strict=True,
    ):
        with page.inside(cell):
            page.line(look, text)
    if style == "表头":
        for cell in (row.cells[2], row.cells[4]):
            upright(cell)


def _columns(page: Page, row: Any, loop: str, write: Any) -> None:
    """A row whose middle cell is repeated."""
    first, cell, last = row.cells
    with page.inside(first):
        page.line("模板标记", f"{{%tc for {loop} %}}")
    with page.inside(cell):
        write()
    with page.inside(last):
        page.line("模板标记", "{%tc endfor %}")


def _only(page: Page, row: Any, tag: str) -> None:
    with page.inside(row.cells[0]):
        page.line("模板标记", tag)


def _lines(page: Page, loop: str, text: str, style: str = "表格正文") -> None:
    with page.each(loop):
        page.line(style, text)


def sheet() -> Page:
    """A unit's task sheet: what it leads, what it is named for, what it shares, and what is filled in at the end."""
    page = Page(landscape=True)
    page.line("表格标题", "{{ sheet.title }}")
    page.line("表格小题", "{{ sheet.plan_title }}")
    for name, title in (("lead", "牵头任务"), ("named", "参与任务")):
        with page.when(f"sheet.{name}"):
            page.line("清单小节", f"{title}（{{{{ sheet.{name}|length }}}}项）")
            _entries(page, f"sheet.{name}")
    with page.when("sheet.shared"):
        page.line("清单小节", "通过统称承担的任务（{{ sheet.shared|length }}项）")
        with page.each("one in sheet.shared"):
            page.line("清单正文", "{{ one.label }}{{ one.title }}（{{ one.via }}，{{ one.role_name }}）")
    page.line("填报栏", "{% for name in sheet.foot %}{{ name }}：＿＿＿＿＿＿＿＿＿＿　　　{% endfor %}")
    return page


def _entries(page: Page, entries: str) -> None:
    table = page.table(4, len(_SHEET))
    set_widths(table, [width for _, width in _SHEET])
    head, loop, cells, end = table.rows
    repeat_head(head)
    keep_whole(cells)
    for cell, (name, _) in zip(head.cells, _SHEET, strict=True):
        with page.inside(cell):
            page.line("表头", name)
    _only(page, loop, f"{{%tr for one in {entries} %}}")
    _entry(page, cells)
    _only(page, end, "{%tr endfor %}")


def _entry(page: Page, row: Any) -> None:
    number, title, measures, duties = row.cells[:4]
    with page.inside(number):
        page.line("表格居中", "{{ one.item.number }}")
    with page.inside(title):
        page.line("表格正文", "{{ one.item.heading }}")
    with page.inside(measures):
        with page.each("measure in one.item.measures"):
            page.line("表格正文", "{{ measure.text }}")
            with page.when("measure.deadline"):
                page.line("表格正文", ("完成时限：", "黑体字"), "{{ measure.deadline }}")
        _lines(page, "one_indicator in one.item.indicators", "指标：{{ one_indicator.text }}")
        with page.when("one.item.deadline"):
            page.line("表格正文", ("完成时限：", "黑体字"), "{{ one.item.deadline }}")
    with page.inside(duties):
        for name, title_ in (("lead", "牵头单位"), ("responsible", "责任单位"), ("support", "配合单位")):
            with page.when(f"one.item.{name}"):
                page.line("表格正文", (f"{title_}：", "黑体字"), f"{{{{ one.item.{name}|join('、') }}}}")
