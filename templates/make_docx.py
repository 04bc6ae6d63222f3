"""Makes the default Word templates beside this script: `python templates/make_docx.py`.

The geometry is that of GB/T 9704-2012: A4 with a type area (版心) of 156 x 225 mm, 22 lines of 28 characters. Word knows
half points only, so size 3 (3号) is 16 pt with 0.25 pt taken between characters, and lines are exactly 579 twips apart:
29 pt would give 21 lines. Every element has a named style, so that an office can restyle it in Word or WPS.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor, Twips

HERE = Path(__file__).parent
FANG, KAI, HEI, SONG, TITLE = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
RED = "E60012"
LINE = 579
SIZE_2, SIZE_3, SIZE_4 = 22.0, 16.0, 14.0
EPOCH = datetime(2012, 7, 1, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Look:
    """How a paragraph style looks. Indents are in characters, before in millimetres, line in twips (exact)."""

    font: str = FANG
    size: float = SIZE_3
    align: Any = ALIGN.JUSTIFY
    first: float = 0
    left: float = 0
    right: float = 0
    line: int = LINE
    color: str = ""
    outline: int | None = None
    before: float = 0
    keep: bool = False


LOOKS = {
    "公文基础": Look(),
    "份号密级": Look(align=ALIGN.LEFT),
    "密级字": Look(font=HEI, align=ALIGN.LEFT),
    "发文机关标志": Look(font=TITLE, size=42, align=ALIGN.CENTER, line=0, color=RED),
    "发文字号": Look(align=ALIGN.CENTER),
    "公文标题": Look(font=TITLE, size=SIZE_2, align=ALIGN.CENTER, line=2 * LINE * 3 // 5, keep=True),
    "主送机关": Look(),
    "公文正文": Look(first=2),
    "一级标题": Look(font=HEI, first=2, outline=0, keep=True),
    "二级标题": Look(font=KAI, first=2, outline=1, keep=True),
    "三级标题": Look(first=2, outline=2, keep=True),
    "责任单位行": Look(first=2),
    "附件说明": Look(first=2),
    "署名": Look(align=ALIGN.RIGHT, right=4),
    "成文日期": Look(align=ALIGN.RIGHT, right=4),
    "附注": Look(first=2),
    "附件标记": Look(font=HEI, align=ALIGN.LEFT, keep=True),
    "版记": Look(size=SIZE_4, line=480, left=1, right=1),
    "页码": Look(font=SONG, size=SIZE_4, line=320, align=ALIGN.LEFT),
    "表格标题": Look(font=TITLE, size=SIZE_2, align=ALIGN.CENTER, line=LINE, keep=True),
    "表头": Look(font=HEI, size=12, align=ALIGN.CENTER, line=360, keep=True),
    "表格正文": Look(size=12, align=ALIGN.LEFT, line=340),
    "表格居中": Look(size=12, align=ALIGN.CENTER, line=340),
    "清单任务": Look(font=HEI, size=14, align=ALIGN.LEFT, line=500, outline=1, keep=True),
    "清单小节": Look(font=HEI, size=SIZE_3, align=ALIGN.LEFT, outline=0, keep=True),
    "清单正文": Look(size=12, line=400, first=0),
    "清单要点": Look(size=12, line=400, left=1.5, first=-1),
    "填报栏": Look(size=12, line=480, align=ALIGN.LEFT),
    "模板标记": Look(size=9, line=240, color="999999", align=ALIGN.LEFT),
}
RUN_LOOKS = {"一级标题字": HEI, "二级标题字": KAI, "黑体字": HEI, "楷体字": KAI}


def set_font(properties: Any, font: str, size: float | None) -> None:
    """Name a font for all scripts, so that digits come from the same font as the Han characters around them."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), font)
    for name in ("w:sz", "w:szCs") if size else ():
        element = OxmlElement(name)
        element.set(qn("w:val"), str(int((size or 0) * 2)))
        properties.append(element)


def add_styles(document: Any) -> None:
    """Add all named styles; the document's base style carries the grid's character spacing."""
    normal = document.styles["Normal"]
    set_font(normal.element.get_or_add_rPr(), FANG, SIZE_3)
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), "-5")
    normal.element.rPr.insert_element_before(spacing, "w:sz", "w:szCs")
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    for name, look in LOOKS.items():
        add_style(document, name, look)
    for name, font in RUN_LOOKS.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        set_font(style.element.get_or_add_rPr(), font, None)


