"""kill -9 at random moments: every file stays whole, and the next build completes the tree."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from fzjh.documents import Artifact
from fzjh.output.writer import write
from tests.safety.builds import tree
from tests.safety.kill import Victim, kill_once, prepare

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有 SIGKILL 信号")


@pytest.fixture
def victim(plan_folder: Path, tmp_path: Path) -> Victim:
    """The real plan, and the same with another title, one unit renamed (files come and go) and a word changed."""
    second = Path(copytree(plan_folder, tmp_path / "second/plan"))
    for path in second.rglob("*.yaml"):
        path.write_text(
            path.read_text("utf-8").replace("区财政局", "区财政和国资局").replace("2021年全区", "2021年我区"), "utf-8"
        )
    return prepare(tmp_path, plan_folder, second, "--format", "md,html,csv,json,xlsx")


def test_a_killed_build_leaves_whole_files(victim: Victim) -> None:
    died = [kill_once(victim, seed) for seed in range(10)]
    assert any(died)


@pytest.mark.long
def test_two_hundred_killed_builds_leave_whole_files(victim: Victim) -> None:
    died = [kill_once(victim, seed) for seed in range(1000, 1200)]
    assert sum(died) > 20


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("call", ["os.replace", "os.unlink", "tempfile.mkstemp"])
def test_dying_at_any_step_of_writing_leaves_whole_files(tmp_path: Path, call: str) -> None:
    old = {f"{name}.txt": f"旧{name}".encode() for name in "甲乙丙丁"}
    new = {f"{name}.txt": f"新{name}".encode() for name in "丙丁戊"}
    steps = 0
    while _dies_at(call, steps, tmp_path / str(steps), old, new):
        left = tree(tmp_path / str(steps))
        assert all(data in (old.get(path), new.get(path)) for path, data in left.items())
        assert {"丙.txt", "丁.txt"} <= left.keys()
        _write(tmp_path / str(steps), new)
        assert tree(tmp_path / str(steps)) == new
        assert not list((tmp_path / str(steps)).glob(".fzjh-tmp-*"))
        steps += 1
    assert steps >= 2


def _write(folder: Path, files: dict[str, bytes]) -> None:
    write(folder, [Artifact(path, data) for path, data in files.items()], files)


def _dies_at(call: str, step: int, folder: Path, old: dict[str, bytes], new: dict[str, bytes]) -> bool:
    """Write the old files, then die while writing the new ones, at a step; False when there are fewer steps."""
    _write(folder, old)
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(call, _deadly(call, step))
            _write(folder, new)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _deadly(call: str, step: int) -> Callable[..., Any]:
    """The function of that name, which kills its process at its n-th call."""
    module, _, name = call.partition(".")
    real = getattr(sys.modules[module], name)
    calls = iter(range(1000))

    def die(*arguments: Any, **named: Any) -> Any:
        if next(calls) == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **named)

    return die
