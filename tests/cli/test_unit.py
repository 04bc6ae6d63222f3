"""`fzjh unit`: what each unit has to do."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fzjh.text import cell_width
from tests.cli.invoking import invoke
from tests.cli.terminal import on_terminal, unstyled
from tests.processes import Finished

COUNTS = {
    "type": "object",
    "additionalProperties": False,
    "required": ["lead", "responsible", "support"],
    "properties": {role: {"type": "integer", "minimum": 0} for role in ("lead", "responsible", "support")},
}
CONTRACT: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["unit", "aliases", "counts", "duties"],
    "properties": {
        "unit": {"type": "string", "minLength": 1},
        "aliases": {"type": "array", "items": {"type": "string"}},
        "counts": COUNTS,
        "duties": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["number", "label", "id", "title", "section", "role", "via", "measures"],
                "properties": {
                    "number": {"type": "integer", "minimum": 1},
                    "label": {"type": "string"},
                    "id": {"type": "string", "minLength": 1},
                    "title": {"type": "string"},
                    "section": {"type": "string"},
                    "role": {"enum": ["lead", "responsible", "support"]},
                    "via": {"type": ["string", "null"]},
                    "measures": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


def ask(plan: Path, *arguments: str) -> Finished:
    return invoke("unit", "--plan", plan, *arguments)


def told(plan: Path, *arguments: str) -> Any:
    done = ask(plan, *arguments, "--format", "json")
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def test_the_finance_bureau_leads_three_items_and_shares_the_rest_through_the_collective(plan_folder: Path) -> None:
    duties = told(plan_folder, "区财政局")["duties"]
    assert [one["number"] for one in duties if one["role"] == "lead"] == [2, 16, 19]
    assert {one["via"] for one in duties if one["role"] == "lead"} == {None}
    others = [one for one in duties if one["role"] != "lead"]
    assert {(one["role"], one["via"]) for one in others} == {("responsible", "区各部门")}
    assert sorted(one["number"] for one in duties) == list(range(1, 24))


@pytest.mark.parametrize(("unit", "leads"), [("区政法委", 14), ("区党政办", 8), ("区法院", 1)])
def test_leads_are_counted(plan_folder: Path, unit: str, leads: int) -> None:
    assert told(plan_folder, unit)["counts"]["lead"] == leads


@pytest.mark.parametrize("format_", ["table", "md", "csv", "json"])
def test_an_alias_gives_the_same_answer_as_the_name(plan_folder: Path, format_: str) -> None:
    by_alias = ask(plan_folder, "公安分局", "--format", format_)
    assert by_alias == ask(plan_folder, "区公安分局", "--format", format_)
    assert by_alias.code == 0
    assert "区公安分局" in by_alias.out or format_ == "csv"


def test_a_role_and_a_collective_can_be_asked_for(plan_folder: Path) -> None:
    assert told(plan_folder, "重大行政决策承办单位")["counts"]["lead"] == 2
    assert told(plan_folder, "区各部门")["counts"]["responsible"] == 23


@pytest.mark.parametrize("unit", ["区财政局", "区公安分局", "区各部门", "政府规章起草单位"])
def test_json_keeps_its_contract(plan_folder: Path, unit: str) -> None:
    answer = told(plan_folder, unit)
    jsonschema.validate(answer, CONTRACT)
    for role, number in answer["counts"].items():
        assert number == sum(one["role"] == role for one in answer["duties"])


def test_an_unknown_unit_is_wrong_usage_and_the_nearest_names_are_told(plan_folder: Path) -> None:
    done = ask(plan_folder, "区财证局")
    assert (done.code, done.out) == (2, "")
    assert done.err == "名册里没有“区财证局”。相近的有：区财政局。\n"


def test_a_name_like_no_other_is_refused_with_the_way_to_all_names(plan_folder: Path) -> None:
    done = ask(plan_folder, "xyz")
    assert (done.code, done.err) == (2, "名册里没有“xyz”。用 fzjh unit 列出全部单位。\n")


def test_without_a_name_all_units_are_listed_with_their_counts(plan_folder: Path) -> None:
    lines = ask(plan_folder).out.splitlines()
    assert lines[0].split() == ["单位", "类别", "牵头", "责任", "配合", "合计"]
    rows = {line.split()[0]: line.split()[1:] for line in lines[2:]}
    assert len(rows) == 23
    assert rows["区财政局"] == ["部门", "3", "20", "0", "23"]
    assert rows["区法院"] == ["司法机关", "1", "0", "0", "1"]
    assert rows["区各部门"] == ["统称", "0", "23", "0", "23"]


def test_all_units_as_json(plan_folder: Path) -> None:
    units = told(plan_folder)["units"]
    for unit in units:
        jsonschema.validate(unit["counts"], COUNTS)
    finance = next(one for one in units if one["unit"] == "区财政局")
    assert finance["counts"] == {"lead": 3, "responsible": 20, "support": 0}


def test_csv_can_be_read_by_other_programs(plan_folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(ask(plan_folder, "区财政局", "--format", "csv").out)))
    assert [row["序号"] for row in rows if row["角色"] == "牵头"] == ["2", "16", "19"]
    assert {row["统称"] for row in rows if row["角色"] == "责任"} == {"区各部门"}
    everybody = list(csv.DictReader(io.StringIO(ask(plan_folder, "--format", "csv").out)))
    counts = {unit["unit"]: unit["counts"]["lead"] for unit in told(plan_folder)["units"]}
    assert {row["单位"]: int(row["牵头"]) for row in everybody} == counts


def test_markdown_is_a_list(plan_folder: Path) -> None:
    lines = ask(plan_folder, "区财政局", "--format", "md", "--role", "牵头").out.splitlines()
    assert lines[0] == "# 区财政局任务"
    assert [line for line in lines if line.startswith("- ")] == [
        "- **2.依法优化营商环境**（牵头）",
        "- **16.加强行政监督、审计监督**（牵头）",
        "- **19.规范行政裁决工作**（牵头）",
    ]


@pytest.mark.parametrize("word", ["牵头", "牵头单位", "lead"])
def test_role_narrows_the_answer(plan_folder: Path, word: str) -> None:
    answer = told(plan_folder, "区财政局", "--role", word)
    assert [one["number"] for one in answer["duties"]] == [2, 16, 19]


def test_a_role_that_does_not_exist_is_wrong_usage(plan_folder: Path) -> None:
    done = ask(plan_folder, "区财政局", "--role", "主办")
    assert (done.code, done.out) == (2, "")
    assert done.err == "没有“主办”这种角色，可以写：牵头、责任、配合。\n"


def test_full_tells_every_measure_whole(plan_folder: Path) -> None:
    answer = told(plan_folder, "区财政局", "--role", "牵头")
    text = ask(plan_folder, "区财政局", "--role", "牵头", "--full").out
    marked_down = ask(plan_folder, "区财政局", "--role", "牵头", "--full", "--format", "md").out
    measures = [measure for one in answer["duties"] for measure in one["measures"]]
    assert len(measures) > 3
    assert all(measure in text and measure in marked_down for measure in measures)


def test_only_the_measures_that_a_unit_answers_for_are_told(small: Path) -> None:
    item = small / "plan/items/加强行政执法监督.yaml"
    own = "\n  - 内容: 开展专项检查。\n    牵头单位: [区财政局]\n牵头单位: [区司法局]"
    item.write_text(item.read_text("utf-8").replace("\n牵头单位: [区司法局]", own), "utf-8")
    assert told(small, "区财政局")["duties"][0]["measures"] == ["开展专项检查。"]
    assert "开展专项检查。" not in told(small, "区司法局")["duties"][0]["measures"]


def test_a_unit_without_a_duty_is_told_so(small: Path) -> None:
    item = small / "plan/items/加强行政执法监督.yaml"
    item.write_text(item.read_text("utf-8").replace(", 区法院]", "]"), "utf-8")
    assert ask(small, "区法院").out == "区法院\n没有任务。\n"
    assert told(small, "区法院")["duties"] == []


@pytest.mark.parametrize("arguments", [("区财政局",), ("区财政局", "--full"), ("区综合行政执法局",), ()])
@pytest.mark.parametrize("columns", [80, 120])
def test_the_table_fits_a_terminal(plan_folder: Path, arguments: tuple[str, ...], columns: int) -> None:
    lines = unstyled(on_terminal("unit", *arguments, cwd=plan_folder, columns=columns)).splitlines()
    assert len(lines) > 10
    assert max(map(cell_width, lines)) <= columns


def test_columns_line_up_by_cells(plan_folder: Path) -> None:
    lines = ask(plan_folder, "区财政局").out.splitlines()[3:]
    edges = [cell_width(line.partition(heading)[0]) for line, heading in zip(lines, ["任务类别"], strict=False)]
    assert edges == [cell_width(lines[1].rpartition("  ")[0].rpartition("  ")[0]) + 2]
    shared = [line for line in lines if line.endswith("区各部门")]
    assert len(shared) == 20
    assert {cell_width(line.removesuffix("区各部门")) for line in shared} == {cell_width(lines[0].removesuffix("统称"))}


def test_the_counts_are_those_of_the_role_asked_for(plan_folder: Path) -> None:
    assert "牵头 3 项\n" in ask(plan_folder, "区财政局", "--role", "牵头").out
