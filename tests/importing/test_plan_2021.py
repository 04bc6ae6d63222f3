"""The notice of 2021, imported from its published text, is the plan in the repository, up to ids."""

from pathlib import Path
from typing import Any

import pytest

from fzjh.compiler import check
from fzjh.importing.verify import FORM
from fzjh.model import Item, Plan, Section
from tests.importing.corpora import Outcome, outcome

PUBLISHED = Path(__file__).parents[1] / "plan_2021" / "published.txt"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return outcome(PUBLISHED, tmp_path_factory.mktemp("import"))


@pytest.fixture(scope="module")
def ours(plan_folder: Path) -> Plan:
    return check(plan_folder).plan


def shape(child: Section | Item) -> Any:
    """A part of the outline without ids, places and indicators, which the notice's text does not name."""
    if isinstance(child, Section):
        return child.label, child.title, child.body, child.standalone, [shape(one) for one in child.children]
    duty = child.duty
    written = duty and [[mention.written for mention in duty.of(role)] for role, _, _ in duty.entries()]
    sentences = [measure.sentences for measure in child.measures]
    return child.number, child.label, child.title, sentences, duty and duty.style, written


def test_only_the_known_departures_are_left(found: Outcome) -> None:
    assert [one.kind for one in found.differences] == [FORM, FORM]
    years, slip = found.differences
    assert years.source.replace("2020-2025年", "2020—2025年") == years.built
    assert slip.source.replace("牵头部门", "牵头单位") == slip.built == "(牵头单位:区政法委,责任单位:区各部门)"


def test_sections_items_and_duties_are_the_same(found: Outcome, ours: Plan) -> None:
    assert [shape(child) for child in found.plan.children] == [shape(child) for child in ours.children]


def test_notice_and_disclosure_are_the_same(found: Outcome, ours: Plan) -> None:
    plan = found.plan
    assert (plan.title, plan.years, plan.preamble, plan.direct) == (ours.title, ours.years, ours.preamble, ours.direct)
    assert plan.notice == ours.notice
    assert plan.disclosure == ours.disclosure


def test_the_register_knows_the_same_units(found: Outcome, ours: Plan) -> None:
    assert {(unit.name, unit.aliases, unit.category) for unit in found.plan.register.units} == {
        (unit.name, unit.aliases, unit.category) for unit in ours.register.units
    }
    theirs, own = found.plan.register.collectives, ours.register.collectives
    assert [(one.name, one.written) for one in theirs] == [(one.name, one.written) for one in own]


def test_the_plan_passes_check_without_a_word(found: Outcome, tmp_path: Path) -> None:
    assert found.plan.items
    assert check(Path(outcome(PUBLISHED, tmp_path).plan.place.document.source.path).parent).diagnostics == ()
