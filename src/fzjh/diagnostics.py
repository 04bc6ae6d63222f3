"""Diagnostics as data: what is wrong, where, and what to do. Never raised, never printed here."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from fzjh.source import Source, Span


class Severity(StrEnum):
    """How grave a diagnostic is; only errors keep a plan from being built."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Related(NamedTuple):
    """A second place that explains the first, such as an earlier definition."""

    span: Span
    message: str


class Edit(NamedTuple):
    """One stretch of a file and what is to stand there instead, as it stands in the file (quoted if it must be)."""

    span: Span
    text: str


def edited(source: Source, edits: Iterable[Edit]) -> str:
    """A source's text with edits that do not overlap, each once; what is added in one place stands in their order."""
    pieces, at = [], 0
    for edit in sorted(dict.fromkeys(edits), key=lambda one: (one.span.start, one.span.end)):
        pieces += [source.text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, source.text[at:]])


class Fix(NamedTuple):
    """A remedy that a program can apply, all edits or none.

    Unsafe when it may change what the sentence says, or when a person has to choose.
    """

    edits: tuple[Edit, ...]
    safe: bool = True


def replace(span: Span, text: str, *, safe: bool = True) -> Fix:
    """The remedy that puts one text in the place of another."""
    return Fix((Edit(span, text),), safe)


class Finding(NamedTuple):
    """What a rule yields; its code and severity come from the rule's module."""

    span: Span
    message: str
    help: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Diagnostic(NamedTuple):
    """A finding with its code (kebab-case) and severity, ready for any report."""

    code: str
    severity: Severity
    span: Span
    message: str
    help: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


def classify(finding: Finding, code: str, severity: Severity) -> Diagnostic:
    """Turn a rule's finding into a diagnostic."""
    return Diagnostic(code, severity, *finding)


def fault(  # noqa: PLR0913 - one parameter for each thing that a diagnostic tells
    code: str,
    span: Span,
    message: str,
    help_: str | None = None,
    *,
    related: tuple[Related, ...] = (),
    fix: Fix | None = None,
) -> Diagnostic:
    """Make an error diagnostic, as reading and the schema report them."""
    return Diagnostic(code, Severity.ERROR, span, message, help_, related, fix)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by file, place and code, so that a report never depends on the order of the work."""
    return tuple(sorted(set(diagnostics), key=_order))


def _order(one: Diagnostic) -> tuple[str, int, int, str, str]:
    return (one.span.path.as_posix(), one.span.start, one.span.end, one.code, one.message)


def count(diagnostics: Iterable[Diagnostic], severity: Severity) -> int:
    """How many diagnostics have this severity."""
    return sum(one.severity is severity for one in diagnostics)


class Answer(NamedTuple):
    """What a check found, without the plan: the path of its plan.yaml, the diagnostics in order, what there is."""

    plan: Path
    diagnostics: tuple[Diagnostic, ...]
    items: int
    units: int

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return count(self.diagnostics, Severity.ERROR)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return count(self.diagnostics, Severity.WARNING)
