"""Starting a plan and adding to it: `fzjh init` and `fzjh new`. Nothing that exists is ever replaced."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fzjh.folder import ITEMS_FOLDER, PLAN_FILE, list_files
from fzjh.formatting import canonical_text
from fzjh.outlining import Slot, insert, slots
from fzjh.output.whole_files import replace_file
from fzjh.quoting import scalar
from fzjh.reading.document import Document
from fzjh.reading.encoding import decode
from fzjh.reading.reader import read

YEAR = "{年}"
"""Stands for the year in the files that a new plan starts from."""


class ExistsError(Exception):
    """Something is in the way, and it stays; the message says what."""


def init(folder: Path, year: int) -> list[str]:
    """Put a small valid plan for a year into `folder`/plan, all of it or nothing; returns the paths of its files.

    Raises ExistsError when there is a plan/ already.
    """
    target = folder / "plan"
    if os.path.lexists(target):
        raise ExistsError(f"{target} 已经有了")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".fzjh-init-", dir=folder) as scratch:
        fresh = Path(scratch) / "plan"
        shutil.copytree(str(files("fzjh") / "starter"), fresh)
        for path in fresh.rglob("*.yaml"):
            path.write_text(path.read_text(encoding="utf-8").replace(YEAR, str(year)), encoding="utf-8", newline="\n")
        fresh.rename(target)
    return sorted(path.relative_to(folder).as_posix() for path in target.rglob("*.yaml"))


class OutlineError(Exception):
    """plan.yaml cannot be read, so that nothing can be added to its outline; the message says why."""


@dataclass(frozen=True, slots=True)
class NewItem:
    """What is known about an item that is to be added; what is not known stays empty in its file for the author."""

    id: str
    title: str = ""
    measures: Sequence[str] = ()
    lead: Sequence[str] = ()
    responsible: Sequence[str] = ()

    def text(self) -> str:
        """The item's file."""
        lines = [f"标题: {scalar(self.title or self.id)}", "举措:"]
        lines += [f"  - {scalar(measure, 'entry')}" for measure in self.measures] or ["  -"]
        lines.append(f"牵头单位: {_listed(self.lead)}")
        lines += [f"责任单位: {_listed(self.responsible)}"] if self.responsible else []
        return "\n".join(lines) + "\n"


def _listed(names: Sequence[str]) -> str:
    return f"[{', '.join(scalar(name, 'flow') for name in names)}]"


def outline_slots(folder: Path) -> list[Slot]:
    """Where a plan's outline can take items. Raises OutlineError when plan.yaml cannot be read."""
    path = folder / PLAN_FILE
    if path not in list_files(folder)[0].readable:
        raise OutlineError(f"{path} 打不开")
    content = path.read_bytes()
    if read(path, content).document is None:
        raise OutlineError(f"{path} 里有错误，读不出来")
    source, _ = decode(path, content)
    return slots(Document(source))


def add_item(folder: Path, slot: Slot, item: NewItem) -> tuple[Path, Path]:
    """Write the item's file, then its line in the outline; returns both paths.

    Raises ExistsError when the item exists, ValueError when the outline cannot take it without harm.
    """
    path = folder / ITEMS_FOLDER / f"{item.id}.yaml"
    if os.path.lexists(path):
        raise ExistsError(f"{path} 已经有了")
    changed = insert(slot, item.id)
    source = slot.place.document.source
    path.parent.mkdir(exist_ok=True)
    replace_file(path, canonical_text(path, item.text()).encode())
    replace_file(source.path, _encoded(source.path, changed))
    return path, source.path


def _encoded(path: Path, text: str) -> bytes:
    """Keep a byte order mark that the file had."""
    mark = path.read_bytes()[:3]
    return (mark if mark == b"\xef\xbb\xbf" else b"") + text.encode()
