"""The manual of every code that `check` can report, taken from the docstrings of rules and mistakes."""

from dataclasses import dataclass
from types import ModuleType

from fzjh import rules
from fzjh.diagnostics import Severity
from fzjh.reading import mistakes


@dataclass(frozen=True, slots=True)
class Page:
    """One code: its severity, a title of one line, the text below the title, and whether it must be asked for."""

    code: str
    severity: Severity
    title: str
    body: str
    optional: bool = False


def pages() -> list[Page]:
    """All codes in alphabetical order."""
    return sorted((_page(module) for module in (*rules.modules(), *mistakes.modules())), key=lambda page: page.code)


def _page(module: ModuleType) -> Page:
    title, _, body = (module.__doc__ or "").strip().partition("\n")
    severity, optional = Severity(getattr(module, "SEVERITY", "error")), getattr(module, "OPTIONAL", False)
    return Page(rules.code_of(module), severity, title, body.strip("\n"), optional)
