"""The machine formats of `fzjh check` besides json and github, whose contracts are tested with the command."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

from lxml import etree

from tests.processes import Finished

Run = Callable[..., Finished]
ITEM = "items/优化营商环境.yaml"


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


def test_gitlab_tells_what_a_merge_request_needs(run_fzjh: Run, messy: Path) -> None:
    report = json.loads(run_fzjh("check", "--format", "gitlab", cwd=messy).out)
    assert len(report) == 4
    for one in report:
        assert one["description"]
        assert one["check_name"]
        assert one["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not one["location"]["path"].startswith((".", "/"))
        assert one["location"]["lines"]["begin"] >= 1
    assert len({one["fingerprint"] for one in report}) == 4


def test_junit_has_a_failure_for_every_error(run_fzjh: Run, faulty: Path) -> None:
    suites = ET.fromstring(run_fzjh("check", "--format", "junit", cwd=faulty).out)
    (suite,) = suites
    path = f"plan/{ITEM}"
    assert suite.attrib == {"name": path, "file": path, "tests": "2", "failures": "2", "errors": "0"}
    assert [case.attrib["name"] for case in suite] == ["unknown-unit 10:8", "unit-twice 10:26"]
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.attrib == {"type": "unknown-unit", "message": "名册里没有“区财证局”"}


def test_junit_satisfies_the_schema_of_jenkins(run_fzjh: Run, plan_folder: Path, messy: Path) -> None:
    schema = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit-10.xsd")))
    report = run_fzjh("check", "--format", "junit", cwd=messy).out
    schema.assertValid(etree.fromstring(report.encode()))
    assert report.count("<failure") == 3
    assert report.count("<system-out") == 1
    schema.assertValid(etree.fromstring(run_fzjh("check", "--format", "junit", cwd=plan_folder).out.encode()))


def test_junit_has_a_passed_test_for_a_sound_plan(run_fzjh: Run, real_plan: Path) -> None:
    suites = ET.fromstring(run_fzjh("check", "--format", "junit", cwd=real_plan).out)
    assert [case.attrib["name"] for case in suites.iter("testcase")] == ["没有发现问题"]
    assert list(suites.iter("failure")) == []
