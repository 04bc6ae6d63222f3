"""A plan that has faults, for every format to tell."""

from pathlib import Path

import pytest

ITEM = "items/优化营商环境.yaml"


@pytest.fixture
def faulty(real_plan: Path) -> Path:
    """The folder of the real plan with an unknown unit and a unit named twice."""
    path = real_plan / ITEM
    text = path.read_text("utf-8").replace("牵头单位: [", "牵头单位: [区财证局, 区财政局, ", 1)
    path.write_text(text, "utf-8")
    return real_plan.parent


@pytest.fixture
def messy(faulty: Path) -> Path:
    """The same with a warning that can be put right by program, and a file of an awkward name that is no YAML."""
    outline = faulty / "plan/plan.yaml"
    outline.write_text(outline.read_text("utf-8").replace("2020—2025年", "2020-2025年"), "utf-8")
    (faulty / "plan/items/100% #1.yaml").write_text("标题: [没有写完\n", "utf-8")
    return faulty
