"""A plan with one fault put into it, and what makes such a plan."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.properties.plans import RandomPlan, write


@dataclass(frozen=True)
class Mutant:
    """A changed plan: the file that was touched, relative to the plan's folder, and its new text."""

    plan: RandomPlan
    file: str
    edit: Callable[[str], str] | None = None

    def write(self, folder: Path) -> Path:
        """Write the plan with its fault; returns the path of the touched file."""
        write(self.plan, folder)
        path = folder / self.file
        if self.edit:
            text = path.read_text("utf-8")
            changed = self.edit(text)
            assert changed != text
            path.write_bytes(changed.encode())
        return path


Mutation = Callable[[RandomPlan, random.Random], Mutant | None]
