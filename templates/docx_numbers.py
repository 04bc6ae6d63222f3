"""Page numbers of the Word templates: 4号, a dash on each side (GB/T 9704-2012, 7.5)."""

from typing import Any, Final

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

_EMU_PER_MM: Final = 36000
_BOX: Final = (8.0, 30.0)
"""Millimetres: width and height of the box in which a turned number stands."""
_LEFT: Final = 22.0
"""Millimetres from the edge of a landscape page to the box, so that the dashes lie 7 mm from the type area."""
_TYPE_TOP: Final = 28.0
_TYPE_BOTTOM: Final = 184.0
_CHARACTER: Final = 4.9


def number_outside(section: Any) -> None:
    """Odd pages right, even pages left, one character in."""
    for footer, align, side in _both(section, (ALIGN.RIGHT, "right"), (ALIGN.LEFT, "left")):
        paragraph = _paragraph(footer)
        paragraph.alignment = align
        indent = OxmlElement("w:ind")
        indent.set(qn(f"w:{side}Chars"), "100")
        indent.set(qn(f"w:{side}"), "280")
        paragraph._p.get_or_add_pPr().insert_element_before(indent, "w:jc")
        _write(paragraph)


def number_centred(section: Any) -> None:
    """All pages in the middle: tables that stand alone."""
    paragraph = _paragraph(section.footer)
    paragraph.alignment = ALIGN.CENTER
    _write(paragraph)


def number_turned(section: Any) -> None:
    """Landscape pages between upright ones: where the number stands when the sheet is turned upright (clause 8)."""
    odd = _TYPE_BOTTOM - _CHARACTER - _BOX[1]
    even = _TYPE_TOP + _CHARACTER
    for footer, top, align in _both(section, (odd, ALIGN.RIGHT), (even, ALIGN.LEFT)):
        anchor = _paragraph(footer)
        number = anchor.insert_paragraph_before("", style="页码")
        number.alignment = align
        _write(number)
        anchor.add_run()._r.append(_turned_box(number._p, top))


def _both(section: Any, odd: tuple[Any, Any], even: tuple[Any, Any]) -> Any:
    return ((section.footer, *odd), (section.even_page_footer, *even))


def _paragraph(footer: Any) -> Any:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = "页码"
    return paragraph


def _write(paragraph: Any) -> None:
    paragraph.add_run("— ")
    for kind in ("begin", "instr", "separate", "text", "end"):
        paragraph.add_run()._r.append(_field_part(kind))
    paragraph.add_run(" —")


def _field_part(kind: str) -> Any:
    """One part of a PAGE field."""
    if kind in ("instr", "text"):
        part = OxmlElement("w:instrText" if kind == "instr" else "w:t")
        part.text = "PAGE" if kind == "instr" else "1"
        return part
    part = OxmlElement("w:fldChar")
    part.set(qn("w:fldCharType"), kind)
    return part


def _turned_box(paragraph: Any, top: float) -> Any:
    """A box at the left edge whose text runs downwards."""
    width, height = (round(one * _EMU_PER_MM) for one in _BOX)
    box = parse_xml(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        f"{nsdecls('w', 'wp', 'a')}"
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps">'
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0"'
        ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{round(_LEFT * _EMU_PER_MM)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{round(top * _EMU_PER_MM)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        '<wp:wrapSquare wrapText="bothSides"/>'
        '<wp:docPr id="1" name="页码"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        '<wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr vert="vert" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        "</mc:Choice></mc:AlternateContent>"
    )
    next(box.iter(qn("w:txbxContent"))).append(paragraph)
    return box
