"""信函: the mark and a red double line at the head of the first page, another line at its foot, no number (10.1)."""

from copy import deepcopy
from typing import Any, Final

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm

from fzjh.word.styles import style_name

_RULES: Final = ("信函粗线", "信函细线")
_FOOT: Final = 18.8
_BELOW_MARK: Final = 3.0
"""Millimetres: from the edge to the foot, so that its line lies 20 mm above the edge; from the mark to its line."""
_BEYOND: Final = 397
"""Twips by which the lines of 170 mm stand out on each side of the type area of 156 mm."""


def make_letter(document: Any, paragraphs: list[Any]) -> None:
    """Move mark and line to the head of the first page, and put the other line at its foot."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    _keep_numbers(document, section)
    section.header_distance = Mm(30)
    for one in document.sections:
        if one.page_width < one.page_height:
            one.footer_distance = Mm(_FOOT)
    header, footer = section.first_page_header, section.first_page_footer
    header.is_linked_to_previous = footer.is_linked_to_previous = False
    moved = [one for one in paragraphs if style_name(one) in ("发文机关标志", *_RULES)]
    rules = [one for one in moved if style_name(one) in _RULES]
    for paragraph in rules:
        _widen(paragraph._p)
        footer._element.insert(0, deepcopy(paragraph._p))  # thin above thick, as in a mirror
    for paragraph in moved:
        header._element.append(paragraph._p)
    if rules:
        rules[0].paragraph_format.space_before = Mm(_BELOW_MARK)
    _drop_empty(header, len(moved))
    _drop_empty(footer, len(rules))


def _drop_empty(part: Any, written: int) -> None:
    """Remove the empty paragraph that every header and footer begins with."""
    for paragraph in part.paragraphs if written else ():
        if style_name(paragraph) not in ("发文机关标志", *_RULES):
            part._element.remove(paragraph._p)


def _keep_numbers(document: Any, section: Any) -> None:
    """Page numbers stay where they are although the foot is lower now: an empty line below them lifts them."""
    rise = round(Length((section.footer_distance or 0) - Mm(_FOOT)).twips)
    line = f'<w:spacing w:before="0" w:after="0" w:line="{rise}" w:lineRule="exact"/>'
    for reference in section._sectPr.findall(qn("w:footerReference")):
        if reference.get(qn("w:type")) != "first" and rise > 0:
            # The part that will be saved; python-docx still shows the template's own.
            footer = document.part.rels[reference.get(qn("r:id"))].target_part.element
            footer.append(parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{line}</w:pPr></w:p>"))


def _widen(paragraph: Any) -> None:
    properties = paragraph.get_or_add_pPr()
    spacing = OxmlElement("w:ind")
    spacing.set(qn("w:left"), str(-_BEYOND))
    spacing.set(qn("w:right"), str(-_BEYOND))
    properties.insert_element_before(spacing, "w:jc", "w:outlineLvl", "w:rPr")
