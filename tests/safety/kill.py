"""Commands that die: run one in a process of its own, kill it at some moment, and look at what it leaves.

`prepare` runs a command undisturbed. `kill` kills it at random moments, `die_at` just before it takes a
certain step; both then want every file whole, old or new, nothing lost, and a next run that ends as an undisturbed one.
"""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fzjh.output.whole_files import TEMPORARY
from tests.cli.invoking import invoke
from tests.safety.builds import tree
from tests.safety.works import WORKS


@dataclass(frozen=True)
class Victim:
    """A command: the folder it begins in, what is in there before and after, and how long it works and writes."""

    start: Path
    arguments: tuple[str, ...]
    old: dict[str, bytes]
    new: dict[str, bytes]
    seconds: float
    writing: float


def prepare(scratch: Path, work: str) -> Victim:
    """Run a command undisturbed, twice: the first time libraries are loaded."""
    start = scratch / "start"
    start.mkdir()
    arguments = WORKS[work](start)
    for name in ("first", "undisturbed"):
        folder = Path(shutil.copytree(start, scratch / name))
        assert _next_run(folder, arguments) == 0
    again = Path(shutil.copytree(start, scratch / "again"))
    since = time.monotonic()
    child = _spawn(again, arguments)
    writes = _first_write(child, again) - since
    os.waitpid(child, 0)
    seconds = time.monotonic() - since
    return Victim(start, arguments, tree(start), tree(folder), seconds, seconds - writes)


def kill(victim: Victim, folder: Path, times: int, seed: int) -> int:
    """Kill the command again and again until it died at work this many times; returns how often it did.

    Kills that came too late do not count, and how late depends on what else the machine does.
    """
    died = 0
    for attempt in range(seed, seed + 20 * times):
        died += kill_once(victim, folder, attempt)
        if died == times:
            break
    return died


def kill_once(victim: Victim, folder: Path, seed: int) -> bool:
    """Kill the command at a moment that follows from the seed, every other time while it writes.

    Returns whether the command was still at work when it died.
    """
    shutil.copytree(victim.start, folder)
    moment = random.Random(seed)  # noqa: S311 - a moment, no secret
    child = _spawn(folder, victim.arguments)
    if seed % 2:
        time.sleep(moment.uniform(0, victim.seconds))
    else:
        _first_write(child, folder)
        time.sleep(moment.uniform(0, victim.writing))
    os.kill(child, signal.SIGKILL)
    died = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    check_remains(victim, folder, f"seed {seed}")
    shutil.rmtree(folder)
    return died


def die_at(victim: Victim, folder: Path, call: str, step: int) -> bool:
    """Let the command die just before its n-th call of a function; False when it does not call it that often."""
    shutil.copytree(victim.start, folder)
    child = _spawn(folder, victim.arguments, lambda patch: patch.setattr(call, deadly(call, step)))
    died = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    check_remains(victim, folder, f"{call} {step}")
    return died


def check_remains(victim: Victim, folder: Path, moment: str) -> None:
    """Every file is whole, old or new, none is lost, and the next run ends as an undisturbed one."""
    left = tree(folder)
    known = {*victim.old.values(), *victim.new.values()}
    assert [path for path, data in left.items() if data not in known] == [], f"neither old nor new ({moment})"
    assert victim.old.keys() & victim.new.keys() <= left.keys(), f"a file is missing ({moment})"
    assert {*victim.old.values()} & {*victim.new.values()} <= {*left.values()}, f"something is lost ({moment})"
    _next_run(folder, victim.arguments)
    assert tree(folder) == victim.new, f"the next run is not an undisturbed one ({moment})"
    assert list(folder.rglob(TEMPORARY + "*")) == [], moment


def deadly(call: str, step: int) -> Callable[..., Any]:
    """The function of that name, which kills its process at its n-th call."""
    module, _, name = call.rpartition(".")
    real = getattr(sys.modules[module], name)
    calls = iter(range(10_000))

    def die(*arguments: Any, **named: Any) -> Any:
        if next(calls) == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **named)

    return die


def _next_run(folder: Path, arguments: tuple[str, ...]) -> int:
    with chdir(folder):
        return invoke(*arguments).code


def _spawn(folder: Path, arguments: tuple[str, ...], change: Callable[[pytest.MonkeyPatch], None] | None = None) -> int:
    """The command in a child process, which starts at once: it has all libraries already."""
    child = os.fork()
    if child == 0:
        try:
            with pytest.MonkeyPatch.context() as patch:
                if change:
                    change(patch)
                _next_run(folder, arguments)
        finally:
            os._exit(0)
    return child


def _first_write(child: int, folder: Path) -> float:
    """The moment at which a folder begins to change, or its process has ended."""
    before = _stamps(folder)
    while _stamps(folder) == before and _alive(child):
        time.sleep(0.0002)
    return time.monotonic()


def _stamps(folder: Path) -> list[int]:
    """When the entries of each folder last changed."""
    try:
        return [Path(place).stat().st_mtime_ns for place, _, _ in os.walk(folder)]
    except OSError:  # one has just gone
        return []


def _alive(child: int) -> bool:
    """Whether a child process has not ended yet; it can still be waited for."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
