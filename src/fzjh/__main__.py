"""The program `fzjh`, also as `python -m fzjh`: what must be settled before anything else is loaded."""

import gc
import os
import sys

_MANY = 2_000_000
"""New objects before Python looks for garbage. At its own 700 it would look dozens of times while libraries load."""


def main() -> None:
    """Entry point."""
    _speak_utf8()
    gc.set_threshold(_MANY)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # what else is installed must not change a plan
    from fzjh.cli import app

    try:
        app()
    finally:
        gc.freeze()  # all of it goes with the process; looking at each object once more takes as long as a check


def _speak_utf8() -> None:
    """Start again in Python's UTF-8 mode where the locale would garble Chinese file names and arguments.

    Only the terminal keeps the locale's encoding, if it has one for Chinese.
    """
    if sys.getfilesystemencoding() == "utf-8":
        return
    encoding = sys.stdout.encoding if sys.stdout and sys.stdout.isatty() else "utf-8"
    environment = os.environ | {"PYTHONIOENCODING": encoding if encoding != "ascii" else "utf-8"}
    command = [sys.executable, "-X", "utf8", "-m", "fzjh", *sys.argv[1:]]
    os.execve(sys.executable, command, environment)  # noqa: S606 - no shell


if __name__ == "__main__":
    main()
