"""File names as people and programs are told them: relative to the working folder, with `/`."""

import os
from pathlib import Path


def shown(path: Path, base: Path) -> str:
    """A path relative to the working folder, with `/`; absolute where there is no relative one (another drive)."""
    try:
        return Path(os.path.relpath(path, base)).as_posix()
    except ValueError:
        return path.as_posix()
