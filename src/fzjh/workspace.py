"""A workspace: fzjh.yaml, and the many plans that it lists. Each stands for itself; here is only which there are."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final, NamedTuple

from fzjh.diagnostics import Diagnostic, fault, in_order
from fzjh.folder import ITEMS_FOLDER, PLAN_FILE, PLAN_FOLDER, UNITS_FILE, read_bytes, unfit
from fzjh.reading.document import Document, Place
from fzjh.reading.reader import read
from fzjh.schema.conform import conform
from fzjh.schema.workspace import WorkspaceDraft
from fzjh.source import Source

_KEY: Final = "计划"
_WILD: Final = frozenset("*?[")
_HOW: Final = "从 fzjh.yaml 所在的文件夹写起，用 / 分隔，例如 县区/*/plan。"


class Member(NamedTuple):
    """One plan: its folder, and what it is called, which is that folder from the workspace on (`县区/甲县`)."""

    key: str
    folder: Path


class Workspace(NamedTuple):
    """The plans of a workspace in the order of its file, and what is wrong with that file."""

    file: Path
    members: tuple[Member, ...]
    diagnostics: tuple[Diagnostic, ...]


def load_workspace(file: Path) -> Workspace:
    """Read fzjh.yaml and look for its plans. Total: whatever is wrong with it, the plans that can be found are told."""
    source = Source(file, "")
    problem = unfit(file)
    content = read_bytes(file) if not problem else b""
    if problem or isinstance(content, str):
        message, help_ = problem or (str(content), "检查文件和它的权限。")
        return Workspace(file, (), (fault("unreadable-file", source.span(), message, help_),))
    reading = read(file, content)
    fit = conform(WorkspaceDraft, reading)
    found = [*reading.diagnostics, *fit.misfits]
    place = (reading.document or Document(source)).place / _KEY
    patterns = fit.draft.plans if fit.draft else None
    members = _members(file.parent, patterns or [], place, found)
    return Workspace(file, tuple(members), in_order(found))


def _members(base: Path, patterns: Sequence[str | None], place: Place, found: list[Diagnostic]) -> Iterator[Member]:
    """Each plan once, in the order of the patterns."""
    folders: dict[str, Path] = {}
    for index, pattern in enumerate(patterns):
        at = place / index if (place / index).exists() else place
        for folder in _folders(base, pattern, at, found) if pattern is not None else ():
            folders.setdefault(os.path.realpath(folder), folder)
    keys: set[str] = set()
    for folder in folders.values():
        full = folder.relative_to(base).as_posix()
        key = full.removesuffix(f"/{PLAN_FOLDER}") if full != "." else PLAN_FOLDER
        key = full if key in keys else key
        keys.add(key)
        yield Member(key, folder)


def _folders(base: Path, pattern: str, at: Place, found: list[Diagnostic]) -> list[Path]:
    """The plans that one entry means; none gives a diagnostic."""
    if not _is_inside(pattern):
        message = f"“{pattern}”不是工作区里面的文件夹"
        found.append(fault("bad-value", at.span(), message, _HOW))
        return []
    if any("**" in part and part != "**" for part in pattern.split("/")):
        found.append(fault("bad-value", at.span(), f"“{pattern}”的写法不对", "** 要单独写成一段，例如 县区/**/plan。"))
        return []
    wild = not _WILD.isdisjoint(pattern)
    matches = sorted(_visible(base, pattern)) if wild else [base / pattern]
    plans = [plan for match in matches if (plan := _plan_of(match))]
    if not plans:
        found.append(fault("missing-file", at.span(), *_nothing(base, pattern, wild=wild)))
    real = os.path.realpath(base)
    strangers = [plan for plan in plans if not Path(os.path.realpath(plan)).is_relative_to(real)]
    for plan in strangers:
        message = f"“{plan.relative_to(base).as_posix()}”是指到工作区外面的链接，不跟过去读"
        found.append(fault("bad-value", at.span(), message, "把计划本身放进工作区。"))
    return [plan for plan in plans if plan not in strangers]


def _is_inside(pattern: str) -> bool:
    path = PureWindowsPath(pattern)  # knows drives as well as both kinds of slashes
    return not (path.drive or path.root or ".." in path.parts or "\\" in pattern or not pattern.strip())


def _visible(base: Path, pattern: str) -> Iterator[Path]:
    """Matches, but for hidden folders, which editors and version control leave behind."""
    hidden = any(part.startswith(".") for part in PurePosixPath(pattern).parts)
    for path in base.glob(pattern):
        if hidden or not any(part.startswith(".") for part in path.relative_to(base).parts):
            yield path


def _plan_of(path: Path) -> Path | None:
    """The plan's folder that a path means: itself, or `plan` in it; None where there is nothing of a plan."""
    folder = path.parent if path.name == PLAN_FILE else path
    for candidate in (folder, folder / PLAN_FOLDER):
        if os.path.lexists(candidate / PLAN_FILE):
            return candidate
    parts = any(os.path.lexists(folder / name) for name in (UNITS_FILE, ITEMS_FOLDER))
    return folder if parts else None  # check says what is missing


def _nothing(base: Path, pattern: str, *, wild: bool) -> tuple[str, str]:
    """Why an entry means no plan."""
    if wild:
        return f"“{pattern}”没有对上一份计划", f"计划的文件夹里要有 {PLAN_FILE}。{_HOW}"
    if (base / pattern).is_dir():
        return f"“{pattern}”里没有 {PLAN_FILE}", "写 plan.yaml 所在的文件夹；不是计划就删去这一条。"
    return f"没有“{pattern}”这个文件夹", _HOW
