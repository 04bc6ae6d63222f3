"""Diagnostics as a GitLab code quality report (Code Climate's subset): each shows on its line of the merge request."""

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from fzjh.diagnostics import Answer, Diagnostic, Severity
from fzjh.report.lines import Line
from fzjh.report.paths import shown

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def render(answer: Answer, base: Path, _width: int | None) -> Iterator[Line]:
    """One JSON list."""
    seen: Counter[str] = Counter()
    issues = [_issue(one, shown(one.span.path, base), seen) for one in answer.diagnostics]
    yield [(json.dumps(issues, ensure_ascii=False, indent=2), "")]


def _issue(one: Diagnostic, path: str, seen: Counter[str]) -> dict[str, Any]:
    return {
        "description": one.message + (f"。{one.help}" if one.help else ""),
        "check_name": one.code,
        "fingerprint": _fingerprint(one, path, seen),
        "severity": _SEVERITIES[one.severity],
        "location": {"path": path, "lines": {"begin": one.span.first.line, "end": one.span.last.line}},
    }


def _fingerprint(one: Diagnostic, path: str, seen: Counter[str]) -> str:
    """Stays the same when lines move: made from what the fault is, and the how-manieth of its like it is."""
    identity = f"{path}\0{one.code}\0{one.message}\0{one.span.text}"
    seen[identity] += 1
    return sha256(f"{identity}\0{seen[identity]}".encode()).hexdigest()
