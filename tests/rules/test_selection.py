"""What is told and what is not: 检查 in plan.yaml, remarks on a line, --select and --ignore."""

from pathlib import Path

import pytest

from fzjh import rules
from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.diagnostics import Severity
from fzjh.selection import Selection, known_codes
from fzjh.templates import packaged
from tests.rules.test_rules import CASES, Case, exchange, lay_out

FAULTY = [case for case in CASES if not case.passes and known_codes()[case.code] and "build" not in case.data]
CHOOSABLE = list({case.code: case for case in FAULTY}.values())
"""One case of each code that a plan may leave out."""


def codes(plan: Path, selection: Selection | None = None) -> list[tuple[str, str]]:
    found = check(plan, selection).diagnostics if selection else check(plan).diagnostics
    return [(one.span.path.name, one.code) for one in found]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Two faults of one kind in two files, and one of another kind."""
    plan = lay_out({}, tmp_path)
    exchange(plan / "items" / "甲.yaml", "推进减证便民。", "推进 减证便民。")
    exchange(plan / "items" / "乙.yaml", "重点岗位的审计监督。", "重点 岗位的审计监督")
    return plan


def with_checks(plan: Path, text: str) -> Path:
    exchange(plan / "plan.yaml", "责任标注: 牵头责任", f"责任标注: 牵头责任\n检查: {text}")
    return plan


BOTH = [("乙.yaml", "stray-space"), ("乙.yaml", "measure-stop"), ("甲.yaml", "stray-space")]


def test_a_plan_may_leave_out_a_rule(plan: Path) -> None:
    assert codes(plan) == BOTH
    assert codes(with_checks(plan, "{不查: [stray-space]}")) == [BOTH[1]]


def test_a_plan_may_leave_out_a_rule_in_some_files(plan: Path) -> None:
    assert codes(with_checks(plan, "{例外: {items/甲*.yaml: [stray-space, measure-stop]}}")) == BOTH[:2]


def test_a_plan_may_find_a_rule_more_or_less_grave(plan: Path) -> None:
    found = check(with_checks(plan, "{级别: {stray-space: 错误, measure-stop: 提示}}")).diagnostics
    assert [one.severity for one in found] == [Severity.ERROR, Severity.INFO, Severity.ERROR]


def test_the_command_line_chooses_too(plan: Path) -> None:
    assert codes(plan, Selection(only=frozenset({"measure-stop"}))) == [BOTH[1]]
    assert codes(plan, Selection(ignored=frozenset({"measure-stop"}))) == [BOTH[0], BOTH[2]]


def test_what_a_plan_cannot_be_built_on_is_told_all_the_same(plan: Path) -> None:
    exchange(plan / "items" / "甲.yaml", "标题: 优化营商环境", "标题: [优化营商环境]")
    assert ("甲.yaml", "wrong-type") in codes(plan, Selection(only=frozenset({"measure-stop"})))
    assert ("甲.yaml", "wrong-type") in codes(plan, Selection(ignored=frozenset({"wrong-type"})))


def test_a_remark_speaks_of_its_line_and_of_its_codes_alone(plan: Path) -> None:
    exchange(plan / "items" / "乙.yaml", "的审计监督", "的审计监督 # fzjh: ignore[measure-stop] 标题式的举措")
    assert codes(plan) == [BOTH[0], BOTH[2]]


@pytest.mark.parametrize("case", CHOOSABLE, ids=[case.title for case in CHOOSABLE])
def test_a_plan_with_a_fault_that_may_be_left_out_can_be_built(case: Case, tmp_path: Path) -> None:
    plan = lay_out(case.data, tmp_path)
    choice = Selection(ignored=frozenset(code for code, may in known_codes().items() if may))
    checked = check(plan, choice)
    if not checked.errors:
        build(menu(checked.plan, [packaged()]), Choice(formats=("md", "html", "txt", "csv", "json", "xlsx")))


def test_optional_rules_have_a_check() -> None:
    optional = [module for module in rules.modules() if getattr(module, "OPTIONAL", False)]
    assert [rules.code_of(module) for module in optional] == ["alias-name"]
    assert all(known_codes()[rules.code_of(module)] for module in optional)
