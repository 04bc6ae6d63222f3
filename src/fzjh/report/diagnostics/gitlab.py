"""Diagnostics as a GitLab code quality report (Code Climate's subset): each shows on its line of the merge request."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fzjh.diagnostics import Answer, Diagnostic, Severity
from fzjh.report.fingerprints import fingerprints
from fzjh.report.lines import Line
from fzjh.report.paths import shown

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def render(answer: Answer, base: Path, _width: int | None) -> Iterator[Line]:
    """One JSON list."""
    found = answer.diagnostics
    issues = [
        _issue(one, shown(one.span.path, base), known)
        for one, known in zip(found, fingerprints(found, base), strict=True)
    ]
    yield [(json.dumps(issues, ensure_ascii=False, indent=2), "")]


def _issue(one: Diagnostic, path: str, fingerprint: str) -> dict[str, Any]:
    return {
        "description": one.message + (f"。{one.help}" if one.help else ""),
        "check_name": one.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[one.severity],
        "location": {"path": path, "lines": {"begin": one.span.first.line, "end": one.span.last.line}},
    }
