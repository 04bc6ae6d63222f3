"""How the program ends when it cannot go on: bugs, interruption, a system that refuses."""

import errno
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.cli.invoking import invoke

INTERRUPTED = "已中断，没有写完的文件不会留下。\n"


def raising(error: BaseException) -> Callable[..., NoReturn]:
    def fail(*_: Any) -> NoReturn:
        raise error

    return fail


def test_a_bug_is_one_chinese_line_and_exit_code_3(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fzjh.compiler.check", raising(RuntimeError("boom\nsecond line")))
    done = invoke("check", "--plan", small)
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("fzjh 自己出了错（不是计划的问题）：RuntimeError: boom。")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [("--debug", "check"), ("check", "--debug")])
def test_debug_shows_the_traceback_of_a_bug(
    small: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr("fzjh.compiler.check", raising(RuntimeError("boom")))
    done = invoke(*arguments, "--plan", small)
    assert done.code == 3
    assert done.err.startswith("Traceback (most recent call last):\n")
    assert done.err.splitlines()[-1].startswith("fzjh 自己出了错")


def test_debug_changes_nothing_else(plan_folder: Path) -> None:
    assert invoke("--debug", "check", "--plan", plan_folder) == invoke("check", "--plan", plan_folder)
    assert invoke("--debug", "chek") == invoke("chek")


def test_an_interruption_is_told_and_has_exit_code_130(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fzjh.compiler.check", raising(KeyboardInterrupt()))
    done = invoke("check", "--plan", small)
    assert (done.code, done.err.lstrip("\n")) == (130, INTERRUPTED)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 没有 SIGINT 信号")
def test_control_c_ends_a_real_process_with_130(small: Path) -> None:
    script = (
        "import os, signal, fzjh.compiler\n"
        "fzjh.compiler.check = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "from fzjh.__main__ import main\n"
        "main()\n"
    )
    command = [sys.executable, "-X", "utf8", "-c", script, "check"]
    done = subprocess.run(command, cwd=small, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (130, b"")
    assert done.stderr.decode().lstrip("\n") == INTERRUPTED


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, "磁盘满了"), (errno.EROFS, "这个磁盘是只读的"), (errno.EACCES, "没有权限")]
)
def test_a_disk_error_is_one_chinese_line(small: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str) -> None:
    monkeypatch.setattr("fzjh.compiler.check", raising(OSError(number, "in English", "文件.yaml")))
    done = invoke("check", "--plan", small)
    assert (done.code, done.out, done.err) == (1, "", f"文件.yaml：{told}。\n")


@pytest.mark.skipif(sys.platform == "win32", reason="管道在 Windows 上关得不一样")
def test_a_reader_that_has_seen_enough_is_no_bug(plan_folder: Path) -> None:
    command = f'"{sys.executable}" -m fzjh unit --full 区财政局 | head -n 1'
    done = subprocess.run(["/bin/sh", "-c", command], cwd=plan_folder, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.stdout.decode("utf-8") == "区财政局\n"


@pytest.mark.skipif(sys.platform == "win32", reason="用的是 sh 的写法")
def test_closed_streams_are_no_bug(plan_folder: Path) -> None:
    command = f'"{sys.executable}" -m fzjh list >&- 2>&-'
    assert subprocess.run(["/bin/sh", "-c", command], cwd=plan_folder, check=False).returncode == 0
