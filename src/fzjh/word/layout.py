"""Layout of a finished Word document that depends on its text.

It goes by the names of the paragraph styles, so it also serves templates that an office has restyled.
"""

from copy import deepcopy
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from fzjh.text import cell_width

_TYPE_AREA_PT = 441
_TWIPS_PER_CHARACTER = 315
_STAMPED_INDENT, _PLAIN_INDENT = 4.0, 2.0
_IMPRINT_LINE = 480
_EMU_PER_TWIP = 635
_TYPE_AREA_EMU = 156 * 36000


def finish(document: Any) -> None:  # noqa: ANN401 - python-docx has no types
    """Fit the mark, place the signature, move the imprint to the bottom of the last page."""
    paragraphs = list(document.paragraphs)
    _fit_mark([one for one in paragraphs if one.style.name == "发文机关标志"])
    _place_signature(paragraphs)
    _place_imprint([one for one in paragraphs if one.style.name == "版记"])


def _fit_mark(lines: list[Any]) -> None:
    """发文机关标志 takes one line: its size shrinks until the longest name fits the type area (7.2.4)."""
    longest = max((cell_width(line.text) / 2 for line in lines), default=0)
    for line in lines:
        size = line.style.font.size
        fitting = int(_TYPE_AREA_PT / longest * 2) / 2 if longest else 0
        if size and longest and fitting < size.pt:
            for run in line.runs:
                run.font.size = Pt(fitting)


def _place_signature(paragraphs: list[Any]) -> None:
    """署名 is centred above 成文日期 (7.3.5.1), or begins two characters before it when unstamped (7.3.5.2)."""
    names = [one for one in paragraphs if one.style.name == "署名"]
    dates = [one for one in paragraphs if one.style.name == "成文日期"]
    if len(dates) != 1 or not names:
        return
    date = cell_width(dates[0].text) / 2
    widest = max(cell_width(name.text) / 2 for name in names)
    right = max(_STAMPED_INDENT, (widest - date) / 2)
    _indent_right(dates[0], right)
    for name in names:
        _indent_right(name, right + (date - cell_width(name.text) / 2) / 2)


def _indent_right(paragraph: Any, characters: float) -> None:  # noqa: ANN401
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no indents in characters
    old = properties.find(qn("w:ind"))
    if old is not None:
        properties.remove(old)
    indents = OxmlElement("w:ind")
    indents.set(qn("w:rightChars"), str(round(characters * 100)))
    indents.set(qn("w:right"), str(round(characters * _TWIPS_PER_CHARACTER)))
    properties.insert_element_before(indents, "w:jc", "w:outlineLvl", "w:rPr")
