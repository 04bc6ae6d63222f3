"""make tells what it can do, and what is wrong with a Python that will not do."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, check=False, encoding="utf-8")


def test_make_alone_lists_every_target_in_chinese() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    lines = run("make", "--no-print-directory").stdout.splitlines()
    assert [line.split()[1] for line in lines] == phony.split()
    assert all(re.search(r"[\u4e00-\u9fff]", line) for line in lines)


@pytest.fixture
def old_python(tmp_path: Path) -> Path:
    """An interpreter that is too old for anything but telling its version."""
    path = tmp_path / "python"
    path.write_text('#!/bin/sh\ntest "$1" = --version && echo "Python 3.8.10"\n')
    path.chmod(0o755)
    return path


def test_a_python_that_is_too_old_is_named(old_python: Path, tmp_path: Path) -> None:
    done = run(ROOT / "tools" / "new_venv.sh", old_python, tmp_path / "venv")
    assert done.returncode == 1
    assert "Python 3.8.10，太旧" in done.stderr
    assert "PYTHON=" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_a_python_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = run(ROOT / "tools" / "new_venv.sh", tmp_path / "python", tmp_path / "venv")
    assert done.returncode == 1
    assert f"找不到 {tmp_path / 'python'}" in done.stderr


def test_every_dependency_is_pinned_and_no_host_is_named() -> None:
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line for line in constraints if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.\-]+==[\w.+!]+", line) for line in pinned)
    names = {normal(line.partition("==")[0]) for line in pinned}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    assert {normal(re.split("[>=<]", one)[0]) for one in wanted} <= names


def normal(name: str) -> str:
    """A package's name as registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
