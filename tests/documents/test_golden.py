"""Small plans and every text file that comes out of them, compared byte for byte with what is kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documents.built import ROOT
from tests.documents.golden import GOLDEN, UPDATE, actual, cases, differences, kept, update


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_plan_gives_what_is_kept(case: Path, *, updating: bool) -> None:
    found = actual(case)
    if updating:
        update(case, found)
    told = "\n".join(differences(kept(case), found))
    assert not told, f"{told}\n\n看过差异，确实要改：pytest tests/documents {UPDATE}"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_nothing_is_kept_but_plans_and_their_files(case: Path) -> None:
    assert [path.name for path in GOLDEN.iterdir() if not path.is_dir()] == []
    assert {path.name for path in case.iterdir()} == {"plan", "build"}


@pytest.mark.parametrize(
    ("expected", "found", "told"),
    [
        ({"a": b"1"}, {"a": b"1"}, []),
        ({"a": b"1\n2"}, {"a": b"1\n3"}, ["a:\n@@ -1,2 +1,2 @@\n 1\n-2\n+3"]),
        ({"a": b"1\r\n"}, {"a": b"1\n"}, ["a:\n@@ -1,2 +1,2 @@\n'-1\\r'\n+1\n "]),
        ({"a": b"1"}, {}, ["a: nothing makes it any more"]),
        ({}, {"a": b"1"}, ["a: made, but not kept"]),
    ],
)
def test_every_difference_is_told(expected: dict[str, bytes], found: dict[str, bytes], told: list[str]) -> None:
    assert differences(expected, found) == told


def test_an_update_keeps_what_there_is_and_takes_away_the_rest(tmp_path: Path) -> None:
    update(tmp_path, {"a": b"1", "b/c": b"2"})
    update(tmp_path, {"b/c": b"3"})
    assert kept(tmp_path) == {"b/c": b"3"}


def test_an_update_is_refused_under_ci() -> None:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "tests/documents",
        UPDATE,
        "--collect-only",
        "-q",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "CI": "true"}, capture_output=True, check=False)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "不能在 CI 里用" in done.stderr.decode()
