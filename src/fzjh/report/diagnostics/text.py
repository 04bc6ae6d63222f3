"""Diagnostics for people: place, message, the line with the fault underlined, what to do."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from fzjh.diagnostics import Answer, Diagnostic, Severity, count
from fzjh.report.excerpt import excerpt
from fzjh.report.lines import Line, visible, wrap
from fzjh.report.paths import shown
from fzjh.source import Span
from fzjh.text import cell_width

NAMES: Final = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_CLASSIFIERS: Final = {Severity.ERROR: "个错误", Severity.WARNING: "个警告", Severity.INFO: "条提示"}
_TAG: Final = "  可自动改"
_TOGETHER: Final = 100
"""With more diagnostics than this the same fault is still told once per line, but lines have no neighbours."""


def render(answer: Answer, base: Path, width: int | None) -> Iterator[Line]:
    """One block of lines per diagnostic, then the count."""
    yield from blocks(answer.diagnostics, base, width)
    if not answer.diagnostics:
        yield _all_well(answer)
        return
    yield summary(answer.diagnostics)
    yield from _remedies(answer.diagnostics)


def blocks(diagnostics: Sequence[Diagnostic], base: Path, width: int | None) -> Iterator[Line]:
    """One block per diagnostic, those of one line together; what is the same on a line is told once."""
    neighbours = len(diagnostics) <= _TOGETHER
    for _, group in groupby(diagnostics, key=_line_of):
        for index, same in enumerate(_alike(list(group))):
            yield from _block(same, base, width, neighbours=neighbours and index == 0)
        yield []


def _line_of(one: Diagnostic) -> tuple[Path, int]:
    return one.span.path, one.span.first.line


def _alike(group: Sequence[Diagnostic]) -> list[list[Diagnostic]]:
    """Diagnostics of one line that say the same, in the order of the first of each."""
    found: dict[tuple[object, ...], list[Diagnostic]] = {}
    for one in group:
        key = (one.code, one.severity, one.message, one.help, one.fix is None) if not one.related else (id(one),)
        found.setdefault(key, []).append(one)
    return list(found.values())


def _all_well(answer: Answer) -> Line:
    return [("没有发现问题", "bold green"), (f"：{answer.items} 项任务，{answer.units} 个单位。", "")]


def summary(diagnostics: Sequence[Diagnostic]) -> Line:
    """The closing line: how many of each kind; kinds that did not occur are left out."""
    counts = [(severity, count(diagnostics, severity)) for severity in Severity]
    pieces = [(f"{number} {_CLASSIFIERS[severity]}", STYLES[severity]) for severity, number in counts if number]
    line: Line = [("共 ", "")]
    for index, piece in enumerate(pieces):
        line += [("、", ""), piece] if index else [piece]
    return [*line, ("。", "")]


def _remedies(diagnostics: Sequence[Diagnostic]) -> Iterator[Line]:
    """How many can be put right by program, and how."""
    safe = sum(one.fix is not None and one.fix.safe for one in diagnostics)
    unsafe = sum(one.fix is not None and not one.fix.safe for one in diagnostics)
    if safe:
        yield [(f"其中 {safe} 个可以自动改：fzjh check --fix", "")]
    if unsafe:
        yield [(f"{'另有' if safe else '其中'} {unsafe} 个看准了再自动改：fzjh check --fix --unsafe-fixes", "")]


def _block(same: Sequence[Diagnostic], base: Path, width: int | None, *, neighbours: bool) -> Iterator[Line]:
    first = same[0]
    style = STYLES[first.severity]
    head: Line = [
        (_place(first.span, base), "bold"),
        ("  ", ""),
        (NAMES[first.severity], style),
        (f"  [{first.code}]", "dim"),
    ]
    tag = first.fix and first.fix.safe and (not width or cell_width("".join(text for text, _ in head) + _TAG) <= width)
    yield [*head, (_TAG, "dim")] if tag else head
    several = f"（这一行有 {len(same)} 处）" if len(same) > 1 else ""
    yield from _indented("  ", visible(first.message) + several, width, "bold")
    yield from excerpt([one.span for one in same], style, width, neighbours=neighbours)
    if first.help:
        yield from _indented("  办法：", visible(first.help), width, "green")
    for related in first.related:
        yield from _indented("  另见：", f"{_place(related.span, base)}  {visible(related.message)}", width, "dim")


def _place(span: Span, base: Path) -> str:
    return f"{visible(shown(span.path, base))}:{span.first.line}:{span.first.column}"


def _indented(lead: str, text: str, width: int | None, style: str) -> Iterator[Line]:
    """A text behind its lead, its further lines below its first character."""
    indent = cell_width(lead)
    lines = wrap(text, max(width - indent, 20)) if width else [text]
    for index, line in enumerate(lines):
        yield [(lead if index == 0 else " " * indent, "dim" if lead.strip() else ""), (line, style)]
