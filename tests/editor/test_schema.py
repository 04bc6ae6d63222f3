"""fzjh schema: JSON Schemas that accept what `check` accepts and refuse what its schema refuses."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from fzjh.dates import parse_date, parse_deadline, parse_years
from fzjh.numbering import parse_style
from fzjh.schema.json_schema import FILES
from tests.processes import Finished

Run = Callable[..., Finished]
FOLDERS = {"plan": "plan.yaml", "units": "units.yaml", "item": "items"}
WORDS = {
    "词表": [{"错": "放管服", "对": "“放管服”"}, {"错": ["法制政府", "法治型政府"], "对": "法治政府", "理由": "名称。"}]
}


@pytest.fixture
def schemas(run_fzjh: Run, real_plan: Path) -> dict[str, Any]:
    """The schemas of the real plan, as printed."""
    return {file: json.loads(run_fzjh("schema", file, cwd=real_plan.parent).out) for file in FILES}


def test_they_are_valid_json_schema(schemas: dict[str, Any]) -> None:
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)


def test_the_real_plan_satisfies_them(schemas: dict[str, Any], plan_folder: Path) -> None:
    checked = 0
    for file, name in FOLDERS.items():
        path = plan_folder / name
        for one in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            data = yaml.load(one.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes nothing but text
            assert list(Draft202012Validator(schemas[file]).iter_errors(data)) == []
            checked += 1
    assert checked == 25


def test_a_word_list_satisfies_its_schema(schemas: dict[str, Any]) -> None:
    assert faults(schemas["words"], WORDS) == set()
    assert faults(schemas["words"], {"词表": [{"错": "放管服"}, {"错": 1, "对": "一", "因为": "乙"}]}) == {
        "词表/0",
        "词表/1",
    }


def faults(schema: Any, data: object) -> set[str]:
    """Where a schema finds something wrong."""
    return {"/".join(map(str, error.path)) for error in Draft202012Validator(schema).iter_errors(data)}


def test_unit_names_and_ids_are_those_of_the_plan(schemas: dict[str, Any]) -> None:
    item = {"举措": ["公开。"], "牵头单位": ["公安分局", "区各部门", "区财证局"]}
    assert faults(schemas["item"], item) == {"牵头单位/2"}
    plan = {"标题": "计划", "通知": {"发文机关": "甲"}, "章节": [{"标题": "一", "任务": ["优化营商环境", "优化"]}]}
    assert faults(schemas["plan"], plan) == {"章节/0/任务/1"}


def test_wrong_keys_types_and_missing_ones_are_refused(schemas: dict[str, Any]) -> None:
    assert faults(schemas["item"], {"举措": "公开。", "牵头部门": ["区财政局"]}) == {"", "举措"}
    assert faults(schemas["units"], {"单位": [{"别名": ["甲"]}]}) == {"单位/0"}
    assert faults(schemas["plan"], {"标题": None, "通知": {"用印": "不用"}}) == {"标题", "通知", "通知/用印"}


def test_what_yaml_may_take_for_a_number_is_accepted(schemas: dict[str, Any]) -> None:
    plan = {
        "标题": "计划",
        "年度": 2021,
        "通知": {"发文机关": "甲", "份号": 1},
        "引言": "为做好工作。",
        "编号": {"任务": 1.0},
    }
    assert faults(schemas["plan"], plan) == set()


DEADLINES = [
    "2021-12-31",
    "2021-02-29",
    "2021-09-31",
    "2021-00-01",
    "2021-12",
    "2021-13",
    "2021-Q4",
    "2021-q1",
    "2021-Q5",
    "2021",
    "21",
    "20211",
    "2021/12",
    "2021.12",
    "长期坚持",
    "每年2月底前",
    "2021年底前",
]
DATES = ["2021-09-01", "2021-09-31", "2020-02-29", "2021-02-30", "2021-9-1", "2021-10-31", "2021-12-00", "2021", "明天"]
YEARS = ["2021", "2021-2025", "2021—2025年", "2021年", "21", "20211", "明年", "2021-25"]
STYLES = ["一、", "（一）", "1.", "①", "第一条", "A.", "一1", "11", ""]


@pytest.mark.parametrize(
    ("texts", "parse", "keys"),
    [
        (DEADLINES, parse_deadline, ("item", "完成时限")),
        (DATES, parse_date, ("plan", "通知", "成文日期")),
        (YEARS, parse_years, ("plan", "年度")),
        (STYLES, parse_style, ("plan", "编号", "任务")),
    ],
    ids=lambda one: one[-1] if isinstance(one, tuple) else "",
)
def test_patterns_accept_what_check_accepts(
    schemas: dict[str, Any], texts: list[str], parse: Callable[[str], object], keys: tuple[str, ...]
) -> None:
    file, *path = keys
    refused = {text for text in texts if not accepts(parse, text)}
    data = {text: nested(path, text) for text in texts}
    assert {text for text in texts if "/".join(path) in faults(schemas[file], data[text])} == refused - LEAP_DAYS
    assert refused


LEAP_DAYS = {"2021-02-29"}
"""A pattern can't know which years have one."""


