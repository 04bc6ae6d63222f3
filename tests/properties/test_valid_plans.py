"""Valid plans have no faults: whatever the shape of the plan, check is silent and build succeeds."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.diagnostics import Severity
from fzjh.templates import packaged
from tests.properties.plans import RandomPlan, plans, write


@given(plans())
def test_a_valid_plan_has_no_error_and_no_warning(plan: RandomPlan) -> None:
    with TemporaryDirectory() as folder:
        checked = check(write(plan, Path(folder)))
    assert [one for one in checked.diagnostics if one.severity is not Severity.INFO] == []
    assert [item.id for item in checked.plan.items] == plan.order


@settings(max_examples=max(5, settings().max_examples // 3))
@given(plans())
def test_a_valid_plan_can_be_built(plan: RandomPlan) -> None:
    with TemporaryDirectory() as folder:
        of = menu(check(write(plan, Path(folder))).plan, [packaged()])
    built = build(of, Choice(formats=["md", "txt", "csv", "json", "html"]))
    assert built.diagnostics == ()
    assert {one.path for one in built.artifacts} == {path for path in of.paths if path.rpartition(".")[2] in _TEXT}


_TEXT = ("md", "txt", "csv", "json", "html")
