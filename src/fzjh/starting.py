"""Starting a plan and adding to it: `fzjh init` and `fzjh new`. Nothing that exists is ever replaced."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fzjh.folder import ITEMS_FOLDER, PLAN_FILE, list_files
from fzjh.formatting import canonical_text
from fzjh.outlining import Slot, insert, lists, slots
from fzjh.output.whole_files import replace_file, sole_writer
from fzjh.output.whole_folders import ExistsError, write_folder
from fzjh.quoting import scalar
from fzjh.reading.document import Document
from fzjh.reading.encoding import decode
from fzjh.reading.reader import read

YEAR = "{年}"
"""Stands for the year in the files that a new plan starts from."""


def init(folder: Path, year: int) -> list[str]:
    """Put a small valid plan for a year into `folder`/plan, all of it or nothing; returns the paths of its files.

    Raises ExistsError when there is something in plan/ already.
    """
    starter = Path(str(files("fzjh") / "starter"))
    made = {
        path.relative_to(starter).as_posix(): path.read_text(encoding="utf-8").replace(YEAR, str(year))
        for path in starter.rglob("*.yaml")
    }
    write_folder(folder / "plan", made)
    return sorted(f"plan/{name}" for name in made)


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

    Raises ExistsError when the item exists, ValueError when the outline cannot take it without harm. An item that a
    killed run has written and not listed yet is taken for the new one.
    """
    path = folder / ITEMS_FOLDER / f"{item.id}.yaml"
    data = canonical_text(path, item.text()).encode()
    document = slot.place.document
    if os.path.lexists(path) and (lists(document, item.id) or not _is(folder, path, data)):
        raise ExistsError(f"{path} 已经有了")
    changed = insert(slot, item.id)
    path.parent.mkdir(exist_ok=True)
    with sole_writer(folder, path.parent):
        replace_file(path, data)
        replace_file(document.source.path, _encoded(document.source.path, changed))
    return path, document.source.path


def _is(folder: Path, path: Path, data: bytes) -> bool:
    return path in list_files(folder)[0].readable and path.read_bytes() == data


def _encoded(path: Path, text: str) -> bytes:
    """Keep a byte order mark that the file had."""
    mark = path.read_bytes()[:3]
    return (mark if mark == b"\xef\xbb\xbf" else b"") + text.encode()
