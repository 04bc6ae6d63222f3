"""The files of a plan's folder: which there are, which can be read, and which have no business there."""

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from fzjh.diagnostics import Diagnostic, Severity, fault
from fzjh.source import Source, Span
from fzjh.text import nfc

PLAN_FILE = "plan.yaml"
UNITS_FILE = "units.yaml"
WORDS_FILE = "词表.yaml"
"""May be absent."""
ITEMS_FOLDER = "items"
PLAN_FOLDER = "plan"
WORKSPACE_FILE = "fzjh.yaml"
_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中间有一段不是文件夹",
    errno.EEXIST: "同名的文件已经有了",
    errno.ELOOP: "链接绕成了圈",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EROFS: "这个磁盘是只读的",
    errno.EIO: "磁盘读写出错",
    errno.EBUSY: "正被别的程序占用",
    errno.ETXTBSY: "正被别的程序占用",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EMFILE: "同时打开的文件太多",
}
_SUFFIX = ".yaml"
_MISSPELT = (".yml", ".YAML", ".YML", ".yaml.txt", ".yml.txt")
_MIB = 1 << 20
_LARGEST = 16 * _MIB
_LARGEST_ITEM = 1 * _MIB


class Files(NamedTuple):
    """What a plan's folder holds: the paths that can be read, and the item files by id."""

    readable: frozenset[Path]
    items: dict[str, Path]


def find_plan(start: Path) -> Path | None:
    """The nearest `plan/` with a plan.yaml, from a folder upward; a plan's own folder counts too."""
    for folder in (start, *start.parents):
        for candidate in (folder / PLAN_FOLDER, folder):
            if os.path.lexists(candidate / PLAN_FILE):
                return candidate
    return None


def find_workspace(start: Path) -> Path | None:
    """The nearest fzjh.yaml from a folder upward; None when a plan is nearer."""
    for folder in (start, *start.parents):
        if os.path.lexists(folder / WORKSPACE_FILE):
            return folder / WORKSPACE_FILE
        if any(os.path.lexists(inner / PLAN_FILE) for inner in (folder / PLAN_FOLDER, folder)):
            return None
    return None


def list_files(folder: Path) -> tuple[Files, list[Diagnostic]]:
    """List a plan's folder. A file that is missing, unknown or unreadable gives a diagnostic."""
    found: list[Diagnostic] = []
    readable: set[Path] = set()
    items: dict[str, Path] = {}
    for path in _entries(folder, found):
        if nfc(path.name) in (PLAN_FILE, UNITS_FILE, WORDS_FILE):
            _admit(path, folder, _LARGEST, readable, found)
        elif path.name != ITEMS_FOLDER:
            found.append(_unknown(path))
            _list_misplaced(path, items)
        elif not path.is_dir():
            message = f"{ITEMS_FOLDER} 应当是文件夹，里面一项任务一个文件"
            found.append(fault("unreadable-file", _at(path), message, "移走它，或者改名。"))
    for path in _entries(folder / ITEMS_FOLDER, found) if (folder / ITEMS_FOLDER).is_dir() else []:
        if path.suffix == _SUFFIX:
            _list_item(path, items, found)
            _admit(path, folder, _LARGEST_ITEM, readable, found)
        else:
            found.append(_unknown(path))
            _list_misplaced(path, items)
    found += [
        _missing(folder / name)
        for name in (PLAN_FILE, UNITS_FILE)
        if not os.path.lexists(folder / name) and name.removesuffix(_SUFFIX) not in items
    ]
    return Files(frozenset(readable), items), found


def _entries(folder: Path, found: list[Diagnostic]) -> list[Path]:
    """All entries but hidden ones, which editors and systems leave behind."""
    try:
        shown = (path for path in folder.iterdir() if not path.name.startswith((".", "~$")))
        return sorted(shown, key=lambda path: path.name)
    except OSError as error:
        found.append(fault("unreadable-file", _at(folder), f"文件夹打不开：{reason(error)}", "检查文件夹和它的权限。"))
        return []


def _list_misplaced(path: Path, items: dict[str, Path]) -> None:
    """Keep the id of a file whose name or place is wrong: what looks for it is told of that, not that it is missing."""
    ending = next((one for one in (_SUFFIX, *_MISSPELT) if path.name.endswith(one)), None)
    if ending:
        items.setdefault(nfc(path.name.removesuffix(ending)), path)


def _list_item(path: Path, items: dict[str, Path], found: list[Diagnostic]) -> None:
    ident = nfc(path.stem)
    if ident in items:
        found.append(
            fault("duplicate-id", _at(path), f"任务“{ident}”有两个文件，文件名只是编码不同", "合成一个，另一个删去。")
        )
    items.setdefault(ident, path)


def _admit(path: Path, folder: Path, most: int, readable: set[Path], found: list[Diagnostic]) -> None:
    """Let a path be read if it is an ordinary file of reasonable size inside the plan."""
    problem = _problem(path, folder, most)
    if problem:
        found.append(fault("unreadable-file", _at(path), *problem))
    else:
        readable.add(path)


def _problem(path: Path, folder: Path, most: int) -> tuple[str, str] | None:
    try:
        status = path.lstat()
        outside = False
        if stat.S_ISLNK(status.st_mode):
            status = path.stat()
            outside = not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError) as error:
        return f"文件打不开：{reason(error)}", "检查文件和它的权限。"
    if outside:
        return "这是指到外面的链接，不跟过去读", "把文件本身放到这里。"
    if not stat.S_ISREG(status.st_mode):
        return "这里应当是文件，却是文件夹或者别的东西", "移走它，或者改名。"
    if status.st_size > most:
        return (
            f"文件有 {status.st_size / _MIB:.0f} MB，超过 {most // _MIB} MB 的上限",
            "计划文件只放文字，检查是不是放错了。",
        )
    return None


def unfit(path: Path) -> tuple[str, str] | None:
    """Why a file that is not a plan's cannot be read, and what to do; None when it can."""
    return _problem(path, path.parent, _LARGEST_ITEM)


def read_bytes(path: Path) -> bytes | str:
    """A file's content, or the reason in Chinese why it cannot be had."""
    try:
        return path.read_bytes()
    except OSError as error:
        return f"文件打不开：{reason(error)}"


def reason(error: OSError | RuntimeError) -> str:
    """Why the system refused, in Chinese."""
    if isinstance(error, RuntimeError):
        return _REASONS[errno.ELOOP]
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def _unknown(path: Path) -> Diagnostic:
    message = f"fzjh 不认识这个{'文件夹' if path.is_dir() else '文件'}，里面的内容不会进计划"
    if path.name.endswith((*_MISSPELT, _SUFFIX)):
        help_ = "文件名以 .yaml 结尾，任务文件放在 items 里。"
        return fault("unknown-file", _at(path), message, help_)
    help_ = f"移到 {PLAN_FILE} 所在的文件夹外面；任务文件放在 items 里，以 .yaml 结尾。"
    return Diagnostic("unknown-file", Severity.WARNING, _at(path), message, help_)


def _missing(path: Path) -> Diagnostic:
    return fault("missing-file", _at(path), f"计划缺少 {path.name}", "用 fzjh init 在空文件夹里做一份样子，照着补。")


def _at(path: Path) -> Span:
    return Source(path, "").span()
