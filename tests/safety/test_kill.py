"""kill -9 at random moments and at every step: every file stays whole, and the next run completes the work."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.safety.kill import die_at, kill, prepare
from tests.safety.works import WORKS

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有 SIGKILL 信号"),
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
]

STEPS = ("os.replace", "os.rename", "os.unlink", "tempfile.mkstemp", "tempfile.mkdtemp", "os.mkdir", "os.chmod")


@pytest.mark.parametrize("work", WORKS)
def test_a_killed_command_leaves_whole_files(work: str, tmp_path: Path) -> None:
    victim = prepare(tmp_path, work)
    times = 2 if work == "build" else 6
    assert kill(victim, tmp_path / "killed", times, seed=0) == times


@pytest.mark.long
@pytest.mark.parametrize("work", WORKS)
def test_two_hundred_killed_commands_leave_whole_files(
    work: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    victim = prepare(tmp_path, work)
    assert kill(victim, tmp_path / "killed", 200, seed=1000) == 200
    record_property("said", f"faults: 200 kills, lost 0 ({work})")


@pytest.mark.parametrize("work", [work for work in WORKS if work != "build"])
def test_a_command_that_dies_at_any_step_leaves_whole_files(work: str, tmp_path: Path) -> None:
    victim = prepare(tmp_path, work)
    died = 0
    for call in (*STEPS, "fzjh.output.whole_folders._exchange"):
        step = 0
        while die_at(victim, tmp_path / f"{call} {step}", call, step):
            step += 1
        died += step
    assert died >= 5
