"""信函: the mark and a red double line at the head of the first page, another line at its foot, no number (10.1)."""

from copy import deepcopy
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

_BEYOND: Final = 397
"""Twips by which the lines of 170 mm stand out on each side of the type area of 156 mm."""


def make_letter(document: Any, paragraphs: list[Any]) -> None:
    """Move mark and line to the head of the first page, and put the other line at its foot."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header_distance, section.footer_distance = Mm(30), Mm(20)
    header, footer = section.first_page_header, section.first_page_footer
    header.is_linked_to_previous = footer.is_linked_to_previous = False
    moved = [one for one in paragraphs if one.style.name in ("发文机关标志", "信函红线")]
    for paragraph in moved:
        header._element.append(paragraph._p)
    header._element.remove(header.paragraphs[0]._p)
    for paragraph in moved:
        if paragraph.style.name == "信函红线":
            _widen(paragraph._p)
            footer._element.append(_turned(paragraph._p))
    if moved:
        footer._element.remove(footer.paragraphs[0]._p)


def _widen(paragraph: Any) -> None:
    properties = paragraph.get_or_add_pPr()
    spacing = OxmlElement("w:ind")
    spacing.set(qn("w:left"), str(-_BEYOND))
    spacing.set(qn("w:right"), str(-_BEYOND))
    properties.insert_element_before(spacing, "w:jc", "w:outlineLvl", "w:rPr")


def _turned(paragraph: Any) -> Any:
    """The same line with its thick part below."""
    turned = deepcopy(paragraph)
    for line in turned.iter(qn("w:top")):
        line.set(qn("w:val"), "thinThickSmallGap")
    return turned
