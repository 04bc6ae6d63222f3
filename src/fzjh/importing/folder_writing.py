"""A whole plan folder in place at once: readers see the old plan or the new one, whenever the writer dies."""

import ctypes
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from fzjh.output.whole_files import TEMPORARY, replace_file

_AT_FDCWD = -100
_EXCHANGE = 2


class ExistsError(Exception):
    """There is something in the way, and it stays."""


def check_free(folder: Path) -> None:
    """Raises ExistsError when a folder holds anything, or is a file."""
    if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise ExistsError(str(folder))


def write_plan(folder: Path, files: Mapping[str, str], *, force: bool) -> Path | None:
    """Put a plan's files into a folder of their own.

    Returns where the folder that stood there before is kept, None when there was none. Raises ExistsError when there
    is one and `force` is not given, OSError when nothing can be written.
    """
    if not force:
        check_free(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=TEMPORARY, dir=folder.parent) as scratch:
        fresh = Path(scratch) / "plan"
        fresh.mkdir()
        for name, text in files.items():
            path = fresh / name
            path.parent.mkdir(exist_ok=True)
            replace_file(path, text.encode())
        return _put_in_place(fresh, folder)


def _put_in_place(fresh: Path, folder: Path) -> Path | None:
    if not os.path.lexists(folder) or (folder.is_dir() and not any(folder.iterdir())):
        fresh.replace(folder)
        return None
    kept = _free_name(folder)
    if _exchange(fresh, folder):
        fresh.rename(kept)
    else:
        folder.rename(kept)
        fresh.rename(folder)
    return kept


def _free_name(folder: Path) -> Path:
    number = 1
    while os.path.lexists(folder.with_name(f"{folder.name}（旧{number}）")):
        number += 1
    return folder.with_name(f"{folder.name}（旧{number}）")


def _exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step (Linux only); whether the system did it."""
    if sys.platform != "linux":
        return False
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)
