"""`fzjh` as a real process, without what the developer's own environment would add."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fzjh import __file__ as package

_FOREIGN = ("FZJH_PLAN", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM_PROGRAM", "GITHUB_ACTIONS")


@dataclass(frozen=True, slots=True)
class Finished:
    """A process that has ended: its exit code, and what it wrote, as UTF-8."""

    code: int
    out: str
    err: str


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process that runs the very package under test, in UTF-8, whatever its folder."""
    own = {key: value for key, value in os.environ.items() if key not in _FOREIGN}
    return own | {"PYTHONPATH": str(Path(package).parents[1]), "PYTHONUTF8": "1", **(extra or {})}


def fzjh(*arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None, stdin: str = "") -> Finished:
    """Run `python -m fzjh` with the arguments in a folder; `env` adds to the environment. No exit code raises."""
    command = [sys.executable, "-m", "fzjh", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=cwd, env=environment(env), input=stdin.encode(), capture_output=True, check=False
    )
    return Finished(done.returncode, done.stdout.decode(), done.stderr.decode())
