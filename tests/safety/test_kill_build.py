"""Dying at every step of writing a build: files that come, go, change and stay."""

import os
import sys
from pathlib import Path

import pytest

from fzjh.documents import Artifact
from fzjh.output.writer import write
from tests.safety.builds import tree
from tests.safety.kill import deadly

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有 SIGKILL 信号")


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
            patch.setattr(call, deadly(call, step))
            _write(folder, new)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
