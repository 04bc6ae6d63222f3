"""Whole folders: readers see the old plan or the new one, nothing between, whenever the writer dies."""

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from fzjh.output.whole_files import TEMPORARY, mode_of, replace_file, sole_writer

_AT_FDCWD = -100
_EXCHANGE = 2


class ExistsError(Exception):
    """Something is in the way, and it stays; the message says what."""


def check_free(folder: Path) -> None:
    """Raises ExistsError when a folder holds anything, or is a file."""
    if os.path.lexists(folder) and not _is_empty(folder):
        raise ExistsError(f"{folder} 已经有了")


def write_folder(folder: Path, files: Mapping[str, str], *, replace: bool = False) -> Path | None:
    """Put files into a folder of their own, all of them or none; `files` is text by path below it.

    Returns where the folder that stood there before is kept, None when there was none or it is the same. Raises
    ExistsError when there is one and `replace` is not given, OSError when nothing can be written.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with sole_writer(folder.parent):
        if not replace:
            check_free(folder)
        elif _holds(folder, files):
            return None
        fresh = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=folder.parent))
        try:
            fresh.chmod(mode_of(folder, 0o777))
            for name, text in files.items():
                (fresh / name).parent.mkdir(parents=True, exist_ok=True)
                replace_file(fresh / name, text.encode())
            return _put_in_place(fresh, folder, files)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)  # unless it has moved


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _holds(folder: Path, files: Mapping[str, str]) -> bool:
    """Whether a folder has exactly these files."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if not path.is_dir()}
    same = found.keys() == files.keys() and all(path.is_file() for path in found.values())
    return same and all(path.read_bytes() == files[name].encode() for name, path in found.items())


def _put_in_place(fresh: Path, folder: Path, files: Mapping[str, str]) -> Path | None:
    """Let the new folder take the old one's place. At no moment is the old one anywhere but under a name of its own."""
    if not os.path.lexists(folder) or _is_empty(folder):
        fresh.replace(folder)
        return None
    if not _can_exchange(fresh):
        kept = _free_name(folder, {})
        folder.rename(kept)
        fresh.rename(folder)
        return kept
    kept = _free_name(folder, files)
    if not os.path.lexists(kept):
        fresh.rename(kept)
    _exchange(kept, folder)
    return kept


def _free_name(folder: Path, files: Mapping[str, str]) -> Path:
    """The first name beside a folder that is free, or that of the new folder which a killed run has left there."""
    number = 1
    while os.path.lexists(kept := folder.with_name(f"{folder.name}（旧{number}）")):
        if files and _holds(kept, files):
            break
        number += 1
    return kept


def _can_exchange(fresh: Path) -> bool:
    """Try it with two folders of no account."""
    probes = fresh / ".one", fresh / ".other"
    for probe in probes:
        probe.mkdir()
    done = _exchange(*probes)
    for probe in probes:
        probe.rmdir()
    return done


def _exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step (Linux only); whether the system did it."""
    if sys.platform != "linux":
        return False
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)
