"""Diagnostics as SARIF 2.1.0, with the manual of every rule that occurs inside."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fzjh import __version__
from fzjh.diagnostics import Answer, Diagnostic, Severity
from fzjh.manual import Page, pages
from fzjh.report.lines import Line
from fzjh.report.paths import shown
from fzjh.source import Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(answer: Answer, base: Path, _width: int | None) -> Iterator[Line]:
    """One SARIF log with one run."""
    occurring = {one.code for one in answer.diagnostics}
    rules = [page for page in pages() if page.code in occurring]
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(answer.diagnostics, rules, base)]}
    yield [(json.dumps(log, ensure_ascii=False, indent=2), "")]


def _run(diagnostics: Sequence[Diagnostic], rules: Sequence[Page], base: Path) -> dict[str, Any]:
    order = {page.code: index for index, page in enumerate(rules)}
    driver = {"name": "fzjh", "version": __version__, "language": "zh-CN", "rules": [_rule(page) for page in rules]}
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, order[one.code], base) for one in diagnostics],
    }


def _rule(page: Page) -> dict[str, Any]:
    return {
        "id": page.code,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.body.split("\n\n", maxsplit=1)[0] or page.title},
        "help": {"text": f"{page.title}\n\n{page.body}", "markdown": f"**{page.title}**\n\n{page.body}"},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
    }


def _result(one: Diagnostic, rule: int, base: Path) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": _LEVELS[one.severity],
        "message": {"text": one.message + (f"。{one.help}" if one.help else "")},
        "locations": [{"physicalLocation": _location(one.span, base)}],
    }
    if one.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": related.message}, "physicalLocation": _location(related.span, base)}
            for number, related in enumerate(one.related, 1)
        ]
    return result


def _location(span: Span, base: Path) -> dict[str, Any]:
    first, last = span.first, span.last
    region = {"startLine": first.line, "startColumn": first.column, "endLine": last.line, "endColumn": last.column}
    return {"artifactLocation": {"uri": quote(shown(span.path, base))}, "region": region}
