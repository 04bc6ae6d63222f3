"""通知.docx: the notice, the plan it issues, its attachments and its imprint (GB/T 9704-2012, clauses 7 and 10)."""

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from templates.docx_page import TURNED, UPRIGHT, Page, border, set_widths
from templates.docx_tables import matrix_rows, task_rows

_TYPE_WIDTH = 156
_NUMBER_SPACE = 6
"""From the line of 发文字号 to the red rule in points; with what is below the characters it makes 4 mm (7.2.7)."""


def notice() -> Page:
    """The whole template."""
    page = Page(UPRIGHT)
    page.choose(("notice.letter", lambda: _letter_head(page)), ("", lambda: _head(page)))
    _blank(page, 2)
    with page.each("line in notice.heading_lines"):
        page.line("公文标题", "{{ line }}")
    _blank(page)
    with page.when("notice.recipients"):
        page.line("主送机关", "{{ notice.recipients }}：")
    with page.each("text in notice.body"):
        page.line("公文正文", "{{ text }}")
    with page.when("notice.direct"):
        _plan_text(page)
    _closing(page)
    with page.when("not notice.direct"):
        _issued_plan(page)
    _attachments(page)
    _imprint(page)
    return page


def _blank(page: Page, lines: int = 1) -> None:
    for _ in range(lines):
        page.line("空行")


def _head(page: Page) -> None:
    """版头 (7.2): what stands above the red line. 发文机关标志 is fitted and placed when the document is made."""
    with page.when("notice.copy_number"):
        page.line("份号", "{{ notice.copy_number }}")
    with page.when("notice.secrecy"):
        page.line("密级和紧急程度", "{{ notice.secrecy }}")
    with page.when("notice.urgency"):
        page.line("密级和紧急程度", "{{ notice.urgency }}")
    page.choose(("notice.mark_lines|length > 1", lambda: _joint_mark(page)), ("", lambda: _mark(page)))
    _blank(page, 2)
    page.choose(("notice.approvers", lambda: _upward(page)), ("", lambda: _number(page)))


def _mark(page: Page) -> None:
    page.line("发文机关标志", "{{ notice.mark_lines|join }}{{ notice.mark_suffix }}")


def _joint_mark(page: Page) -> None:
    """Joint issue: one organ a line, 文件 to the right of them, in the middle (7.2.4)."""
    table = page.table(1, 2, lines=False)
    set_widths(table, (_TYPE_WIDTH - 30, 30))
    names, suffix = table.rows[0].cells
    with page.inside(names), page.each("name in notice.mark_lines"):
        page.line("发文机关标志", "{{ name }}").alignment = ALIGN.DISTRIBUTE
    suffix.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    with page.inside(suffix):
        page.line("发文机关标志", "{{ notice.mark_suffix }}").alignment = ALIGN.RIGHT


def _number(page: Page) -> None:
    border(page.line("发文字号", "{{ notice.number }}"), "bottom", "single", 12, _NUMBER_SPACE)


def _upward(page: Page) -> None:
    """上行文: the number on the left, 签发人 on the right, two names a line (7.2.5, 7.2.6).

    The tabs get their places when the document is made: a name stands below the first one of the line above.
    """
    with page.each("pair in notice.approvers|batch(2)"):
        page.choose(
            ("loop.first and loop.last", lambda: _approvers(page, "{{ notice.number }}", "签发人：")),
            ("loop.first", lambda: _approvers(page, "", "签发人：")),
            ("loop.last", lambda: _approvers(page, "{{ notice.number }}", "")),
            ("", lambda: _approvers(page, "", "")),
        )
    border(page.line("红色分隔线"), "bottom", "single", 12, _NUMBER_SPACE - 3)


def _approvers(page: Page, number: str, lead: str) -> None:
    page.line("签发人", f"{number}\t{lead}\t", ("{{ pair|join('\\t') }}", "楷体字"))


