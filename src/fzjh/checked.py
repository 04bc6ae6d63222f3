"""What a check gives: the plan, and everything that is wrong with it."""

from typing import NamedTuple

from fzjh.diagnostics import Answer, Diagnostic, Severity, count
from fzjh.model import Plan


class Checked(NamedTuple):
    """A plan as far as it could be read, and everything that is wrong with it, in order."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]

    @property
    def answer(self) -> Answer:
        """What there is to tell."""
        plan = self.plan.place.document.source.path
        return Answer(plan, self.diagnostics, len(self.plan.items), len(self.plan.register.units))

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return count(self.diagnostics, Severity.ERROR)
