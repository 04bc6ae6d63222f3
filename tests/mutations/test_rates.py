"""Faults of every kind that people make, in the real plan and in plans of other offices: all are told, nothing else is.

A sample of them here; `make test-long` tries thousands, `make bench-check` prints the rates.
"""

from collections.abc import Iterator

import pytest

from fzjh.manual import pages
from tests.mutations.judging import Desk, desks, tried
from tests.mutations.kinds import kinds

KINDS = kinds()
FEW, MANY = 2, 80
NEVER = {
    "duplicate-id": "two file names that differ in their encoding only: tests/rules/cases",
    "missing-glyph": "told by build",
    "template-fault": "a fault of a template",
    "unknown-template": "a fault of a template",
    "unreadable-file": "a fault of the file system",
    "unused-collective": "no fault, an information",
    "unused-unit": "no fault, an information",
}
"""Codes that no mutation of a plan's text can give, and why."""
UNTRIED = frozenset(
    (  # noqa: SIM905 - quoted words are harder to read
        "alias-name broken-series cited-number cut-off-date dangling-reference dash-form "
        "doubled-limit figure-conflict house-word issued-title lead-share list-end "
        "mark-comma missing-indicator mixed-numerals nested-brackets notice-title number-marks "
        "outer-marks range-sign series-mark title-variant unit-in-text unknown-rule "
        "useless-ignore word-list-clash "
    ).split()
)
"""Codes of substance and wording that have their cases in tests/rules and no kind of fault here yet."""


@pytest.fixture(scope="module")
def laid() -> Iterator[list[Desk]]:
    with desks() as found:
        yield found


def complaints(name: str, laid: list[Desk], times: int) -> list[str]:
    """What went wrong with so many faults of a kind; each kind must find room for its fault."""
    verdicts = list(tried(name, KINDS[name], laid, times))
    assert verdicts, f"no plan has room for “{name}”"
    return [one.complaint for one in verdicts if one.complaint]


@pytest.mark.parametrize("name", KINDS)
def test_a_fault_is_told_at_its_place_and_nothing_else(name: str, laid: list[Desk]) -> None:
    assert not "\n".join(complaints(name, laid, FEW))


@pytest.mark.long
@pytest.mark.parametrize("name", KINDS)
def test_every_one_of_many_faults_is_told(name: str, laid: list[Desk]) -> None:
    assert not "\n".join(complaints(name, laid, MANY))


def test_every_code_of_the_manual_has_its_kind_of_fault() -> None:
    given = {code for kind in KINDS.values() for code in kind.codes}
    assert {page.code for page in pages()} - given == set(NEVER) | UNTRIED


def test_the_plans_are_right_before_they_are_spoilt(laid: list[Desk]) -> None:
    assert [desk.told() for desk in laid] == [()] * len(laid)


def test_a_plan_is_mended_after_each_fault(laid: list[Desk]) -> None:
    before = _contents(laid)
    for name in ("任务文件改了名", "任务文件放错了地方", "存成 GBK"):
        complaints(name, laid, len(laid))
    assert _contents(laid) == before


def _contents(laid: list[Desk]) -> list[dict[str, bytes]]:
    return [
        {path.relative_to(desk.folder).as_posix(): path.read_bytes() for path in desk.folder.rglob("*.*")}
        for desk in laid
    ]
