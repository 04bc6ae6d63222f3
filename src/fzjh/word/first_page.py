"""The notice in front of a plan stays on one page: lines move closer when date and seal find no room (7.3.5.5)."""

from collections.abc import Iterator
from math import ceil
from typing import Any, Final

from docx.shared import Pt

from fzjh.text import cell_width
from fzjh.word.styles import style_name

_ROOM: Final = 645.0
_LEAST: Final = 23.5
_CHARACTERS: Final = 28
_RULE: Final = 12.0
"""Points: height of a page's lines, the closest that lines may come, the red rule with its distance."""
_RUNNING: Final = ("空行", "主送机关", "公文正文", "附件说明", "署名", "成文日期", "附注")


def fit_first_page(paragraphs: list[Any], beside: float = 0.0) -> None:
    """Bring lines closer together when the notice is a few lines too long for its page, or its head for any text.

    beside: the height in points of what stands at the head and is no paragraph, such as a table of marks.
    """
    pitch = _pitch(paragraphs)
    page = list(_first_page(paragraphs))
    if pitch and page and not _bring_closer(page, sum(_lines(one) for one in page if _runs(one)), pitch, beside):
        head = list(_up_to_text(page))
        _bring_closer(head, sum(_lines(one) for one in head[:-1] if _runs(one)) + 1, pitch, beside)


def _bring_closer(page: list[Any], lines: int, pitch: float, beside: float) -> bool:
    """Make so many running lines fit with all that does not run; whether they fit now."""
    running = [one for one in page if _runs(one)]
    fixed = sum(_height(one) for one in page if not _runs(one)) + sum(map(_before, running)) + _RULE + beside
    fitting = int((_ROOM - fixed) / lines * 20) / 20
    if _LEAST <= fitting < pitch:
        for paragraph in running:
            paragraph.paragraph_format.line_spacing = Pt(fitting)
    return fitting >= _LEAST


def _runs(paragraph: Any) -> bool:
    return style_name(paragraph) in _RUNNING


def _up_to_text(page: list[Any]) -> Iterator[Any]:
    """What the first page has to show: all up to the first paragraph of the text (7.3.2)."""
    for paragraph in page:
        yield paragraph
        if style_name(paragraph) == "公文正文":
            return


def _first_page(paragraphs: list[Any]) -> Iterator[Any]:
    """What stands in front of the plan, which begins on a page of its own; nothing when no plan follows."""
    ends = [index for index, one in enumerate(paragraphs) if one.paragraph_format.page_break_before]
    yield from paragraphs[: ends[0]] if ends else ()


def _pitch(page: list[Any]) -> float:
    blank = next((one for one in page if style_name(one) == "空行"), None)
    spacing: Any = blank.style.paragraph_format.line_spacing if blank is not None else None
    return float(spacing.pt) if hasattr(spacing, "pt") else 0.0


def _lines(paragraph: Any) -> int:
    indent = 2 if style_name(paragraph) in ("公文正文", "附注") else 0
    return max(1, ceil((cell_width(paragraph.text) / 2 + indent) / _CHARACTERS))


def _height(paragraph: Any) -> float:
    layout, usual = paragraph.paragraph_format, paragraph.style.paragraph_format
    spacing = layout.line_spacing or usual.line_spacing
    return _before(paragraph) + (spacing.pt if hasattr(spacing, "pt") else 0.0)


def _before(paragraph: Any) -> float:
    space: Any = paragraph.paragraph_format.space_before
    return float(space.pt) if space else 0.0
