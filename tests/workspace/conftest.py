"""A workspace of three counties."""

from pathlib import Path

import pytest

from fzjh.starting import init

COUNTIES = ("甲县", "乙县", "丙县")
ITEM = "plan/items/加强行政执法监督.yaml"


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: fzjh.yaml, and a small valid plan for each of three counties."""
    folder = tmp_path / "省"
    for county in COUNTIES:
        init(folder / "县区" / county, 2026)
    (folder / "fzjh.yaml").write_text("计划: [县区/*/plan]\n", "utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("FZJH_PLAN", raising=False)
    return folder


@pytest.fixture
def faulty(province: Path) -> Path:
    """The same, in which 乙县 names an unknown unit and 丙县 has a warning."""
    item = province / "县区/乙县" / ITEM
    item.write_text(item.read_text("utf-8").replace("牵头单位: [区司法局]", "牵头单位: [区司法所]"), "utf-8")
    (province / "县区/丙县/plan/说明.txt").write_text("说明", "utf-8")
    return province
