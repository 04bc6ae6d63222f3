"""发文机关标志: its size follows from the length of the name, its top edge lies 35 mm below that of the type area (7.2.4)."""

from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from fzjh.text import cell_width
from fzjh.word.styles import style_name

_TYPE_WIDTH: Final = 441.0
_TALLEST: Final = 62.0
_SHORTEST: Final = 36.0
_NARROWEST: Final = 0.62
_TOP: Final = 38.5 / 25.4 * 72
_LINE: Final = 29.4
_JOINT: Final = 40.0
_JOINT_WIDTH: Final = 355.0
"""Points: the type area, the largest and the smallest mark of full width, from the margin down, a line, joint marks and
the cell they stand in."""
_INK_BELOW: Final = 0.024
"""From the top of a line of its own height to the ink of a character, as a share of its size."""


def fit_mark(lines: list[Any]) -> None:
    """A single mark takes one line: long names become smaller, then narrower. Joint marks share one size."""
    longest = max((cell_width(line.text) / 2 for line in lines), default=0)
    if not longest:
        return
    alone = len(lines) == 1
    width = _TYPE_WIDTH / longest if alone else min(_JOINT, _JOINT_WIDTH / longest)
    narrow = max(_NARROWEST, min(1.0, width / _SHORTEST)) if alone else 1.0
    size = int(min(_TALLEST, width / narrow) * 2) / 2
    for line in lines:
        line.paragraph_format.line_spacing = Pt(size)
        for run in line.runs:
            run.font.size = Pt(size)
            _squeeze(run, narrow)


def _squeeze(run: Any, share: float) -> None:
    """Make characters narrower, and undo the grid's spacing: in percent of their width."""
    properties = run._r.get_or_add_rPr()
    for name, value in (("w:spacing", 0), ("w:w", int(share * 100))):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        properties.insert_element_before(element, "w:kern", "w:position", "w:sz", "w:szCs", "w:u", "w:lang")


def place_mark(document: Any, mark: Any) -> None:
    """Space above the mark, less the lines that stand there already (份号, 密级, 紧急程度)."""
    size = mark.paragraph_format.line_spacing.pt
    names = ("份号", "密级和紧急程度")
    above = sum(style_name(one) in names for one in document.paragraphs)
    mark.paragraph_format.space_before = Pt(max(0.0, _TOP - above * _LINE - _INK_BELOW * size))
