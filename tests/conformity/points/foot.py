"""页码 (clause 7.5)."""

from tests.conformity.document import ABSENT, CHARACTER, Document, Measured, Point, is_page_number, mm, near
from tests.conformity.paper import MM, Line, Page

_DASH_ABOVE_BASELINE = 0.38
"""Share of a character's height by which a dash stands above its baseline."""


def _numbers(document: Document) -> list[tuple[Page, Line | None]]:
    """Every upright page that must carry a number, with the line that is one."""
    pages = [page for page in document.portrait if page.number > 1 or not document.notice.letter]
    return [(page, next((line for line in page.lines if is_page_number(line)), None)) for page in pages]


def _found(document: Document) -> list[tuple[Page, Line]]:
    return [(page, line) for page, line in _numbers(document) if line]


def _form(document: Document) -> Measured:
    numbers = _numbers(document)
    good = all(line and line.text == f"—{page.number}—" for page, line in numbers)
    first = numbers[0][1] if numbers else None
    return Measured(f"{first.text if first else '没有'}（{len(_found(document))}/{len(numbers)} 面）", good)


def _face(document: Document) -> Measured:
    looks = {(line.face, round(line.size, 2)) for _, line in _found(document)}
    found = "、".join(f"{face} {size:g} 磅" for face, size in sorted(looks))
    return Measured(
        found or "没有", all(face == "宋体" and 13.5 <= size <= 14.1 for face, size in looks) and bool(looks)
    )


def _height(document: Document) -> Measured:
    heights = [_dash(line) - document.bottom for _, line in _found(document) if not line.text.isdigit()]
    if not heights:
        return ABSENT
    return Measured(f"{mm(min(heights))}—{mm(max(heights))}", all(near(height, 7, 1) for height in heights))


def _dash(line: Line) -> float:
    return line.baseline - _DASH_ABOVE_BASELINE * line.size / MM


def _sides(document: Document) -> Measured:
    wrong = []
    for page, line in _found(document):
        blank = document.right - line.right if page.number % 2 else line.left - document.left
        if not near(blank, CHARACTER * 0.9, 1.6):
            wrong.append(str(page.number))
    found = f"第 {'、'.join(wrong)} 面不对" if wrong else "单页居右、双页居左，空一字"
    return Measured(found, not wrong and bool(_found(document)))


POINTS = (
    Point("page-number", "页码写法", "7.5", "— 1 —，连续", _form),
    Point("page-number-face", "页码字体", "7.5", "4号宋体", _face),
    Point("page-number-height", "页码的一字线", "7.5", "版心下边缘之下 7 mm", _height),
    Point("page-number-side", "页码左右", "7.5", "单页居右、双页居左，空一字", _sides),
)
