"""发文机关标志: its size follows from the length of the name, its top edge lies 35 mm below that of the type area (7.2.4)."""

from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from fzjh.text import cell_width
from fzjh.word.joint import set_widths, stand_in_table
from fzjh.word.styles import style_name

MARK: Final = "发文机关标志"

_TYPE_WIDTH: Final = 441.0
_TALLEST: Final = 62.0
_SHORTEST: Final = 36.0
_NARROWEST: Final = 0.62
_TOP: Final = 38.5 / 25.4 * 72
_LINE: Final = 29.4
_JOINT: Final = 40.0
"""Points: the type area, the largest and the smallest mark of full width, from the margin down, a line, joint marks."""
_INK_BELOW: Final = 0.024
"""From the top of a line of its own height to the ink of a character, as a share of its size."""
_JOINT_LINE: Final = 1.45
_GAP: Final = 0.6
"""From one joint mark to the next, and from them to 文件: in characters."""
_SHARE_ABOVE: Final = 0.8
_SLACK: Final = 1.0


def fit_mark(lines: list[Any]) -> None:
    """A single mark takes one line: long names become smaller, then narrower. Joint marks share one size."""
    longest = max((cell_width(line.text) / 2 for line in lines), default=0)
    if longest and len(lines) == 1:
        _shape(lines, *_fitting(longest, _TALLEST))


def fit_joint_marks(table: Any) -> None:
    """The marks of a joint issue in the first cell, 文件 in the second: one size, the columns as wide as they need."""
    cells = table.rows[0].cells
    names, suffixes = ([one for one in cell.paragraphs if style_name(one) == MARK] for cell in cells[:2])
    longest, suffix = (max((cell_width(one.text) / 2 for one in some), default=0) for some in (names, suffixes))
    size, narrow = _fitting(longest + suffix + (_GAP if suffix else 0), _JOINT)
    _shape([*names, *suffixes], size, narrow)
    for one in (*names, *suffixes):
        one.paragraph_format.line_spacing = Pt(round(size * _JOINT_LINE * 2) / 2)
    character = size * narrow
    set_widths(table, (longest * character + _SLACK, (suffix + _GAP) * character + _SLACK))


def joint_height(table: Any) -> float:
    """How high a table of joint marks is, in points."""
    spacings = (one.paragraph_format.line_spacing for one in table.cell(0, 0).paragraphs)
    return float(sum(one.pt for one in spacings))


def _fitting(characters: float, tallest: float) -> tuple[float, float]:
    """The size of so many characters in one line, and how much narrower than usual they are."""
    width = _TYPE_WIDTH / characters
    narrow = max(_NARROWEST, min(1.0, width / _SHORTEST))
    narrow = int(narrow * 100) / 100
    return int(min(tallest, width / narrow) * 2) / 2, narrow


def _shape(lines: list[Any], size: float, narrow: float) -> None:
    for line in lines:
        line.paragraph_format.line_spacing = Pt(size)
        for run in line.runs:
            run.font.size = Pt(size)
            _squeeze(run, narrow)


def _squeeze(run: Any, share: float) -> None:
    """Make characters narrower, and undo the grid's spacing: in percent of their width."""
    properties = run._r.get_or_add_rPr()
    for name, value in (("w:spacing", 0), ("w:w", round(share * 100))):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        properties.insert_element_before(element, "w:kern", "w:position", "w:sz", "w:szCs", "w:u", "w:lang")


def place_mark(document: Any, mark: Any) -> None:
    """Space above the mark, less the lines that stand there already (份号, 密级, 紧急程度).

    Of what a line of exact height has to spare, four fifths are above its characters.
    """
    size = mark.runs[0].font.size.pt
    names = ("份号", "密级和紧急程度")
    above = sum(style_name(one) in names for one in document.paragraphs)
    spare = (mark.paragraph_format.line_spacing.pt - size) * _SHARE_ABOVE
    space = max(0.0, _TOP - above * _LINE - _INK_BELOW * size - spare)
    if mark._p.getparent().tag == qn("w:tc"):
        stand_in_table(mark, space)
    else:
        mark.paragraph_format.space_before = Pt(space)
