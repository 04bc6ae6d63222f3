"""Plans for the commands: a small valid one to work in, and one with a fault in every corner."""

from pathlib import Path

import pytest

from fzjh.starting import init


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small valid plan/ (one item, three units, one collective), which is the working folder."""
    folder = tmp_path / "small"
    init(folder, 2026)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("FZJH_PLAN", raising=False)
    return folder


@pytest.fixture
def broken(small: Path) -> Path:
    """The small plan with a second item that is not YAML and a first one with an unknown unit: two errors."""
    outline = small / "plan/plan.yaml"
    listed = "          - 加强行政执法监督\n"
    outline.write_text(outline.read_text("utf-8").replace(listed, listed + "          - 坏的\n"), "utf-8")
    (small / "plan/items/坏的.yaml").write_text("标题: [没有写完\n", "utf-8")
    item = small / "plan/items/加强行政执法监督.yaml"
    item.write_text(item.read_text("utf-8").replace("责任单位:", "配合单位: 区财政局\n责任单位:"), "utf-8")
    return small
