"""A rendered notice together with what its plan says, so that a point knows which line to measure."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from fzjh.views.notice import NoticeView
from tests.conformity.paper import MM, Line, Page, is_han

TOP: Final = 37.0
LEFT: Final = 28.0
WIDTH: Final = 156.0
HEIGHT: Final = 225.0
CHARACTER: Final = WIDTH / 28
"""Width of a character of size 3 in the grid of 28."""
PITCH: Final = HEIGHT / 22
"""Height of a line in the grid of 22."""
ABOVE: Final = 0.88
"""Share of a character's height above its baseline."""
_PAGE_NUMBER = re.compile(r"[—－–-]?\d+[—－–-]?")
_FOOT: Final = 255.0
"""Numbers that stand lower than this are page numbers."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found in words, and whether it is as required; None when the plan has no such element."""

    found: str
    good: bool | None


ABSENT: Final = Measured("", None)


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the checklist."""

    key: str
    element: str
    clause: str
    required: str
    measure: Callable[["Document"], Measured]


@dataclass(frozen=True)
class Document:
    """The pages of a notice and the view they were made from.

    slack: millimetres that places may be off because LibreOffice puts a quarter space between Han characters and
    digits, whatever the file says.
    """

    pages: tuple[Page, ...]
    notice: NoticeView
    slack: float = 0.0

    @cached_property
    def portrait(self) -> tuple[Page, ...]:
        """Pages that stand upright."""
        return tuple(page for page in self.pages if not page.landscape)

    @cached_property
    def left(self) -> float:
        """Left edge of the type area, as measured; where nothing can be measured, where it should be."""
        return min((line.left for line in self.body_lines if is_han(line.chars[0])), default=LEFT)

    @property
    def right(self) -> float:
        """Right edge of a type area of the right width."""
        return self.left + WIDTH

    @property
    def centre(self) -> float:
        """Middle of the type area."""
        return self.left + WIDTH / 2

    def find(self, text: str, *, start: int = 0, prefix: bool = False) -> tuple[Page, Line] | None:
        """The first line that is this text, from a page on; with `prefix` one that begins it. Spaces do not count."""
        wanted = re.sub(r"\s", "", text)
        for page in self.pages[start:]:
            for line in page.lines:
                if line.text == wanted or (prefix and wanted.startswith(line.text) and len(line.text) > 1):
                    return page, line
        return None

    def text_lines(self, page: Page) -> list[Line]:
        """All lines of a page but its number."""
        return [line for line in page.lines if not is_page_number(line)]

    @cached_property
    def top(self) -> float:
        """Upper edge of the type area, as measured; where nothing can be measured, where it should be."""
        lines = [self.text_lines(page)[0] for page in self.full_pages]
        return min((line.baseline - ABOVE * line.size / MM for line in lines), default=TOP)

    @property
    def bottom(self) -> float:
        """Lower edge of a type area of the right height."""
        return self.top + HEIGHT

    @cached_property
    def plan_start(self) -> int:
        """Index of the page on which the plan's own title stands; 0 for 直接成文."""
        if self.notice.direct:
            return 0
        found = self.find(self.notice.plan_heading_lines[0], start=1) if self.notice.plan_heading_lines else None
        return found[0].number - 1 if found else 0

    @cached_property
    def full_pages(self) -> list[Page]:
        """Pages of running text that the next page goes on with, those with a title or a head left out."""
        body = [page for page in self.portrait if page.number - 1 > self.plan_start]
        end = self._plan_end
        return [page for page in body if page.number - 1 < end]

    @cached_property
    def filled_pages(self) -> list[Page]:
        """Full pages that can be filled: the next does not begin with a title, which stays with its text."""
        titles = {re.sub(r"\s", "", one.label + one.title) for one in self.notice.blocks if one.kind == "heading"}
        pairs = zip(self.full_pages, self.pages[self.full_pages[0].number :] if self.full_pages else (), strict=False)
        return [page for page, after in pairs if self.text_lines(after)[0].text not in titles]

    @cached_property
    def _plan_end(self) -> int:
        """Index of the page on which the plan's text ends."""
        last = re.sub(r"\s", "", self.notice.blocks[-1].full)[-10:] if self.notice.blocks else ""
        for page in reversed(self.pages):
            if last and last[-4:] in "".join(line.text for line in page.lines):
                return page.number - 1
        return len(self.pages) - 1

    @cached_property
    def body_lines(self) -> list[Line]:
        """Lines of the plan's running text."""
        return [line for page in self.full_pages for line in self.text_lines(page)]


def is_page_number(line: Line) -> bool:
    """Whether a line is the number of its page, with or without dashes."""
    return line.baseline > _FOOT and _PAGE_NUMBER.fullmatch(line.text) is not None


def near(value: float, wanted: float, tolerance: float) -> bool:
    """Whether a measure is what is wanted within a tolerance."""
    return abs(value - wanted) <= tolerance


def mm(value: float) -> str:
    """A length as the table shows it."""
    return f"{value:.1f} mm"
