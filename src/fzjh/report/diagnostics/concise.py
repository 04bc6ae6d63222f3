"""Diagnostics one a line, as editors and `grep` like them: `file:line:column: severity code message`."""

from collections.abc import Iterator
from pathlib import Path

from fzjh.diagnostics import Answer
from fzjh.report.lines import Line, visible
from fzjh.report.paths import shown


def render(answer: Answer, base: Path, _width: int | None) -> Iterator[Line]:
    """One line per diagnostic, nothing when there is none."""
    for one in answer.diagnostics:
        first = one.span.first
        place = f"{visible(shown(one.span.path, base))}:{first.line}:{first.column}"
        yield [(place, "bold"), (f": {one.severity.value} {one.code} {visible(one.message)}", "")]
