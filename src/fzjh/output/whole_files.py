"""Whole files: readers see the old content or the new one, nothing between, whenever the writer dies."""

import os
import tempfile
from pathlib import Path

TEMPORARY = ".fzjh-tmp-"
"""Beginning of the names of files that are being written."""


def replace_file(path: Path, data: bytes) -> None:
    """Put a whole file in place at once. Raises OSError; the old file is then untouched."""
    handle, name = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(_mode(path))
        os.replace(name, path)  # noqa: PTH105 - the atomic one
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Access rights of the file that is replaced; for a new one those that new files get."""
    try:
        return path.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
