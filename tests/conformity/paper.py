"""A PDF as paper: pages with their lines of text and their rules, measured in millimetres from the top left corner."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pdfplumber

MM: Final = 72 / 25.4
"""Points in a millimetre."""
FACES: Final = {
    "小标宋": r"FandolSong-Bold|小标宋|XiaoBiaoSong",
    "仿宋": r"FandolFang|仿宋|FangSong",
    "楷体": r"FandolKai|楷体|KaiTi",
    "黑体": r"FandolHei|黑体|SimHei",
    "宋体": r"FandolSong-Regular|宋体|SimSun",
}
"""The faces of official documents, and the fonts that show them."""

_SAME_LINE: Final = 2.0
_RED: Final = 0.6
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Char:
    """One character: face (a key of FACES, or the font's own name), size in points, place in mm."""

    text: str
    face: str
    size: float
    left: float
    right: float
    baseline: float
    red: bool


def is_han(char: Char) -> bool:
    """Whether it is a Han character, whose box is the character itself."""
    return _HAN.match(char.text) is not None


@dataclass(frozen=True, slots=True)
class Line:
    """Characters on one baseline, from left to right."""

    chars: tuple[Char, ...]

    @property
    def text(self) -> str:
        """The characters without spaces."""
        return "".join(char.text for char in self.chars).replace(" ", "")

    @property
    def left(self) -> float:
        """Left edge of the first character that is no space."""
        return self.chars[0].left

    @property
    def right(self) -> float:
        """Right edge of the last one."""
        return self.chars[-1].right

    @property
    def middle(self) -> float:
        """Where its middle stands."""
        return (self.left + self.right) / 2

    @property
    def baseline(self) -> float:
        """Where it stands from the top."""
        return self.chars[0].baseline

    @property
    def size(self) -> float:
        """The size of most of its characters, in points."""
        return Counter(round(char.size, 2) for char in self.chars).most_common(1)[0][0]

    @property
    def face(self) -> str:
        """The face of most of its characters."""
        return Counter(char.face for char in self.chars).most_common(1)[0][0]

    @property
    def red(self) -> bool:
        """Whether all of it is red."""
        return all(char.red for char in self.chars)

    @property
    def steps(self) -> list[float]:
        """From each Han character to the next one that follows it at once, in mm."""
        return [two.left - one.left for one, two in pairwise(self.chars) if is_han(one) and is_han(two)]


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule: its middle from the top, its ends and its thickness in mm."""

    y: float
    left: float
    right: float
    thickness: float
    red: bool

    @property
    def width(self) -> float:
        """How long it is."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its number from 1."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    ink: Any

    @property
    def landscape(self) -> bool:
        """Whether it lies on its side."""
        return self.width > self.height

    def red_ink(self, top: float, bottom: float) -> tuple[float, float, float, float] | None:
        """Left, top, right, bottom (mm) of what is red between two heights; None when nothing is."""
        return _red_box(self.ink(), self.height, top, bottom)


def read(path: Path) -> tuple[Page, ...]:
    """All pages of a PDF."""
    with pdfplumber.open(path) as pdf:
        return tuple(_page(number, page, path) for number, page in enumerate(pdf.pages, 1))


def _page(number: int, page: Any, path: Path) -> Page:
    height = float(page.height)
    chars = sorted((_char(one, height) for one in page.chars), key=lambda one: (one.baseline, one.left))
    rules = sorted(dict.fromkeys((*_lines(page.lines), *_boxes(page.rects))), key=lambda one: one.y)
    return Page(number, float(page.width) / MM, height / MM, tuple(_group(chars)), tuple(rules), _Ink(path, number))


def _char(one: Any, height: float) -> Char:
    font = str(one["fontname"]).partition("+")[2] or str(one["fontname"])
    face = next((face for face, fonts in FACES.items() if re.search(fonts, font)), font)
    baseline = (height - float(one["matrix"][5])) / MM
    return Char(
        str(one["text"]),
        face,
        float(one["size"]),
        one["x0"] / MM,
        one["x1"] / MM,
        baseline,
        _is_red(one["non_stroking_color"]),
    )


def _is_red(color: Any) -> bool:
    values = color if isinstance(color, Sequence) else (color,)
    return len(values) == 3 and values[0] > _RED and max(values[1:]) < 1 - _RED


def _group(chars: list[Char]) -> Iterator[Line]:
    """Characters to lines: those whose baselines differ by less than a superscript's."""
    row: list[Char] = []
    for char in chars:
        if row and (char.baseline - row[0].baseline) * MM > _SAME_LINE:
            yield from _line(row)
            row = []
        row.append(char)
    yield from _line(row)


def _line(row: list[Char]) -> Iterator[Line]:
    shown = sorted((char for char in row if char.text.strip()), key=lambda one: one.left)
    if shown:
        yield Line(tuple(shown))


def _lines(lines: list[Any]) -> Iterator[Rule]:
    for one in lines:
        if abs(one["top"] - one["bottom"]) < 1 and one["width"] > MM:
            thickness = float(one["linewidth"]) / MM
            yield Rule(one["top"] / MM, one["x0"] / MM, one["x1"] / MM, thickness, _is_red(one["stroking_color"]))


def _boxes(boxes: list[Any]) -> Iterator[Rule]:
    """Flat filled boxes, which is how some programs draw rules."""
    for one in boxes:
        if one["height"] < MM < one["width"] and one["fill"]:
            middle = (one["top"] + one["bottom"]) / 2 / MM
            yield Rule(middle, one["x0"] / MM, one["x1"] / MM, one["height"] / MM, _is_red(one["non_stroking_color"]))


@dataclass(frozen=True, slots=True)
class _Ink:
    """Draws a page when asked: what a reader sees, whatever the program says about its characters."""

    path: Path
    number: int

    def __call__(self) -> Any:
        import pypdfium2  # pdfplumber brings it along

        with pypdfium2.PdfDocument(self.path) as document:
            return document[self.number - 1].render(scale=4).to_pil().convert("RGB")


def _red_box(image: Any, height: float, top: float, bottom: float) -> tuple[float, float, float, float] | None:
    scale = image.height / height
    strip = image.crop((0, round(top * scale), image.width, round(bottom * scale)))
    red, green, _ = strip.split()
    mask = red.point(lambda value: 255 * (value > 150))
    dark = green.point(lambda value: 255 * (value < 120))
    from PIL import ImageChops

    box = ImageChops.multiply(mask, dark).getbbox()
    return (box[0] / scale, top + box[1] / scale, box[2] / scale, top + box[3] / scale) if box else None