def add_style(document: Any, name: str, look: Look) -> None:
    """Add one paragraph style."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    set_font(style.element.get_or_add_rPr(), look.font, look.size)
    if look.color:
        style.font.color.rgb = RGBColor.from_string(look.color)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Mm(look.before), Pt(0)
    layout.alignment = look.align
    layout.keep_with_next = look.keep or None
    if look.line:
        layout.line_spacing = Twips(look.line)
    properties = style.element.get_or_add_pPr()
    add_indents(properties, look)
    add_switches(properties)
    if look.outline is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.outline))
        properties.append(level)


def add_indents(properties: Any, look: Look) -> None:
    """Indents in characters; the plain values beside them serve programs that do not count characters."""
    values = {"left": look.left, "right": look.right}
    values["firstLine" if look.first >= 0 else "hanging"] = abs(look.first)
    indents = OxmlElement("w:ind")
    for name, characters in values.items():
        if characters:
            indents.set(qn(f"w:{name}Chars"), str(int(characters * 100)))
            indents.set(qn(f"w:{name}"), str(round(characters * look.size * 20 * 0.985)))
    if len(indents.attrib):
        properties.insert_element_before(indents, "w:jc", "w:outlineLvl")


def add_switches(properties: Any) -> None:
    """Chinese line breaking, no automatic gaps between Han characters and digits, no widow control (22 lines a page)."""
    for name, value in (
        ("widowControl", "0"),
        ("kinsoku", "1"),
        ("overflowPunct", "0"),
        ("autoSpaceDE", "0"),
        ("autoSpaceDN", "0"),
        ("snapToGrid", "0"),
    ):
        element = OxmlElement(f"w:{name}")
        element.set(qn("w:val"), value)
        properties.insert_element_before(element, "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


class Page:
    """A document under construction: paragraphs by style, tables, sections."""

    def __init__(self, *, landscape: bool = False) -> None:
        self.document: Any = Document()
        add_styles(self.document)
        self.document.settings.odd_and_even_pages_header_footer = True
        lay_out(self.document.sections[0], landscape=landscape)
        core = self.document.core_properties
        core.author, core.title, core.comments = "fzjh", "", ""
        core.created = core.modified = EPOCH
        self._body = self.document

    def line(self, style: str, *runs: "str | tuple[str, str]") -> Any:
        """A paragraph of runs; a run with a character style is a pair."""
        return fill(self._body.add_paragraph(style=style), runs)

    def tag(self, text: str) -> None:
        """A line with a template tag; it leaves nothing in the document."""
        self.line("模板标记", f"{{%p {text} %}}")

    def each(self, loop: str, write: Callable[[], object]) -> None:
        """Repeat what `write` adds."""
        self.tag(f"for {loop}")
        write()
        self.tag("endfor")

    def when(self, *branches: tuple[str, Callable[[], object]]) -> None:
        """Choose among branches; an empty condition is the rest."""
        for index, (condition, write) in enumerate(branches):
            self.tag(f"{'elif' if index else 'if'} {condition}" if condition else "else")
            write()
        self.tag("endif")

    def save(self, path: Path) -> None:
        """Write the template."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.document.save(path)


def fill(paragraph: Any, runs: "Sequence[str | tuple[str, str]]") -> Any:
    """Add runs to a paragraph."""
    for run in runs:
        text, style = (run, None) if isinstance(run, str) else run
        paragraph.add_run(text, style=style)
    return paragraph


def lay_out(section: Any, *, landscape: bool) -> None:
    """A4 and the type area; on landscape pages the binding edge is the top one."""
    width, height = Mm(210), Mm(297)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = height, width
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(28), Mm(26), Mm(35), Mm(37)
    else:
        section.page_width, section.page_height = width, height
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(22.4 if not landscape else 14)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(LINE))
    number(section.footer, ALIGN.RIGHT, "right")
    number(section.even_page_footer, ALIGN.LEFT, "left")


