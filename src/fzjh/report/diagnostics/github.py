"""Diagnostics as GitHub workflow commands: each shows on its line of the change."""

from collections.abc import Iterator
from pathlib import Path

from fzjh.diagnostics import Answer, Diagnostic, Severity
from fzjh.report.lines import Line
from fzjh.report.paths import shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(answer: Answer, base: Path, _width: int | None) -> Iterator[Line]:
    """One command a line."""
    for one in answer.diagnostics:
        yield [(_command(one, base), "")]


def _command(one: Diagnostic, base: Path) -> str:
    first, last = one.span.first, one.span.last
    properties = {
        "file": shown(one.span.path, base),
        "line": first.line,
        "endLine": last.line,
        "col": first.column,
        "endColumn": last.column,
        "title": one.code,
    }
    if last.line != first.line:
        del properties["endColumn"], properties["col"]
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[one.severity]} {told}::{_data(one.message + (f'。{one.help}' if one.help else ''))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
