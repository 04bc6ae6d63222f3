"""A small valid plan that the tests may spoil."""

from pathlib import Path

import pytest

from fzjh.starting import init


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small valid plan/, which is the working folder."""
    folder = tmp_path / "small"
    init(folder, 2026)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("FZJH_PLAN", raising=False)
    return folder
