"""The first use case: read a plan and find everything that is wrong with it. Prints and writes nothing."""

from pathlib import Path
from types import MappingProxyType

from fzjh import rules
from fzjh.checked import Checked
from fzjh.diagnostics import in_order
from fzjh.garbage import no_garbage_collection
from fzjh.loading import Contents, load
from fzjh.reading.remarks import remarks
from fzjh.resolve import resolve
from fzjh.selection import EVERYTHING, Selection, chosen


def check(folder: Path, wanted: Selection = EVERYTHING, contents: Contents = MappingProxyType({})) -> Checked:
    """Read and check the plan in a folder; `contents` are what some of its files shall be taken to hold."""
    with no_garbage_collection():
        drafts = load(folder, contents)
        plan = resolve(drafts)
        found = (*drafts.diagnostics, *rules.run(plan, {*plan.checks.extra, *wanted.only}))
        noted = [remark for document in drafts.documents() for remark in remarks(document)]
        return Checked(plan, in_order(chosen(found, plan, noted, wanted)))
