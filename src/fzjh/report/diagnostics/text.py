"""Diagnostics for people: place, message, the line with the fault underlined, what to do."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from fzjh.diagnostics import Answer, Diagnostic, Severity, count
from fzjh.report.lines import Line, visible, wrap
from fzjh.report.paths import shown
from fzjh.source import Span
from fzjh.text import cell_width

NAMES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_CLASSIFIERS = {Severity.ERROR: "个错误", Severity.WARNING: "个警告", Severity.INFO: "条提示"}
_UNREADABLE = "\ufffd"
"""Stands where bytes are no UTF-8: such a line tells a reader nothing."""
_GUTTER = 8
_UNWRAPPED = 100


def render(answer: Answer, base: Path, width: int | None) -> Iterator[Line]:
    """One block of lines per diagnostic, then the count."""
    yield from blocks(answer.diagnostics, base, width)
    yield summary(answer.diagnostics) if answer.diagnostics else _all_well(answer)


def blocks(diagnostics: Sequence[Diagnostic], base: Path, width: int | None) -> Iterator[Line]:
    """One block of lines per diagnostic, without the count."""
    for diagnostic in diagnostics:
        yield from _block(diagnostic, base, width)
        yield []


def _all_well(answer: Answer) -> Line:
    return [("没有发现问题", "bold green"), (f"：{answer.items} 项任务，{answer.units} 个单位。", "")]


def summary(diagnostics: Sequence[Diagnostic]) -> Line:
    """The closing line: how many of each kind; kinds that did not occur are left out."""
    counts = [(severity, count(diagnostics, severity)) for severity in Severity]
    pieces = [(f"{number} {_CLASSIFIERS[severity]}", _STYLES[severity]) for severity, number in counts if number]
    line: Line = [("共 ", "")]
    for index, piece in enumerate(pieces):
        line += [("、", ""), piece] if index else [piece]
    return [*line, ("。", "")]


def _block(diagnostic: Diagnostic, base: Path, width: int | None) -> Iterator[Line]:
    style = _STYLES[diagnostic.severity]
    yield [
        (_place(diagnostic.span, base), "bold"),
        ("  ", ""),
        (NAMES[diagnostic.severity], style),
        (f"  [{diagnostic.code}]", "dim"),
    ]
    yield from _indented("  ", visible(diagnostic.message), width, "bold")
    yield from _excerpt(diagnostic.span, style, width)
    if diagnostic.help:
        yield from _indented("  办法：", visible(diagnostic.help), width, "green")
    for related in diagnostic.related:
        yield from _indented("  另见：", f"{_place(related.span, base)}  {visible(related.message)}", width, "dim")


def _place(span: Span, base: Path) -> str:
    return f"{visible(shown(span.path, base))}:{span.first.line}:{span.first.column}"


def _indented(lead: str, text: str, width: int | None, style: str) -> Iterator[Line]:
    """A text behind its lead, its further lines below its first character."""
    indent = cell_width(lead)
    lines = wrap(text, max(width - indent, 20)) if width else [text]
    for index, line in enumerate(lines):
        yield [(lead if index == 0 else " " * indent, "dim" if lead.strip() else ""), (line, style)]


def _excerpt(span: Span, style: str, width: int | None) -> Iterator[Line]:
    """The first line of the fault, cut to fit around it, and an underline counted in terminal columns."""
    text = span.source.line(span.first.line)
    if not text.strip() or _UNREADABLE in text:
        return
    start = span.first.column - 1
    end = span.last.column - 1 if span.last.line == span.first.line else len(text)
    text, start, end = _cut(text, start, max(end, start + 1), (width or _UNWRAPPED) - _GUTTER)
    yield [(f"{span.first.line:>5} │ ", "dim"), (visible(text), "")]
    marks = "^" * max(1, cell_width(text[start:end]))
    yield [("      │ ", "dim"), (" " * cell_width(text[:start]), ""), (marks, style)]


def _cut(text: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """Cut a long line around the fault; returns the line and the fault's offsets in it."""
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
    shift = len(lead) - first
    return lead + text[first:last] + (" …" if last < len(text) else ""), start + shift, min(end, last) + shift
