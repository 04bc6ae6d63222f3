"""The machine formats of `fzjh check` besides json and github, whose contracts are tested with the command."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.processes import Finished

Run = Callable[..., Finished]
ITEM = "items/优化营商环境.yaml"


@pytest.fixture
def faulty(real_plan: Path) -> Path:
    """The real plan with an unknown unit and a unit named twice."""
    path = real_plan / ITEM
    text = path.read_text("utf-8").replace("牵头单位: [", "牵头单位: [区财证局, 区财政局, ", 1)
    path.write_text(text, "utf-8")
    return real_plan.parent


def test_concise_is_one_line_a_fault(run_fzjh: Run, faulty: Path) -> None:
    done = run_fzjh("check", "--format", "concise", cwd=faulty)
    first, second = done.out.splitlines()
    assert done.code == 1
    assert first == f"plan/{ITEM}:10:8: error unknown-unit 名册里没有“区财证局”"
    assert second.startswith(f"plan/{ITEM}:10:")
    assert " error unit-twice " in second


def test_concise_says_nothing_about_a_sound_plan(run_fzjh: Run, real_plan: Path) -> None:
    done = run_fzjh("check", "--format", "concise", cwd=real_plan)
    assert (done.code, done.out) == (0, "")


def test_gitlab_knows_a_fault_again_when_lines_move(run_fzjh: Run, faulty: Path) -> None:
    def report() -> list[dict[str, object]]:
        answer: list[dict[str, object]] = json.loads(run_fzjh("check", "--format", "gitlab", cwd=faulty).out)
        return answer

    before = report()
    path = faulty / "plan" / ITEM
    path.write_text("# 一行\n" + path.read_text("utf-8"), "utf-8")
    after = report()
    assert [one["check_name"] for one in before] == ["unknown-unit", "unit-twice"]
    assert before[0]["location"] == {"path": f"plan/{ITEM}", "lines": {"begin": 10, "end": 10}}
    assert {one["fingerprint"] for one in before} == {one["fingerprint"] for one in after}
    assert len({one["fingerprint"] for one in before}) == 2
    assert before[0]["location"] != after[0]["location"]


def test_junit_has_a_failure_for_every_error(run_fzjh: Run, faulty: Path) -> None:
    suites = ET.fromstring(run_fzjh("check", "--format", "junit", cwd=faulty).out)
    (suite,) = suites
    assert suite.attrib == {"name": f"plan/{ITEM}", "tests": "2", "failures": "2"}
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.attrib == {"type": "unknown-unit", "message": "名册里没有“区财证局”"}


def test_junit_has_a_passed_test_for_a_sound_plan(run_fzjh: Run, real_plan: Path) -> None:
    suites = ET.fromstring(run_fzjh("check", "--format", "junit", cwd=real_plan).out)
    assert [case.attrib["name"] for case in suites.iter("testcase")] == ["没有发现问题"]
    assert list(suites.iter("failure")) == []


def test_sarif_has_the_manual_of_what_occurs(run_fzjh: Run, faulty: Path) -> None:
    log = json.loads(run_fzjh("check", "--format", "sarif", cwd=faulty).out)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in rules] == ["unit-twice", "unknown-unit"]
    assert all(rule["help"]["markdown"] for rule in rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    twice = run["results"][1]
    assert twice["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 10
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 10, "startColumn": 8, "endLine": 10, "endColumn": 12}
