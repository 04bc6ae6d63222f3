"""Times of programs and of functions, taken in turns so that a busy machine slows all of them alike."""

import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable
FZJH = (PYTHON, "-c", "import sys; from fzjh.__main__ import main; sys.argv[0] = 'fzjh'; main()")
"""What the installed command `fzjh` runs."""

Timed = Callable[[], float]
"""Does its work once and returns how long that took, in seconds."""


@dataclass(frozen=True, slots=True)
class Process:
    """A program that ran: its seconds, and its largest memory in MiB."""

    seconds: float
    peak: float


def run(command: Sequence[str | Path]) -> Process:
    """Run a program to its end; what it prints is thrown away. Raises when it fails."""
    with tempfile.TemporaryFile() as errors:
        since = perf_counter()
        child = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = perf_counter() - since
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            errors.seek(0)
            told = errors.read().decode(errors="replace")[-2000:]
            raise RuntimeError(f"{' '.join(map(str, command))} ended with {child.returncode}: {told}")
    in_kib = 1 if sys.platform != "darwin" else 1024
    return Process(seconds, usage.ru_maxrss / in_kib / 1024)


def output(*command: str | Path) -> str:
    """What a program prints."""
    return subprocess.run(command, cwd=ROOT, env=environment(), check=True, capture_output=True, text=True).stdout


def environment() -> dict[str, str]:
    """The environment of a measured program: as installed, with compiled modules, and no habit of the developer's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "FZJH_", "COV"))}
    return kept | {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}


def program(*command: str | Path) -> Timed:
    """A program to be timed."""
    return lambda: run(command).seconds


def function(work: Callable[[], object]) -> Timed:
    """A function to be timed; garbage of earlier rounds is not its fault."""

    def timed() -> float:
        gc.collect()
        since = perf_counter()
        work()
        return perf_counter() - since

    return timed


def medians(rounds: int, works: Mapping[str, Timed]) -> dict[str, float]:
    """The median seconds of each work over rounds in which each has its turn, after one turn that does not count."""
    for work in works.values():
        work()
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(work())
    return {name: median(taken) for name, taken in times.items()}


def of_two(taken: Mapping[str, float], ours: str, theirs: str) -> tuple[float, str]:
    """How many times as long the one takes, and both figures."""
    return taken[ours] / taken[theirs], f"{seconds(taken[ours])} 比 {seconds(taken[theirs])}"


def seconds(value: float) -> str:
    """A time as printed."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


@contextmanager
def folder() -> Iterator[Path]:
    """A folder for one measure."""
    with tempfile.TemporaryDirectory(prefix="fzjh-bench-") as name:
        yield Path(name)
