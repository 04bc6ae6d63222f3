"""The first use case: read a plan and find everything that is wrong with it. Prints and writes nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from fzjh import rules
from fzjh.diagnostics import Answer, Diagnostic, Severity, count, in_order
from fzjh.loading import load
from fzjh.model import Plan
from fzjh.resolve import resolve


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

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return count(self.diagnostics, Severity.WARNING)


def check(folder: Path) -> Checked:
    """Read and check the plan in a folder."""
    with _no_garbage_collection():
        drafts = load(folder)
        plan = resolve(drafts)
        return Checked(plan, in_order([*drafts.diagnostics, *rules.run(plan)]))


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Many small objects are born and none is garbage: looking for it between files would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
