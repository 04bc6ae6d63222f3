"""Paper, margins and the grid of 22 lines by 28 characters (clause 5)."""

from statistics import median

from tests.conformity.document import (
    ABOVE,
    ABSENT,
    HEIGHT,
    LEFT,
    PITCH,
    TOP,
    WIDTH,
    Document,
    Measured,
    Point,
    mm,
    near,
)
from tests.conformity.paper import MM, is_han

_SIZE_3 = 15.75
"""Points."""


def _paper(document: Document) -> Measured:
    sizes = {tuple(sorted((round(page.width), round(page.height)))) for page in document.pages}
    return Measured("、".join(f"{short}×{long} mm" for short, long in sorted(sizes)), sizes == {(210, 297)})


def _top(document: Document) -> Measured:
    return Measured(mm(document.top), near(document.top, TOP, 1)) if document.full_pages else ABSENT


def _left(document: Document) -> Measured:
    return Measured(mm(document.left), near(document.left, LEFT, 1)) if document.body_lines else ABSENT


def _width(document: Document) -> Measured:
    rights = [line.right for line in document.body_lines if is_han(line.chars[-1])]
    width = max(rights, default=0) - document.left
    return Measured(mm(width), near(width, WIDTH, 1)) if rights else ABSENT


def _bottom(document: Document) -> Measured:
    if not document.filled_pages:
        return ABSENT
    lines = [document.text_lines(page)[-1] for page in document.filled_pages]
    heights = [line.baseline + (1 - ABOVE) * line.size / MM - document.top for line in lines]
    good = all(HEIGHT - PITCH < height <= HEIGHT + 1 for height in heights)
    return Measured(f"{mm(min(heights))}—{mm(max(heights))}", good)


def _line_count(document: Document) -> Measured:
    counts = [len(document.text_lines(page)) for page in document.filled_pages]
    found = f"{'、'.join(map(str, sorted(set(counts))))} 行（{len(counts)} 面）"
    return Measured(found, set(counts) == {22}) if counts else ABSENT


def _character_count(document: Document) -> Measured:
    """How many characters of size 3 go on a line, by the closest that two Han characters come."""
    steps = [median(line.steps) / line.size for line in document.body_lines if line.steps]
    if not steps:
        return ABSENT
    count = WIDTH / (min(steps) * _SIZE_3)
    return Measured(f"{count:.1f} 字", 27.9 <= count < 28.9)


POINTS = (
    Point("paper", "纸张", "5.1", "A4，210×297 mm", _paper),
    Point("top", "天头", "5.2.1", "37 mm ± 1 mm", _top),
    Point("left", "订口", "5.2.1", "28 mm ± 1 mm", _left),
    Point("width", "版心宽", "5.2.1", "156 mm ± 1 mm", _width),
    Point("height", "版心高", "5.2.1", "225 mm，末行排到底", _bottom),
    Point("lines", "每面行数", "5.2.3", "22 行（标题不留在面末）", _line_count),
    Point("characters", "每行字数", "5.2.3", "28 字", _character_count),
)
