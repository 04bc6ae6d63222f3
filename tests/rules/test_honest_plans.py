"""Well-written plans of other offices, of different kinds: a rule that cries wolf is worse than none."""

from pathlib import Path

import pytest

from fzjh.compiler import check

PLANS = Path(__file__).parents[1] / "plans"


@pytest.mark.parametrize(("name", "items"), [("营商环境意见", 19), ("水务要点", 16), ("一规划两方案", 20)])
def test_an_honest_plan_has_nothing_to_report(name: str, items: int) -> None:
    checked = check(PLANS / name / "plan")
    assert [(one.code, one.span.path.name, one.message) for one in checked.diagnostics] == []
    assert len(checked.plan.items) == items
