"""What check says about a plan: remembered if nothing has changed, else found out and then remembered."""

from pathlib import Path
from typing import TYPE_CHECKING

from fzjh.diagnostics import Answer
from fzjh.output.memory import recall, remember, stamp

if TYPE_CHECKING:
    from fzjh.checked import Checked


def answer(folder: Path, *, remembered: bool = True) -> Answer:
    """Everything wrong with the plan in a folder."""
    now = stamp(folder) if remembered else None
    known = recall(folder, now) if now else None
    if known:
        return known
    from fzjh.compiler import check

    found = check(folder).answer
    if now:
        remember(folder, now, found)
    return found


def checked(folder: Path, *, remembered: bool = True) -> "Checked":
    """The plan in a folder and everything wrong with it; the rules do not look again at what they know."""
    now = stamp(folder) if remembered else None
    known = recall(folder, now) if now else None
    if now and known:
        from fzjh.checked import Checked
        from fzjh.garbage import no_garbage_collection
        from fzjh.loading import load
        from fzjh.resolve import resolve

        with no_garbage_collection():
            plan = resolve(load(folder))
        after = stamp(folder)
        if after and after.digest == now.digest:
            return Checked(plan, known.diagnostics)
    from fzjh.compiler import check

    found = check(folder)
    if now:
        remember(folder, now, found.answer)
    return found