def number(footer: Any, align: Any, side: str) -> None:
    """Page number with a dash on each side, one character in from the outer edge (GB/T 9704-2012, 7.5)."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = "页码"
    paragraph.alignment = align
    indent = OxmlElement("w:ind")
    indent.set(qn(f"w:{side}Chars"), "100")
    indent.set(qn(f"w:{side}"), "280")
    paragraph._p.get_or_add_pPr().insert_element_before(indent, "w:jc")
    paragraph.add_run("— ")
    for kind in ("begin", "instr", "separate", "text", "end"):
        paragraph.add_run()._r.append(field_part(kind))
    paragraph.add_run(" —")


def field_part(kind: str) -> Any:
    """One part of a PAGE field."""
    if kind == "instr":
        part = OxmlElement("w:instrText")
        part.text = "PAGE"
    elif kind == "text":
        part = OxmlElement("w:t")
        part.text = "1"
    else:
        part = OxmlElement("w:fldChar")
        part.set(qn("w:fldCharType"), kind)
    return part


def red_rule(paragraph: Any) -> None:
    """A red line as wide as the type area, 4 mm below the text (7.2.7)."""
    border = parse_xml(f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="9" w:color="{RED}"/></w:pBdr>')
    paragraph._p.get_or_add_pPr().insert_element_before(border, "w:spacing", "w:ind", "w:jc")


def notice() -> Page:
    """通知: the notice, the plan it issues, the imprint."""
    page = Page()
    head(page)
    page.line("公文基础")
    page.line("公文基础")
    page.each("line in notice.title_lines or [notice.title]", lambda: page.line("公文标题", "{{ line }}"))
    page.line("公文基础")
    page.when(("notice.recipients", lambda: page.line("主送机关", "{{ notice.recipients }}：")))
    page.each("text in notice.body", lambda: page.line("公文正文", "{{ text }}"))
    page.when(("notice.direct", lambda: blocks(page)))
    tail(page)
    page.when(("not notice.direct", lambda: issued_plan(page)))
    imprint(page)
    return page


def head(page: Page) -> None:
    """版头 (7.2): what stands above the red line."""
    page.when(("notice.copy_number", lambda: page.line("份号密级", "{{ notice.copy_number }}")))
    page.when(("notice.secrecy", lambda: page.line("密级字", "{{ notice.secrecy }}")))
    page.when(("notice.urgency", lambda: page.line("密级字", "{{ notice.urgency }}")))
    page.each("line in notice.mark_lines", lambda: page.line("发文机关标志", "{{ line }}{{ notice.mark_suffix if loop.last }}"))
    page.line("公文基础")
    page.line("公文基础")
    red_rule(page.line("发文字号", "{{ notice.number }}"))


def tail(page: Page) -> None:
    """What follows the text: list of attachments, signature, date, remarks (7.3.4 to 7.3.6)."""
    page.when(("notice.attachments", lambda: page.line("公文基础")))
    page.when(
        ("notice.attachments|length == 1", lambda: page.line("附件说明", "附件：{{ notice.attachments[0] }}")),
        (
            "",
            lambda: page.each(
                "name in notice.attachments",
                lambda: page.line("附件说明", "{{ '附件：' if loop.first else '　　　' }}{{ loop.index }}. {{ name }}"),
            ),
        ),
    )
    page.line("公文基础")
    page.when(("notice.stamped", lambda: page.line("公文基础")))
    page.each("name in notice.signers", lambda: page.line("署名", "{{ name }}"))
    page.when(("notice.date", lambda: page.line("成文日期", "{{ notice.date }}")))
    page.each("text in notice.remarks", lambda: page.line("附注", "（{{ text }}）"))


def issued_plan(page: Page) -> None:
    """The plan, on a page of its own."""
    page.line("公文标题", "{{ notice.plan_title }}").paragraph_format.page_break_before = True
    page.line("公文基础")
    blocks(page)


def blocks(page: Page) -> None:
    """The plan's text: level fonts of 7.3.3; a title that runs into its text has a run of its own."""

    def heading() -> None:
        text = "{{ b.label }}{{ b.title }}"
        page.when(
            ("b.level == 1", lambda: page.line("一级标题", text)),
            ("b.level == 2", lambda: page.line("二级标题", text)),
            ("", lambda: page.line("三级标题", text)),
        )

    def run_in() -> None:
        title = "{{ b.label }}{{ b.title }}"
        page.when(
            ("b.level == 1", lambda: page.line("公文正文", (title, "一级标题字"), "{{ b.text }}")),
            ("b.level == 2", lambda: page.line("公文正文", (title, "二级标题字"), "{{ b.text }}")),
            ("", lambda: page.line("公文正文", title, "{{ b.text }}")),
        )

    def block() -> None:
        page.when(
            ("b.kind == 'heading'", heading),
            ("b.kind == 'runin'", run_in),
            ("", lambda: page.line("公文正文", "{{ b.full }}")),
        )

    page.each("b in notice.blocks", block)


def imprint(page: Page) -> None:
    """版记 (7.4): moved to the bottom of the last page when the document is made."""

    def write() -> None:
        page.when(("notice.copies_to", lambda: page.line("版记", "抄送：{{ notice.copies_to|join('，') }}。")))
        page.when(("notice.printer", lambda: page.line("版记", "{{ notice.printer }}\t{{ notice.print_date }}印发")))

    page.when(("notice.copies_to or notice.printer", write))


TEMPLATES = {"plan/通知.docx": notice}


def main() -> None:
    """Write all templates."""
    for name, make in TEMPLATES.items():
        make().save(HERE / name)


if __name__ == "__main__":
    main()
