"""重点任务分解表.docx and the matrix: landscape tables whose heads are printed on every page."""

from typing import Any

from templates.docx_page import ALONE, Page, centre, keep_whole, repeat_head, upright

_CENTRED = ("序号", "任务类别", "完成时限")


def task_table() -> Page:
    """The task table as a document of its own."""
    page = Page(ALONE)
    page.line("表格标题", "{{ table.title }}")
    page.line("表格空行")
    task_rows(page)
    return page


def task_rows(page: Page) -> None:
    """The table itself; its columns are those that the plan fills, and get their widths when the document is made."""
    table = page.table(4, 3)
    head, loop, cells, end = table.rows
    repeat_head(head)
    keep_whole(cells)
    columns(page, head, "name in table.columns", lambda: page.line("表头", "{{ name }}"))
    only(page, loop, "{%tr for row in table.rows %}")
    columns(page, cells, "cell in table.cells(row)", lambda: _cell(page))
    only(page, end, "{%tr endfor %}")


def _cell(page: Page) -> None:
    """The lines of one cell; short ones stand in the middle of their column."""
    page.choose(
        (f"table.columns[loop.index0] in {_CENTRED}", lambda: lines(page, "text in cell", "{{ text }}", "表格居中")),
        ("", lambda: lines(page, "text in cell", "{{ text }}")),
    )


def matrix_rows(page: Page) -> None:
    """The matrix: items by the units that lead anything, whose names stand upright; the legend below."""
    table = page.table(5, 5)
    head, loop, cells, end, totals = table.rows
    repeat_head(head)
    keep_whole(cells)
    _matrix_row(page, head, ("重点任务", "unit in matrix.units", "{{ unit }}", "牵头单位数"), "表头")
    only(page, loop, "{%tr for row in matrix.rows %}")
    _matrix_row(page, cells, ("{{ row.label }}{{ row.title }}", "sign in row.cells", "{{ sign }}", "{{ row.leads }}"))
    only(page, end, "{%tr endfor %}")
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
        centre(cell)
        with page.inside(cell):
            page.line(look, text)
    if style == "表头":
        for cell in (row.cells[2], row.cells[4]):
            upright(cell)


def columns(page: Page, row: Any, loop: str, write: Any) -> None:
    """A row whose middle cell is repeated."""
    first, cell, last = row.cells
    with page.inside(first):
        page.line("模板标记", f"{{%tc for {loop} %}}")
    centre(cell)
    with page.inside(cell):
        write()
    with page.inside(last):
        page.line("模板标记", "{%tc endfor %}")


def only(page: Page, row: Any, tag: str) -> None:
    """A row that holds nothing but a tag."""
    with page.inside(row.cells[0]):
        page.line("模板标记", tag)


def lines(page: Page, loop: str, text: str, style: str = "表格正文") -> None:
    """A paragraph for each text of a loop."""
    with page.each(loop):
        page.line(style, text)
