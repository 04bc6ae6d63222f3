"""Golden cases: tests/golden/<case>/plan and, in build/, every text file that must come out of it, byte for byte."""

import difflib
from collections.abc import Mapping
from pathlib import Path

from tests.documents.built import ROOT, TEXT, build_folder

GOLDEN = ROOT / "tests/golden"
UPDATE = "--update-golden"


def cases() -> list[Path]:
    """The folders of all cases."""
    return sorted(path for path in GOLDEN.iterdir() if path.is_dir())


def actual(case: Path) -> dict[str, bytes]:
    """What the case's plan gives today."""
    return build_folder(case / "plan", TEXT)


def kept(case: Path) -> dict[str, bytes]:
    """What is kept for the case."""
    files = (path for path in (case / "build").rglob("*") if path.is_file())
    return {path.relative_to(case / "build").as_posix(): path.read_bytes() for path in files}


def differences(expected: Mapping[str, bytes], found: Mapping[str, bytes]) -> list[str]:
    """One entry for each file that differs, is missing, or is kept although nothing makes it any more."""
    told = [f"{path}: nothing makes it any more" for path in sorted(expected.keys() - found.keys())]
    told += [f"{path}: made, but not kept" for path in sorted(found.keys() - expected.keys())]
    changed = sorted(path for path in expected.keys() & found.keys() if expected[path] != found[path])
    return told + [f"{path}:\n{_changes(expected[path], found[path])}" for path in changed]


def _changes(expected: bytes, found: bytes) -> str:
    before, after = (data.decode(errors="backslashreplace").split("\n") for data in (expected, found))
    lines = [
        ascii(line) if line.endswith("\r") else line for line in difflib.unified_diff(before, after, n=1, lineterm="")
    ]
    return "\n".join(lines[2:])


def update(case: Path, found: Mapping[str, bytes]) -> None:
    """Keep what the plan gives today, and nothing else."""
    for path in kept(case).keys() - found.keys():
        (case / "build" / path).unlink()
    for path, data in found.items():
        target = case / "build" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