def _letter_head(page: Page) -> None:
    """信函 (10.1): the mark and a red double line, moved to the head of the first page; then the number on the right."""
    page.line("发文机关标志", "{{ notice.mark_lines|join('　') }}{{ notice.mark_suffix }}")
    border(page.line("信函粗线"), "top", "single", 24, 0)
    border(page.line("信函细线"), "top", "single", 6, 0)
    first = "{{ notice.copy_number or notice.secrecy or notice.urgency }}"
    line = page.line("份号", first, "\t{{ notice.number }}")
    line.paragraph_format.tab_stops.add_tab_stop(Mm(_TYPE_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    with page.when("notice.copy_number and notice.secrecy"):
        page.line("密级和紧急程度", "{{ notice.secrecy }}")
    with page.when("notice.urgency and (notice.copy_number or notice.secrecy)"):
        page.line("密级和紧急程度", "{{ notice.urgency }}")


def _closing(page: Page) -> None:
    """What follows the text: list of attachments, signature, date, remarks (7.3.4 to 7.3.6)."""
    with page.when("notice.attachments"):
        _blank(page)
        page.choose(
            ("notice.attachments|length == 1", lambda: page.line("附件说明", "附件：{{ notice.attachments[0] }}")),
            ("", lambda: _several(page)),
        )
    _blank(page)
    with page.when("notice.stamped"):
        _blank(page)
    with page.each("name in notice.signers"):
        page.line("署名", "{{ name }}")
    with page.when("notice.date"):
        page.line("成文日期", "{{ notice.date }}")
    with page.each("text in notice.remarks"):
        page.line("附注", "（{{ text }}）")


def _several(page: Page) -> None:
    with page.each("name in notice.attachments"):
        page.line("附件说明", "{{ '附件：' if loop.first else '　　　' }}{{ loop.index }}. {{ name }}")


def _issued_plan(page: Page) -> None:
    """The plan, on a page of its own."""
    with page.each("line in notice.plan_heading_lines"):
        page.choose(
            (
                "loop.first",
                lambda: setattr(page.line("公文标题", "{{ line }}").paragraph_format, "page_break_before", True),
            ),
            ("", lambda: page.line("公文标题", "{{ line }}")),
        )
    _blank(page)
    _plan_text(page)


def _plan_text(page: Page) -> None:
    """Headings and paragraphs with the fonts of their levels (7.3.3); a title that runs in has a run of its own."""
    with page.each("b in notice.blocks"):
        page.choose(
            ("b.kind == 'heading'", lambda: _heading(page)),
            ("b.kind == 'runin'", lambda: _run_in(page)),
            ("", lambda: page.line("公文正文", "{{ b.full }}")),
        )


def _heading(page: Page) -> None:
    text = "{{ b.label }}{{ b.title }}"
    page.choose(
        ("b.level == 1", lambda: page.line("一级标题", text)),
        ("b.level == 2", lambda: page.line("二级标题", text)),
        ("", lambda: page.line("三级标题", text)),
    )


def _run_in(page: Page) -> None:
    title = "{{ b.label }}{{ b.title }}"
    page.choose(
        ("b.level == 1", lambda: page.line("公文正文", (title, "一级标题字"), "{{ b.text }}")),
        ("b.level == 2", lambda: page.line("公文正文", (title, "二级标题字"), "{{ b.text }}")),
        ("", lambda: page.line("公文正文", title, "{{ b.text }}")),
    )


def _attachments(page: Page) -> None:
    """The plan's own tables as attachments: landscape, behind the text, each with its own head (7.3.7).

    Their titles are those that the text announces, on the third line.
    """
    own = "'重点任务分解表' in notice.attachments or '牵头单位任务矩阵' in notice.attachments"
    with page.when(own):
        page.end_section(UPRIGHT)
    for name, view, rows in (("重点任务分解表", "table", task_rows), ("牵头单位任务矩阵", "matrix", matrix_rows)):
        with page.when(f"'{name}' in notice.attachments"):
            number = f"{{{{ notice.attachments.index('{name}') + 1 if notice.attachments|length > 1 }}}}"
            head = page.line("附件", f"附件{number}")
            head.paragraph_format.page_break_before = view == "matrix"
            _blank(page)
            page.line("公文标题", name)
            _blank(page)
            rows(page)
    with page.when(own):
        page.end_section(TURNED)


def _imprint(page: Page) -> None:
    """版记 (7.4): moved to the bottom of the last page when the document is made."""
    with page.when("notice.copies_to"):
        page.line("版记", "抄送：{{ notice.copies_to|join('，') }}。")
    with page.when("(notice.printer or notice.print_date) and not notice.letter"):
        line = page.line("版记", "{{ notice.printer }}\t{{ notice.print_date }}{{ '印发' if notice.print_date }}")
        line.paragraph_format.tab_stops.add_tab_stop(Mm(_TYPE_WIDTH - 4.9), WD_TAB_ALIGNMENT.RIGHT)
