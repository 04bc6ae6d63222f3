"""Builds that die: run one, kill it at a random moment, and look at what it leaves.

For any plan: `Victim(plan, changed plan)` builds the first one, is killed while it builds the second, and must leave
every file whole, old or new; the next build must then equal a clean one.
"""

import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from fzjh.output.manifest import MANIFEST
from tests.safety.builds import tree

WRITING = 0.03
"""Seconds within which a build has usually written its files."""


@dataclass(frozen=True)
class Victim:
    """Two states of one plan and what each builds to; `seconds` is how long a whole build of the second takes."""

    folder: Path
    first: Path
    second: Path
    arguments: tuple[str, ...]
    old: dict[str, bytes]
    new: dict[str, bytes]
    seconds: float


def prepare(folder: Path, first: Path, second: Path, *arguments: str) -> Victim:
    """Build both states cleanly, once each, with these arguments of `fzjh build`."""
    old_folder, new_folder = folder / "clean-old", folder / "clean-new"
    assert _build(first, old_folder, arguments).wait() == 0
    since = time.monotonic()
    assert _build(second, new_folder, arguments).wait() == 0
    seconds = time.monotonic() - since
    return Victim(folder, first, second, arguments, tree(old_folder), tree(new_folder), seconds)


def kill_once(victim: Victim, seed: int) -> bool:
    """Kill one build at a moment that follows from the seed, and check what is left.

    Returns whether the build was still at work when it died.
    """
    target = Path(copytree(victim.folder / "clean-old", victim.folder / f"killed-{seed}"))
    process = _build(victim.second, target, victim.arguments)
    moment = random.Random(seed)  # noqa: S311 - a moment, no secret
    if seed % 2:
        died = _kill_after(process, moment.uniform(0, victim.seconds))
    else:
        _wait_for_writing(process, target)
        died = _kill_after(process, moment.uniform(0, WRITING))
    check_remains(victim, target, f"seed {seed}")
    return died


def check_remains(victim: Victim, target: Path, moment: str) -> None:
    """Every file is whole, old or new, and the next build completes the tree."""
    left = tree(target)
    for path, data in left.items():
        assert data in (victim.old.get(path), victim.new.get(path)), f"{path} is neither old nor new ({moment})"
    assert victim.old.keys() & victim.new.keys() <= left.keys(), f"a file is missing ({moment})"
    assert _build(victim.second, target, victim.arguments).wait() == 0
    assert tree(target) == victim.new, f"the next build is not a clean one ({moment})"
    assert not list(target.rglob(".fzjh-tmp-*")), moment


def _wait_for_writing(process: "subprocess.Popen[bytes]", target: Path) -> None:
    """Until the build notes what it is going to write, just before it does."""
    before = (target / MANIFEST).stat().st_ino
    while process.poll() is None and (target / MANIFEST).stat().st_ino == before:
        time.sleep(0.0005)


def _build(plan: Path, target: Path, arguments: tuple[str, ...]) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-X", "utf8", "-m", "fzjh", "build", "--plan", str(plan), "-o", str(target), *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _kill_after(process: "subprocess.Popen[bytes]", seconds: float) -> bool:
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False
