"""`fzjh` on a terminal of a given size: what a person sees."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

_STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def on_terminal(*arguments: str, cwd: Path, columns: int, env: Mapping[str, str] | None = None) -> str:
    """Everything a command writes on a terminal, styles included; skips where there are no pseudo-terminals."""
    pty = pytest.importorskip("pty", reason="这个系统没有伪终端（pty）")
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    foreign = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "FZJH_PLAN")
    environment = {key: value for key, value in os.environ.items() if key not in foreign}
    environment |= {"TERM": "xterm-256color", "PYTHONUTF8": "1", **(env or {})}
    process = subprocess.Popen(
        [sys.executable, "-m", "fzjh", *arguments], cwd=cwd, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    text = _read_all(ours).decode()
    process.wait()
    os.close(ours)
    return text.replace("\r\n", "\n")


def unstyled(text: str) -> str:
    """The text without colours."""
    return _STYLE.sub("", text)


def _read_all(handle: int) -> bytes:
    """Until the other end is closed, which Linux reports as an error."""
    chunks = []
    while True:
        try:
            chunk = os.read(handle, 65536)
        except OSError:
            break
        if not chunk:
            break
        chunks.append(chunk)
    return b"".join(chunks)
