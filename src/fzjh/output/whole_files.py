"""Whole files: readers see the old content or the new one, nothing between, whenever the writer dies."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

TEMPORARY = ".fzjh-tmp-"
"""Beginning of the names of files and folders that are being written."""


def replace_file(path: Path, data: bytes) -> None:
    """Put a whole file in place at once. Raises OSError; the old file is then untouched."""
    handle, name = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(mode_of(path))
        os.replace(name, path)  # noqa: PTH105 - the atomic one
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def sole_writer(folder: Path, *inner: Path) -> Iterator[None]:
    """Meanwhile no other fzjh writes into a folder and those below; what a killed one left half-written is removed."""
    with _held(folder):
        for place in (folder, *inner):
            _sweep(place)
        yield


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold a lock on the folder itself, which leaves no file behind and ends with the process.

    Windows cannot do this, and need not: it keeps files that are open from being removed.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks know no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    for path in folder.glob(TEMPORARY + "*"):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()


def mode_of(path: Path, usual: int = 0o666) -> int:
    """Access rights of what is replaced; for something new those that new files get."""
    try:
        return path.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return usual & ~mask
