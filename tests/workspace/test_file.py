"""fzjh.yaml: which plans it means, and what is wrong with it, by place."""

from pathlib import Path
from shutil import copytree

import pytest

from fzjh.folder import find_workspace
from fzjh.report.paths import shown
from fzjh.workspace import load_workspace
from tests.safety.hostile import HOSTILE, put

ALL = ["丙县", "乙县", "甲县"]


def keys(province: Path, text: str) -> list[str]:
    (province / "fzjh.yaml").write_text(text, "utf-8")
    space = load_workspace(province / "fzjh.yaml")
    assert space.diagnostics == ()
    assert all((member.folder / "plan.yaml").is_file() for member in space.members)
    return [member.key.removeprefix("县区/") for member in space.members]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("计划: [县区/*/plan]", ALL),
        ("计划: 县区/*", ALL),
        ("计划: '**/plan'", ALL),
        ("计划: 县区/*/plan/plan.yaml", ALL),
        ("计划: [县区/甲县, 县区/*]", ["甲县", "丙县", "乙县"]),
        ("计划: ['县区/[甲乙]县']", ["乙县", "甲县"]),
        ("计划:\n  - 县区/甲县/plan\n  - 县区/甲县\n  - ./县区/甲县/", ["甲县"]),
    ],
)
def test_plans_are_listed_once_in_order(province: Path, text: str, expected: list[str]) -> None:
    assert keys(province, text) == expected


def test_what_is_no_plan_is_not_meant_by_a_glob(province: Path) -> None:
    (province / "县区/附件").mkdir()
    (province / "县区/说明.txt").write_text("", "utf-8")
    copytree(province / "县区/甲县", province / "县区/.回收站")
    (province / "县区/甲县/templates/plan").mkdir(parents=True)
    for pattern in ("县区/*", "**/plan", "**"):
        assert keys(province, f"计划: ['{pattern}']") == ALL


def test_a_plan_that_lacks_its_first_file_is_a_plan(province: Path) -> None:
    (province / "县区/乙县/plan/plan.yaml").unlink()
    (province / "fzjh.yaml").write_text("计划: ['县区/*/plan']", "utf-8")
    assert [one.key for one in load_workspace(province / "fzjh.yaml").members] == [
        "县区/丙县",
        "县区/乙县",
        "县区/甲县",
    ]


def test_a_plan_may_lie_beside_the_file(province: Path) -> None:
    assert keys(province / "县区/甲县", "计划: [plan]") == ["plan"]
    assert keys(province / "县区/甲县/plan", "计划: [.]") == ["plan"]


@pytest.mark.parametrize(
    ("text", "place", "code", "message"),
    [
        ("计划: [县区/*/plan]\n任务: 甲", "2:1-2:3", "unknown-key", "不认识的键“任务”"),
        ("计画: [县区/*/plan]", "1:1-1:3", "unknown-key", "不认识的键“计画”"),
        ("", "1:1-1:1", "empty-value", "文件是空的"),
        ("计划: []", "1:1-1:3", "empty-value", "“计划”后面是空的"),
        ("计划:", "1:1-1:3", "empty-value", "“计划”后面是空的"),
        ("计划: {县区: 甲县}", "1:5-1:13", "wrong-type", "“计划”应当是列表，这里是几个“键: 值”"),
        ("计划: [县区/*, 市区/*/plan]", "1:12-1:21", "missing-file", "“市区/*/plan”没有对上一份计划"),
        ("计划: 丁县", "1:5-1:7", "missing-file", "没有“丁县”这个文件夹"),
        ("计划: [县区]", "1:6-1:8", "missing-file", "“县区”里没有 plan.yaml"),
        ("计划:\n  - ../省/县区/甲县", "2:5-2:15", "bad-value", "“../省/县区/甲县”不是工作区里面的文件夹"),
        ("计划: [/etc]", "1:6-1:10", "bad-value", "“/etc”不是工作区里面的文件夹"),
        ("计划: ['C:/甲县']", "1:6-1:13", "bad-value", "“C:/甲县”不是工作区里面的文件夹"),
        (r"计划: ['县区\甲县']", "1:6-1:13", "bad-value", r"“县区\甲县”不是工作区里面的文件夹"),
        ("计划: ['县区/**县']", "1:6-1:14", "bad-value", "“县区/**县”的写法不对"),
    ],
)
def test_faults_have_places(province: Path, text: str, place: str, code: str, message: str) -> None:
    (province / "fzjh.yaml").write_text(text, "utf-8")
    (one,) = load_workspace(province / "fzjh.yaml").diagnostics
    first, last = one.span.first, one.span.last
    assert (one.code, one.message) == (code, message)
    assert f"{first.line}:{first.column}-{last.line}:{last.column}" == place
    assert shown(one.span.path, province) == "fzjh.yaml"
    assert one.help


def test_a_fault_hides_no_plan(province: Path) -> None:
    text = "计划:\n  - 县区/甲县\n  - 没有\n  -\n  - [乙]\n  - 县区/丙县\n多余: 是\n"
    (province / "fzjh.yaml").write_text(text, "utf-8")
    space = load_workspace(province / "fzjh.yaml")
    assert [one.key for one in space.members] == ["县区/甲县", "县区/丙县"]
    assert [(one.code, one.span.first.line) for one in space.diagnostics] == [
        ("missing-file", 3),
        ("empty-value", 4),
        ("wrong-type", 5),
        ("unknown-key", 7),
    ]


def test_links_lead_nowhere_outside(province: Path, tmp_path: Path) -> None:
    (tmp_path / "外面").mkdir()
    (province / "县区/甲县/plan").rename(tmp_path / "外面/plan")
    (province / "县区/甲县/plan").symlink_to(tmp_path / "外面/plan")
    space = load_workspace(province / "fzjh.yaml")
    assert [one.key for one in space.members] == ["县区/丙县", "县区/乙县"]
    assert [one.message for one in space.diagnostics] == ["“县区/甲县/plan”是指到工作区外面的链接，不跟过去读"]


def test_two_ways_to_one_plan_are_one_plan(province: Path) -> None:
    (province / "县区/又名").symlink_to(province / "县区/甲县")
    assert keys(province, "计划: [县区/*]") == ["丙县", "乙县", "又名"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_told(province: Path, kind: str) -> None:
    put(kind, province / "fzjh.yaml")
    space = load_workspace(province / "fzjh.yaml")
    assert space.members == ()
    assert {shown(one.span.path, province) for one in space.diagnostics} == {"fzjh.yaml"}


@pytest.mark.parametrize(
    ("start", "found"),
    [(".", True), ("县区", True), ("县区/甲县", False), ("县区/甲县/plan", False), ("县区/甲县/plan/items", False)],
)
def test_the_nearest_counts_and_a_plan_may_be_nearer(province: Path, start: str, *, found: bool) -> None:
    assert find_workspace(province / start) == (province / "fzjh.yaml" if found else None)


def test_beside_a_plan_the_workspace_counts(province: Path) -> None:
    (province / "县区/甲县/fzjh.yaml").write_text("计划: [plan]", "utf-8")
    assert find_workspace(province / "县区/甲县") == province / "县区/甲县/fzjh.yaml"
