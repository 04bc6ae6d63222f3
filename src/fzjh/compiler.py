"""The first use case: read a plan and find everything that is wrong with it. Prints and writes nothing."""

from pathlib import Path
from typing import NamedTuple

from fzjh import rules
from fzjh.diagnostics import Diagnostic, Severity, count, in_order
from fzjh.garbage import no_garbage_collection
from fzjh.loading import load
from fzjh.model import Plan
from fzjh.resolve import resolve


class Checked(NamedTuple):
    """A plan as far as it could be read, and everything that is wrong with it, in order."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return count(self.diagnostics, Severity.ERROR)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return count(self.diagnostics, Severity.WARNING)


def check(folder: Path) -> Checked:
    """Read and check the plan in a folder."""
    with no_garbage_collection():
        drafts = load(folder)
        plan = resolve(drafts)
        return Checked(plan, in_order([*drafts.diagnostics, *rules.run(plan)]))
