"""Numbers from the pages of a PDF file: what a ruler and a type gauge would say about it. Pure functions, in mm and pt.

Positions are measured from the top and the left edge of the paper. A line of text is where its baseline is; where ink
counts (the mark, the dash of a page number) the page is drawn and its pixels are looked at.
"""

import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pdfplumber
import pypdfium2

MM = 25.4 / 72
_DPI = 300
_SAME_LINE_PT = 0.6
_HAN = re.compile(r"[\u3400-\u9fff〇]")


@dataclass(frozen=True, slots=True)
class Sign:
    """One character: where its box begins and ends, its baseline, its size in points, its font, its colour."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str
    colour: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The characters on one baseline, from left to right."""

    signs: tuple[Sign, ...]

    @property
    def text(self) -> str:
        """The line as read."""
        return "".join(sign.text for sign in self.signs)

    @property
    def baseline(self) -> float:
        """Distance of the baseline from the top of the paper."""
        return self.signs[0].baseline

    @property
    def left(self) -> float:
        """Where the first character begins."""
        return min(sign.left for sign in self.signs)

    @property
    def right(self) -> float:
        """Where the last character ends."""
        return max(sign.right for sign in self.signs)

    @property
    def size(self) -> float:
        """Size of most of its characters."""
        return Counter(sign.size for sign in self.signs).most_common(1)[0][0]

    @property
    def fonts(self) -> tuple[str, ...]:
        """Its fonts in the order in which they appear."""
        return tuple(dict.fromkeys(sign.font for sign in self.signs))


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line: where its middle lies, its ends, its thickness, its colour."""

    middle: float
    left: float
    right: float
    thickness: float
    colour: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number in the file from 1, its size, what stands on it."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    def of_size(self, size: float) -> tuple[Line, ...]:
        """Its lines of about that size in points."""
        return tuple(line for line in self.lines if abs(line.size - size) < 0.3)

    def find(self, text: str) -> Line:
        """The first line that has this text. Raises LookupError when none has."""
        for line in self.lines:
            if text in line.text:
                return line
        raise LookupError(text)


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number: what it says, and where on the paper its first sign begins and its last one ends."""

    text: str
    left: float
    right: float
    size: float
    font: str


def pages(data: bytes) -> tuple[Page, ...]:
    """All pages of a PDF file."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return tuple(_page(page) for page in document.pages)


def _page(page: Any) -> Page:
    height = float(page.height)
    signs = [_sign(char, height) for char in page.chars if char["text"].strip()]
    rules = [*(_rule(line, "stroking_color") for line in page.lines), *_thin_rectangles(page.rects)]
    horizontal = tuple(sorted((rule for rule in rules if rule), key=lambda rule: rule.middle))
    return Page(page.page_number, float(page.width) * MM, height * MM, tuple(_lines(signs)), horizontal)


def _sign(char: dict[str, Any], height: float) -> Sign:
    return Sign(
        text=char["text"],
        left=char["x0"] * MM,
        right=char["x1"] * MM,
        baseline=(height - char["matrix"][5]) * MM,
        size=round(float(char["size"]), 2),
        font=char["fontname"].split("+")[-1],
        colour=_colour(char["non_stroking_color"]),
    )


def _colour(value: Any) -> tuple[float, ...]:
    values = value if isinstance(value, (tuple, list)) else (value or 0,)
    return tuple(round(float(one), 3) for one in values)


def is_red(colour: Sequence[float]) -> bool:
    """Whether a colour in RGB is a red."""
    return len(colour) == 3 and colour[0] > 0.7 and max(colour[1:]) < 0.3


def _lines(signs: Iterable[Sign]) -> Iterable[Line]:
    rows: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda one: one.baseline):
        if rows and sign.baseline - rows[-1][0].baseline < _SAME_LINE_PT * MM:
            rows[-1].append(sign)
        else:
            rows.append([sign])
    return (Line(tuple(sorted(row, key=lambda one: one.left))) for row in rows)


def _rule(shape: dict[str, Any], colour: str) -> Rule | None:
    if abs(shape["top"] - shape["bottom"]) > 1:
        return None
    middle = (shape["top"] + shape["bottom"]) / 2 * MM
    thickness = float(shape["linewidth"] or 0) * MM
    return Rule(middle, shape["x0"] * MM, shape["x1"] * MM, thickness, _colour(shape[colour]))


def _thin_rectangles(shapes: Iterable[dict[str, Any]]) -> Iterable[Rule]:
    """Rules that were drawn as filled rectangles, as word processors do."""
    for shape in shapes:
        height, width = shape["bottom"] - shape["top"], shape["x1"] - shape["x0"]
        if height < 4 and width > 10 * height:
            middle = (shape["top"] + shape["bottom"]) / 2 * MM
            colour = _colour(shape["non_stroking_color"])
            yield Rule(middle, shape["x0"] * MM, shape["x1"] * MM, height * MM, colour)


def pitch(lines: Sequence[Line]) -> float:
    """The most common distance of two lines, in points."""
    steps = [round((two.baseline - one.baseline) / MM, 1) for one, two in pairwise(lines)]
    return Counter(steps).most_common(1)[0][0]


def full_width(line: Line) -> float:
    """How many Han characters would take the room of the line's signs; a half-width one counts for half."""
    return sum(0.5 if sign.text.isascii() else 1 for sign in line.signs)


def only_han(line: Line) -> bool:
    """Whether nothing but Han characters stands in a line: such lines show how many fit."""
    return all(_HAN.fullmatch(sign.text) for sign in line.signs)


def page_number(page: Page) -> PageNumber | None:
    """The number at the foot of an upright page, with its dashes: `—1—`."""
    for line in reversed(page.lines):
        if re.fullmatch(r"[—–-]?\d+[—–-]?", line.text):
            return PageNumber(line.text, line.left, line.right, line.size, line.signs[len(line.signs) // 2].font)
    return None


def ink(
    data: bytes, number: int, box: tuple[float, float, float, float], *, red: bool = False
) -> tuple[float, ...] | None:
    """The left, top, right and bottom end of the ink in a box (left, top, right, bottom) of a page; None without ink.

    red: look only at red ink.
    """
    scale = _DPI / 72
    document = pypdfium2.PdfDocument(data)
    try:
        image = document[number - 1].render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()
    dots = _DPI / 25.4
    part = image.crop(tuple(round(edge * dots) for edge in box))
    channel = part.getchannel("G").point(lambda value: 255 if value < 160 else 0)
    if red:
        reds = part.getchannel("R").point(lambda value: 255 if value > 180 else 0)
        channel = _both(channel, reds)
    found = channel.getbbox()
    if not found:
        return None
    return tuple(edge / dots + box[index % 2] for index, edge in enumerate(found))


def _both(one: Any, other: Any) -> Any:
    from PIL import ImageChops

    return ImageChops.darker(one, other)


def table_rows(data: bytes, number: int) -> list[list[str]]:
    """The rows of the first table on a page, each as the texts of its cells without line breaks."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        found = document.pages[number - 1].extract_table() or []
    return [["".join((cell or "").split()) for cell in row] for row in found]
