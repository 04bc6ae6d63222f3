"""Changes to files of the plan itself: each file whole, and only if nobody changed it in the meantime."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from fzjh.folder import ITEMS_FOLDER
from fzjh.output.whole_files import replace_file, sole_writer


class Change(NamedTuple):
    """One file before and after."""

    path: Path
    before: bytes
    after: bytes


def write_changes(plan: Path, changes: Iterable[Change]) -> list[Path]:
    """Write files of a plan; returns those left alone because they are no longer what they were. Raises OSError."""
    with sole_writer(plan, plan / ITEMS_FOLDER):
        return [one.path for one in changes if not _write(one)]


def _write(one: Change) -> bool:
    target = one.path.resolve()
    if target.read_bytes() != one.before:
        return False
    replace_file(target, one.after)
    return True
