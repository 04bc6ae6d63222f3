"""版记: a text box at the bottom of the last page, its last rule on the edge of the type area (GB/T 9704-2012, 7.4).

A text box anchored in the last paragraph stays at the bottom whatever stands above it, and goes on to the next page
with its paragraph when there is no room: floating tables split, and frames lose their rules.
"""

from math import ceil
from typing import Any, Final

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from fzjh.text import cell_width

_EMU_PER_TWIP: Final = 635
_WIDTH_TWIPS: Final = 8844
_LINE_TWIPS: Final = 480
_CHARACTERS: Final = 29.0
"""Characters of size 4 that a line of the imprint holds."""
_THICK, _THIN = 8, 6
"""Eighths of a point: 0.35 mm and 0.25 mm."""
_RULE_TWIPS: Final = 40


def place_imprint(lines: list[Any], *, ruled: bool) -> None:
    """Move the imprint's lines into a box that the paragraph before them anchors; letters have no rules (10.1)."""
    if not lines:
        return
    anchor = _anchor(lines[0])
    elements = [one._p for one in lines]
    height = sum(_height(one.text) for one in lines) + _RULE_TWIPS * (len(lines) + 1)
    box = _box(height * _EMU_PER_TWIP)
    content = next(box.iter(qn("w:txbxContent")))
    for index, element in enumerate(elements):
        if ruled:
            content.append(_rule(_THIN if index else _THICK))
        content.append(element)
    content.append(_rule(_THICK if ruled else 0))
    run = OxmlElement("w:r")
    run.append(box)
    anchor.append(run)


def _anchor(line: Any) -> Any:
    """The paragraph before the imprint, or a new one where a table or the end of a section stands before it."""
    before = line._p.getprevious()
    if before is not None and before.tag == qn("w:p") and next(before.iter(qn("w:sectPr")), None) is None:
        return before
    line.insert_paragraph_before("", style="空行")
    return line._p.getprevious()


def _height(text: str) -> int:
    return _LINE_TWIPS * max(1, ceil(cell_width(text) / 2 / _CHARACTERS))


def _rule(eighths: int) -> Any:
    """A line of its own with nothing but a rule above it, as wide as the box: rules follow indents."""
    border = (
        f'<w:pBdr><w:top w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"/></w:pBdr>' if eighths else ""
    )
    return parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr>{border}<w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{_RULE_TWIPS // 2}" w:lineRule="exact"/>'
        f'<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
    )


def _box(height: int) -> Any:
    width = _WIDTH_TWIPS * _EMU_PER_TWIP
    namespaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    return parse_xml(
        f"<w:drawing {namespaces}>"
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0"'
        ' layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>'
        '<wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        "<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent/></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
