"""The answer to `fzjh check`: remembered if nothing has changed, else found out and then remembered."""

from pathlib import Path

from fzjh.diagnostics import Answer
from fzjh.output.memory import recall, remember, stamp


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
