"""Named styles of the Word templates, so that an office can restyle every element in Word or WPS.

The geometry is that of GB/T 9704-2012: a type area of 156 x 225 mm with 22 lines of 28 characters. Word knows half
points only, so size 3 (3号) is 16 pt with 0.25 pt taken between characters. Lines are exactly 588 twips apart, as in
print; a line of exact height keeps its characters at its bottom, so the margin above is 33.5 mm and the ink begins at
37 mm.
"""

from dataclasses import dataclass
from typing import Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor, Twips

FANG, KAI, HEI, SONG, TITLE = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
RED: Final = "E60012"
LINE: Final = 588
SIZE_2, SIZE_3, SIZE_4 = 22.0, 16.0, 14.0
_CLOSER: Final = -5


@dataclass(frozen=True)
class Look:
    """How a paragraph style looks. Indents are in characters, line in twips (exact; 0 for as high as it needs)."""

    font: str = FANG
    size: float = SIZE_3
    align: Any = ALIGN.JUSTIFY
    first: float = 0
    left: float = 0
    right: float = 0
    line: int = LINE
    color: str = ""
    outline: int | None = None
    keep: bool = False


LOOKS: Final = {
    "份号": Look(align=ALIGN.LEFT),
    "密级和紧急程度": Look(font=HEI, align=ALIGN.LEFT),
    "发文机关标志": Look(font=TITLE, size=36, align=ALIGN.CENTER, line=0, color=RED),
    "发文字号": Look(align=ALIGN.CENTER),
    "签发人": Look(align=ALIGN.LEFT, left=1),
    "红色分隔线": Look(size=2, line=60, align=ALIGN.LEFT),
    "信函粗线": Look(size=2, line=50, align=ALIGN.LEFT),
    "信函细线": Look(size=2, line=80, align=ALIGN.LEFT),
    "公文标题": Look(font=TITLE, size=SIZE_2, align=ALIGN.CENTER, line=695, keep=True),
    "主送机关": Look(),
    "公文正文": Look(first=2),
    "空行": Look(),
    "一级标题": Look(font=HEI, first=2, outline=0, keep=True),
    "二级标题": Look(font=KAI, first=2, outline=1, keep=True),
    "三级标题": Look(first=2, outline=2, keep=True),
    "附件说明": Look(left=5, first=-3, align=ALIGN.LEFT),
    "署名": Look(align=ALIGN.RIGHT, right=4, keep=True),
    "成文日期": Look(align=ALIGN.RIGHT, right=4),
    "附注": Look(first=2),
    "附件": Look(font=HEI, align=ALIGN.LEFT, keep=True),
    "版记": Look(size=SIZE_4, line=480, left=1, right=1, align=ALIGN.LEFT),
    "页码": Look(font=SONG, size=SIZE_4, line=320, align=ALIGN.LEFT),
    "表格标题": Look(font=TITLE, size=SIZE_2, align=ALIGN.CENTER, line=640, keep=True),
    "表格小题": Look(font=KAI, size=SIZE_4, align=ALIGN.CENTER, line=480, keep=True),
    "表头": Look(font=HEI, size=10.5, align=ALIGN.CENTER, line=300, keep=True),
    "表格正文": Look(size=10.5, align=ALIGN.LEFT, line=300),
    "表格居中": Look(size=10.5, align=ALIGN.CENTER, line=300),
    "表格空行": Look(size=10.5, line=240),
    "表格分组": Look(font=HEI, size=10.5, align=ALIGN.LEFT, line=300, outline=0, keep=True),
    "表头小字": Look(font=HEI, size=9, align=ALIGN.CENTER, line=270, keep=True),
    "表格小字": Look(size=9, align=ALIGN.LEFT, line=270),
    "表格小字居中": Look(size=9, align=ALIGN.CENTER, line=270),
    "清单小节": Look(font=HEI, size=10.5, align=ALIGN.LEFT, line=400, outline=0, keep=True),
    "清单正文": Look(size=10.5, align=ALIGN.LEFT, line=300),
    "填报栏": Look(size=10.5, align=ALIGN.LEFT, line=500),
    "模板标记": Look(size=9, line=240, color="999999", align=ALIGN.LEFT),
}
"""All paragraph styles by name."""
RUN_LOOKS: Final = {"一级标题字": HEI, "二级标题字": KAI, "黑体字": HEI, "楷体字": KAI}
"""Character styles and their fonts, for titles that run into their text."""


def add_styles(document: Any) -> None:
    """Add all named styles; the document's base style carries the grid's character spacing."""
    normal = document.styles["Normal"]
    set_font(normal.element.get_or_add_rPr(), FANG, SIZE_3)
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(_CLOSER))
    normal.element.rPr.insert_element_before(spacing, "w:sz", "w:szCs")
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    for name, look in LOOKS.items():
        _add_style(document, name, look)
    for name, font in RUN_LOOKS.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        set_font(style.element.get_or_add_rPr(), font, None)


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


def _add_style(document: Any, name: str, look: Look) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    set_font(style.element.get_or_add_rPr(), look.font, look.size)
    if look.color:
        style.font.color.rgb = RGBColor.from_string(look.color)
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.alignment = look.align
    layout.keep_with_next = look.keep or None
    if look.line:
        layout.line_spacing = Twips(look.line)
    properties = style.element.get_or_add_pPr()
    _add_indents(properties, look)
    _add_switches(properties)
    if look.outline is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(look.outline))
        properties.append(level)


def _add_indents(properties: Any, look: Look) -> None:
    """Indents in characters; the plain values beside them serve programs that do not count characters."""
    values = {"left": look.left, "right": look.right}
    values["firstLine" if look.first >= 0 else "hanging"] = abs(look.first)
    indents = OxmlElement("w:ind")
    for name, characters in values.items():
        if characters:
            indents.set(qn(f"w:{name}Chars"), str(int(characters * 100)))
            indents.set(qn(f"w:{name}"), str(round(characters * (look.size - 0.25) * 20)))
    if len(indents.attrib):
        properties.insert_element_before(indents, "w:jc", "w:outlineLvl")


def _add_switches(properties: Any) -> None:
    """Chinese line breaking, no gaps between Han characters and digits, no widow control (22 lines a page)."""
    switches = (
        ("widowControl", "0"),
        ("kinsoku", "1"),
        ("overflowPunct", "0"),
        ("autoSpaceDE", "0"),
        ("autoSpaceDN", "0"),
        ("snapToGrid", "0"),
    )
    for name, value in switches:
        element = OxmlElement(f"w:{name}")
        element.set(qn("w:val"), value)
        properties.insert_element_before(element, "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
