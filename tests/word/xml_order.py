"""The order of elements that Word demands (ECMA-376 part 1, 17.3 to 17.6): it refuses what LibreOffice opens."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn

_BORDERED: Final = "top left start bottom right end insideH insideV between bar"
_ORDERS: Final = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
        " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
        " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
        " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
        "snapToGrid vanish"
        " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
        " eastAsianLayout specVanish oMath"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd"
        " tblBorders shd tblLayout tblCellMar tblLook"
    ),
    "tcPr": ("cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
    "sectPr": (
        "reference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType"
        " cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"
    ),
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "pBdr": _BORDERED,
    "tblBorders": _BORDERED,
    "tcBorders": _BORDERED,
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
        " personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
}
_SEVERAL: Final = {"headerReference", "footerReference", "tr", "tc", "tblStylePr"}


def misplaced(data: bytes) -> list[str]:
    """Every element that stands where it may not, or twice, and every cell that ends without a paragraph."""
    found: list[str] = []
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                root: Any = parse_xml(package.read(name))
                found += (f"{name}：{fault}" for fault in _faults(root))
    return found


def _faults(root: Any) -> Iterator[str]:
    for tag, names in _ORDERS.items():
        order = {qn(f"w:{name}"): place for place, name in enumerate(names.split())}
        order |= dict.fromkeys(map(qn, ("w:headerReference", "w:footerReference")), 0) if tag == "sectPr" else {}
        for element in root.iter(qn(f"w:{tag}")):
            yield from _wrong_children(tag, element, order)
    for cell in root.iter(qn("w:tc")):
        if not len(cell) or cell[-1].tag != qn("w:p"):
            yield "tc 不以段落结束"


def _wrong_children(tag: str, element: Any, order: dict[str, int]) -> Iterator[str]:
    last = -1
    for child in element:
        name = child.tag.rpartition("}")[2]
        place = order.get(child.tag, -1)
        if place < 0:
            yield f"{tag} 里没有 {name} 的位置"
        elif place < last:
            yield f"{tag} 里的 {name} 太靠后"
        elif place == last and name not in _SEVERAL:
            yield f"{tag} 里有两个 {name}"
        last = max(last, place)
