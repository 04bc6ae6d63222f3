"""Changes to files of the plan itself: each file whole, and only if nobody changed it in the meantime."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from fzjh.output.whole_files import replace_file


class Change(NamedTuple):
    """One file before and after."""

    path: Path
    before: bytes
    after: bytes


def write_changes(changes: Iterable[Change]) -> list[Path]:
    """Write the files; returns those left alone because they are no longer what they were. Raises OSError."""
    disturbed = []
    for one in changes:
        target = one.path.resolve()
        if target.read_bytes() == one.before:
            replace_file(target, one.after)
        else:
            disturbed.append(one.path)
    return disturbed
