"""Diagnostics as JSON: `check --format json`, a contract."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fzjh.diagnostics import Answer, Diagnostic
from fzjh.report.lines import Line
from fzjh.report.paths import shown
from fzjh.source import Span


def render(answer: Answer, base: Path, _width: int | None) -> Iterator[Line]:
    """The whole answer."""
    yield dumped(contents(answer, base))


def dumped(data: dict[str, Any]) -> Line:
    """Data as JSON text."""
    return [(json.dumps(data, ensure_ascii=False, indent=2), "")]


def contents(answer: Answer, base: Path) -> dict[str, Any]:
    """The contract; lines and columns from 1, columns in characters."""
    return {
        "ok": answer.errors == 0,
        "errors": answer.errors,
        "warnings": answer.warnings,
        "diagnostics": [_diagnostic(one, base) for one in answer.diagnostics],
    }


def _diagnostic(one: Diagnostic, base: Path) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": one.severity.value,
        "message": one.message,
        **_stretch(one.span, base),
        "help": one.help,
        "related": [
            {
                "file": shown(related.span.path, base),
                "line": related.span.first.line,
                "column": related.span.first.column,
                "message": related.message,
            }
            for related in one.related
        ],
    }


def _stretch(span: Span, base: Path) -> dict[str, Any]:
    first, last = span.first, span.last
    ends = {"end_line": last.line, "end_column": last.column}
    return {"file": shown(span.path, base), "line": first.line, "column": first.column, **ends}
