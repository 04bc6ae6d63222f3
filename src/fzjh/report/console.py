"""The terminal: where text goes, whether in colour, how wide. The only user of rich."""

import os
import sys
from collections.abc import Iterable
from shutil import get_terminal_size
from time import monotonic
from typing import Any, TextIO

from fzjh.report.lines import Line, plain

_PATIENCE = 0.5


def out(text: str) -> None:
    """Print a result, as it is."""
    _write(sys.stdout, text)


def err(text: str) -> None:
    """Print a remark, as it is."""
    _write(sys.stderr, text)


def show(lines: Iterable[Line], *, to_stderr: bool = False) -> None:
    """Print styled lines: in colour on a terminal (unless NO_COLOR), else plain."""
    stream = sys.stderr if to_stderr else sys.stdout
    if not coloured(stream):
        _write(stream, plain(lines))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text.assemble(*line))


def coloured(stream: TextIO | None) -> bool:
    """Whether a stream takes colour."""
    return (
        stream is not None and stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def width(*, to_stderr: bool = False) -> int | None:
    """Columns of the terminal; None when the text goes to a file or another program."""
    stream = sys.stderr if to_stderr else sys.stdout
    return max(40, get_terminal_size().columns) if stream is not None and stream.isatty() else None


def _write(stream: TextIO | None, text: str) -> None:
    """Write in UTF-8 whatever the locale says: Chinese must not fail in a C locale or on an old Windows console."""
    if stream is None:
        return  # closed by whoever started the program
    buffer = getattr(stream, "buffer", None)
    if buffer is None or (stream.encoding or "").lower().replace("-", "") == "utf8":
        stream.write(text)
    else:
        stream.flush()
        buffer.write(text.encode(stream.encoding or "utf-8", errors="replace") if stream.isatty() else text.encode())
        buffer.flush()


class Progress:
    """A progress bar on stderr that appears only when the work takes long and somebody watches."""

    def __init__(self, total: int, label: str) -> None:
        self._total, self._label = total, label
        self._done = 0
        self._since = monotonic()
        self._bar: Any = None

    def tick(self) -> None:
        """One piece of work is done."""
        self._done += 1
        if self._bar:
            self._bar.update(self._bar.task_ids[0], completed=self._done)
        elif monotonic() - self._since > _PATIENCE and coloured(sys.stderr):
            self._bar = self._start()

    def close(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def _start(self) -> Any:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        bar = Bar(
            TextColumn(self._label), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True
        )
        bar.start()
        bar.add_task("", total=self._total, completed=self._done)
        return bar
