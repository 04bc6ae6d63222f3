"""A plan's folder to drafts: every file is read or reported, none is skipped in silence."""

from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from fzjh.diagnostics import Diagnostic, fault
from fzjh.folder import PLAN_FILE, UNITS_FILE, Files, list_files, read_bytes
from fzjh.reading.document import Document, Place
from fzjh.reading.holes import Hole
from fzjh.reading.reader import read
from fzjh.schema import ItemDraft, PlanDraft, UnitsDraft
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
    diagnostics: tuple[Diagnostic, ...]


def load(folder: Path) -> Drafts:
    """Read all files of a plan's folder (plan.yaml, units.yaml, items/*.yaml)."""
    files, faults = list_files(folder)
    diagnostics = list(faults)
    plan = _load(folder / PLAN_FILE, PlanDraft, files, diagnostics)
    units = _load(folder / UNITS_FILE, UnitsDraft, files, diagnostics)
    items = {name: _load(path, ItemDraft, files, diagnostics) for name, path in files.items.items()}
    return Drafts(plan, units, items, tuple(diagnostics))


def load_units(folder: Path) -> Loaded[UnitsDraft]:
    """Read the register alone, for answers that need nothing else; its faults are left to `load`."""
    files, _ = list_files(folder)
    return _load(folder / UNITS_FILE, UnitsDraft, files, [])


def _load(path: Path, model: type[D], files: Files, diagnostics: list[Diagnostic]) -> Loaded[D]:
    if path not in files.readable:
        return Loaded(None, _nowhere(path), _ALL)
    content = read_bytes(path)
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
