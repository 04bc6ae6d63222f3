"""A plan's folder to drafts: every file is read or reported, none is skipped in silence."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from fzjh.diagnostics import Diagnostic, fault
from fzjh.folder import PLAN_FILE, UNITS_FILE, WORDS_FILE, Files, list_files, read_bytes
from fzjh.reading.document import Document, Place
from fzjh.reading.holes import Hole
from fzjh.reading.reader import read
from fzjh.schema import ItemDraft, PlanDraft, UnitsDraft, WordsDraft
from fzjh.schema.base import Draft
from fzjh.schema.conform import conform
from fzjh.source import Source

D = TypeVar("D", bound=Draft)

_ALL = (Hole(()),)


class Loaded(NamedTuple, Generic[D]):
    """A file's draft with its place and holes; no draft when the file is missing or could not be read, a hole then."""

    draft: D | None
    place: Place
    holes: tuple[Hole, ...] = ()


class Drafts(NamedTuple):
    """All files of a plan. `items` is by id, in the order of the ids."""

    plan: Loaded[PlanDraft]
    units: Loaded[UnitsDraft]
    items: dict[str, Loaded[ItemDraft]]
    words: Loaded[WordsDraft]
    diagnostics: tuple[Diagnostic, ...]

    def documents(self) -> Iterator[Document]:
        """Every file; one that could not be read has an empty text or no tree."""
        places = (self.plan.place, self.units.place, self.words.place, *(one.place for one in self.items.values()))
        yield from (place.document for place in places)


Contents: TypeAlias = Mapping[Path, bytes]
"""What files are taken to hold, whatever stands on the disk."""


def load(folder: Path, contents: Contents = MappingProxyType({})) -> Drafts:
    """Read all files of a plan's folder (plan.yaml, units.yaml, items/*.yaml, and 词表.yaml if there is one)."""
    files, faults = list_files(folder)
    diagnostics = list(faults)

    def read_one(path: Path, model: type[D]) -> Loaded[D]:
        return _load(path, model, files, diagnostics, contents)

    plan, units = read_one(folder / PLAN_FILE, PlanDraft), read_one(folder / UNITS_FILE, UnitsDraft)
    items = {name: read_one(path, ItemDraft) for name, path in files.items.items()}
    return Drafts(plan, units, items, read_one(folder / WORDS_FILE, WordsDraft), tuple(diagnostics))


def load_units(folder: Path) -> Loaded[UnitsDraft]:
    """Read the register alone, for answers that need nothing else; its faults are left to `load`."""
    files, _ = list_files(folder)
    return _load(folder / UNITS_FILE, UnitsDraft, files, [], {})


def _load(path: Path, model: type[D], files: Files, diagnostics: list[Diagnostic], contents: Contents) -> Loaded[D]:
    if path not in files.readable:
        return Loaded(None, _nowhere(path), _ALL)
    content = contents.get(path) or read_bytes(path)
    if isinstance(content, str):
        place = _nowhere(path)
        diagnostics.append(fault("unreadable-file", place.document.source.span(), content, "检查文件和它的权限。"))
        return Loaded(None, place, _ALL)
    reading = read(path, content)
    fit = conform(model, reading)
    diagnostics += [*reading.diagnostics, *fit.misfits]
    return Loaded(fit.draft, reading.document.place if reading.document else _nowhere(path), fit.holes)


def _nowhere(path: Path) -> Place:
    """The place of a file that has nothing to show."""
    return Document(Source(path, "")).place
