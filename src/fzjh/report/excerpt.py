"""A line of a source as people are shown it: with its neighbours, cut to fit, its faults underlined."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from fzjh.report.lines import Line, visible
from fzjh.source import Source, Span
from fzjh.text import cell_width

_UNREADABLE: Final = "\ufffd"
"""Stands where bytes are no UTF-8: such a line tells a reader nothing."""
_GUTTER: Final = 8
_UNWRAPPED: Final = 100


class _Window(NamedTuple):
    """The part of a line that is shown: its text, and how far offsets in it are shifted."""

    text: str
    first: int
    last: int
    shift: int


def excerpt(spans: Sequence[Span], style: str, width: int | None, *, neighbours: bool) -> Iterator[Line]:
    """The first line of some faults that begin on it, and below it an underline counted in terminal columns."""
    source, number = spans[0].source, spans[0].first.line
    text = source.line(number)
    if not text.strip() or _UNREADABLE in text:
        return
    room = (width or _UNWRAPPED) - _GUTTER
    marks = [_stretch(span, text) for span in spans]
    window = _cut(text, marks[0][0], room)
    if neighbours:
        yield from _neighbour(source, number - 1, window, room)
    yield _numbered(number, window.text, "")
    yield _underline(window, marks, style)
    if neighbours:
        yield from _neighbour(source, number + 1, window, room)


def _stretch(span: Span, text: str) -> tuple[int, int]:
    start = span.first.column - 1
    end = span.last.column - 1 if span.last.line == span.first.line else len(text.rstrip())
    return start, max(end, start + 1)


def _numbered(number: int, text: str, style: str) -> Line:
    return [(f"{number:>5} │ ", "dim"), (visible(text), style)]


def _neighbour(source: Source, number: int, window: _Window, room: int) -> Iterator[Line]:
    """The line above or below, from the same column on; a blank one tells nothing."""
    text = source.line(number).rstrip()
    if not text or _UNREADABLE in text or number < 1:
        return
    shown = _fitting(text[window.first :] if window.first else text, room - 2 * (window.first > 0))
    if shown.strip():
        yield _numbered(number, ("… " if window.first else "") + shown, "dim")


def _fitting(text: str, room: int) -> str:
    if cell_width(text) <= room:
        return text
    last = 0
    while cell_width(text[: last + 1]) <= room - 2:
        last += 1
    return text[:last] + " …"


def _underline(window: _Window, marks: Sequence[tuple[int, int]], style: str) -> Line:
    """Carets below every fault that is in sight."""
    line: Line = [("      │ ", "dim")]
    at = 0
    for start, end in marks:
        begin, stop = start + window.shift, min(end, window.last) + window.shift
        if begin >= at and (begin < len(window.text) or start == marks[0][0]) and start < max(window.last, start + 1):
            line.append((" " * cell_width(window.text[at:begin]), ""))
            line.append(("^" * max(1, cell_width(window.text[begin:stop])), style))
            at = max(stop, begin + 1)
    return line


def _cut(text: str, start: int, room: int) -> _Window:
    """Cut a long line around a fault."""
    text = text.rstrip()
    first = start
    before = room // 3
    while first > 0 and cell_width(text[first - 1 : start]) <= before:
        first -= 1
    if cell_width(text) <= room:
        first = 0
    last = first
    while last < len(text) and cell_width(text[first : last + 1]) <= room - 2 * (first > 0) - 2:
        last += 1
    if cell_width(text[first:]) <= room - 2 * (first > 0):
        last = len(text)
    lead = "… " if first else ""
    shown = lead + text[first:last] + (" …" if last < len(text) else "")
    return _Window(shown, first, last, len(lead) - first)
