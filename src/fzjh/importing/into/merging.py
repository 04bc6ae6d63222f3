"""The use case: a plan and an edited task table to what would change, and the files with the changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fzjh.diagnostics import edited
from fzjh.folder import PLAN_FILE
from fzjh.importing.into.changes import Change, compare
from fzjh.importing.into.fresh import Fresh, add
from fzjh.importing.into.matching import PlanRow, match
from fzjh.importing.into.rows import Row, read_rows
from fzjh.model import Plan
from fzjh.output.whole_files import replace_file

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Merge:
    """What an edited table means for a plan.

    changes: by item, with or without edits; fresh: items to be added; homeless: new rows that no section takes;
    surplus: rows too many for their item; missing: rows of the plan that the table lacks, which stay. files: the new
    texts of all files that change, by path below the plan's folder.
    """

    changes: tuple[Change, ...]
    fresh: tuple[Fresh, ...]
    homeless: tuple[Row, ...]
    surplus: tuple[Row, ...]
    missing: tuple[PlanRow, ...]
    files: dict[str, str]


def merge(plan: Plan, folder: Path, data: bytes, suffix: str) -> Merge:
    """Compare a plan without errors with an edited table. Raises UnreadableError when that cannot be read."""
    found = match(plan, read_rows(data, suffix))
    changes = tuple(change for ours, theirs in found.pairs for change in compare(ours, theirs))
    fresh, homeless, outline = add(plan, found.fresh)
    files = _edited(changes, folder) | {one.file: one.text for one in fresh}
    if fresh:
        files[PLAN_FILE] = outline
    return Merge(changes, tuple(fresh), tuple(homeless), tuple(found.surplus), tuple(found.missing), files)


def _edited(changes: Iterable[Change], folder: Path) -> dict[str, str]:
    by_file: dict[str, list[Change]] = {}
    for change in changes:
        if change.edits:
            path = change.place.document.source.path.relative_to(folder).as_posix()
            by_file.setdefault(path, []).append(change)
    return {
        path: edited(some[0].place.document.source, (edit for change in some for edit in change.edits))
        for path, some in by_file.items()
    }


def write(files: dict[str, str], folder: Path) -> None:
    """Put the changed files in place, each at once, the outline last. Raises OSError."""
    for name, text in sorted(files.items(), key=lambda one: one[0] == PLAN_FILE):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        marked = path.exists() and path.read_bytes()[:3] == _MARK
        replace_file(path, (_MARK if marked else b"") + text.encode())