def accepts(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def nested(keys: list[str], value: object) -> object:
    for key in reversed(keys):
        value = {key: value}
    return value


def test_every_field_is_explained_in_chinese(schemas: dict[str, Any]) -> None:
    fields = [
        field
        for schema in schemas.values()
        for part in (schema, *schema.get("$defs", {}).values())
        for field in part["properties"].values()
    ]
    assert len(fields) > 50
    assert all(field["description"].endswith("。") and field["title"] for field in fields)


def test_install_writes_schemas_and_settings_beside_the_plan(run_fzjh: Run, real_plan: Path) -> None:
    folder = real_plan.parent / ".vscode"
    folder.mkdir()
    old = {"editor.tabSize": 2, "yaml.schemas": {"./mine.json": "a.yaml"}}
    (folder / "settings.json").write_text(json.dumps(old), "utf-8")
    done = run_fzjh("schema", "--install", cwd=real_plan.parent)
    assert (done.code, len(done.out.splitlines())) == (0, 6)
    settings = json.loads((folder / "settings.json").read_text("utf-8"))
    assert settings["editor.tabSize"] == 2
    assert settings["yaml.schemas"]["./mine.json"] == "a.yaml"
    assert settings["yaml.schemas"]["./.vscode/fzjh-item.json"] == "plan/items/*.yaml"
    assert settings["yaml.schemas"]["./.vscode/fzjh-words.json"] == "plan/词表.yaml"
    assert json.loads((folder / "fzjh-item.json").read_text("utf-8"))["title"] == "一项任务"


def test_an_item_that_is_added_is_known_to_an_editor_at_once(run_fzjh: Run, real_plan: Path) -> None:
    cwd = real_plan.parent
    add = ("new", "--section", "依法全面履行政府职能", "--measure", "公开。", "--lead", "区司法局")
    assert run_fzjh(*add, "甲", cwd=cwd).code == 0
    assert not (cwd / ".vscode").exists()
    run_fzjh("schema", "--install", cwd=cwd)
    assert run_fzjh(*add, "乙", cwd=cwd).code == 0
    schema = json.loads((cwd / ".vscode/fzjh-plan.json").read_text("utf-8"))
    known = schema["$defs"]["SectionDraft"]["properties"]["任务"]["items"]["enum"]
    assert {"甲", "乙", "优化营商环境"} <= set(known)


@pytest.mark.parametrize("name", ["direct", "heavy", "rich", "主送三行", "信函"])
def test_plans_that_check_accepts_satisfy_their_schemas(name: str, run_fzjh: Run, plan_folder: Path) -> None:
    assert list(refusals(run_fzjh, plan_folder.parent / "tests/plans" / name / "plan")) == []


def test_a_new_plan_satisfies_its_schemas(run_fzjh: Run, tmp_path: Path) -> None:
    run_fzjh("init", "--year", "2026", cwd=tmp_path)
    assert list(refusals(run_fzjh, tmp_path / "plan")) == []
    (tmp_path / "plan/units.yaml").write_text("单位: []\n", "utf-8")
    assert [error.json_path for error in refusals(run_fzjh, tmp_path / "plan")] == ["$['单位']"]


def refusals(run_fzjh: Run, folder: Path) -> Iterator[Any]:
    """What the schemas of a plan refuse in its own files."""
    for file, name in FOLDERS.items():
        schema = json.loads(run_fzjh("schema", file, "--plan", folder, cwd=folder).out)
        path = folder / name
        for one in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            data = yaml.load(one.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes nothing but text
            yield from Draft202012Validator(schema).iter_errors(data)


def test_settings_with_comments_are_left_alone(run_fzjh: Run, real_plan: Path) -> None:
    folder = real_plan.parent / ".vscode"
    folder.mkdir()
    (folder / "settings.json").write_text("// mine\n{}\n", "utf-8")
    done = run_fzjh("schema", "--install", cwd=real_plan.parent)
    assert done.code == 2
    assert "settings.json 里有注释" in done.err
    assert "yaml.schemas" in done.err
    assert [path.name for path in folder.iterdir()] == ["settings.json"]


def test_a_broken_plan_still_gives_schemas(run_fzjh: Run, real_plan: Path) -> None:
    (real_plan / "units.yaml").write_text("单位: [", "utf-8")
    done = run_fzjh("schema", cwd=real_plan.parent)
    assert done.code == 0
    assert "enum" not in json.loads(done.out)["properties"]["牵头单位"]["items"]


def test_an_unknown_kind_of_file_is_wrong_usage(run_fzjh: Run, real_plan: Path) -> None:
    done = run_fzjh("schema", "items", cwd=real_plan.parent)
    assert (done.code, done.out) == (2, "")
