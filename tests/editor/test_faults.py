"""An editor underlines what `fzjh check` reports, on the same lines, and says in Chinese what to write."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.invoking import invoke
from tests.editor.language_server import LanguageServer

pytestmark = pytest.mark.node

ITEM, PLAN, UNITS = "plan/items/优化营商环境.yaml", "plan/plan.yaml", "plan/units.yaml"
HEAD = "标题: 计划\n通知:\n  发文机关: 甲\n"
DONE = "标题: 甲\n举措: [乙。]\n"

FAULTS = [
    (ITEM, DONE + "步骤: 丙\n", "unknown-key", 3),
    (ITEM, "举措:\n  - 内容: 乙。\n    步骤: 丙\n", "unknown-key", 3),
    (UNITS, "单位:\n  - 名称: 甲\n    简称: 乙\n", "unknown-key", 3),
    (PLAN, HEAD + "  发文号: 甲\n", "unknown-key", 4),
    (ITEM, "# 注\n\n标题: 甲\n备注: 乙\n", "missing-key", 3),
    (ITEM, "举措:\n  - 乙。\n  - 指标: [{名称: 丙, 要求: 不少于5%}]\n", "missing-key", 3),
    (ITEM, "举措:\n  - 内容: 乙。\n    指标: [{名称: 丙}]\n", "missing-key", 3),
    (PLAN, "标题: 计划\n", "missing-key", 1),
    (PLAN, "标题: 计划\n通知:\n  标题: 甲\n", "missing-key", 2),
    (PLAN, HEAD + "章节:\n  - 任务: [优化营商环境]\n", "missing-key", 5),
    (UNITS, "单位:\n  - 类别: 部门\n", "missing-key", 2),
    (ITEM, DONE + "牵头单位: 区财政局\n", "wrong-type", 3),
    (ITEM, DONE + "备注: {甲: 乙}\n", "wrong-type", 3),
    (ITEM, "标题: [甲]\n举措: [乙。]\n", "wrong-type", 1),
    (ITEM, "标题: 甲\n举措: 乙。\n", "wrong-type", 2),
    (ITEM, "标题: 甲\n举措:\n  - [乙。]\n", "wrong-type", 3),
    (ITEM, "- 甲\n", "wrong-type", 1),
    (ITEM, DONE + "责任单位: [[区财政局]]\n", "wrong-type", 3),
    (PLAN, HEAD + "章节: [甲]\n", "wrong-type", 4),
    (PLAN, HEAD + "信息公开: 无\n", "wrong-type", 4),
    (UNITS, "单位:\n  - 甲\n", "wrong-type", 2),
    (PLAN, HEAD + "  用印: 不用\n", "bad-value", 4),
    (PLAN, HEAD + "成文形式: 印发\n", "bad-value", 4),
    (PLAN, HEAD + "编号: {任务: A.}\n", "bad-value", 4),
    (PLAN, HEAD + "编号: {计数: {1.: 从头}}\n", "bad-value", 4),
    (ITEM, DONE + "完成时限: 2021-13\n", "bad-date", 3),
    (PLAN, HEAD + "  成文日期: 2021-09-31\n", "bad-date", 4),
    (PLAN, HEAD + "年度: 明年\n", "bad-year", 4),
    (ITEM, DONE + "完成时限:\n备注: 丙\n", "empty-value", 3),
    (ITEM, "标题: 甲\n举措:\n备注: 丙\n", "empty-value", 2),
    (ITEM, "标题: 甲\n举措:\n  - 乙。\n  -\n备注: 丙\n", "empty-value", 4),
    (ITEM, "标题: ''\n举措: [乙。]\n", "empty-value", 1),
    (ITEM, DONE + "牵头单位: []\n", "empty-value", 3),
    (ITEM, "", "empty-value", 1),
    (PLAN, HEAD + "信息公开:\n  索引号:\n", "empty-value", 5),
    (PLAN, HEAD + "编号: {}\n", "empty-value", 4),
    (ITEM, DONE + "牵头单位: [区财证局]\n", "unknown-unit", 3),
    (ITEM, "举措:\n  - 内容: 乙。\n    牵头单位:\n      - 区财政局\n      - 区财证局\n", "unknown-unit", 5),
]


def lines_of(code: str, path: Path) -> set[int]:
    """Where `fzjh check` reports a fault of this code in a file of a plan."""
    plan = path.parent if path.parent.name == "plan" else path.parent.parent
    report = json.loads(invoke("check", "--plan", plan, "--format", "json").out)
    found = [one for one in report["diagnostics"] if one["file"].endswith(f"/{path.name}")]
    return {one["line"] for one in found if one["code"] == code}


@pytest.mark.parametrize(
    "fault", FAULTS, ids=[f"{code}-{number}" for number, (*_, code, _line) in enumerate(FAULTS, 1)]
)
def test_a_fault_stands_on_the_line_that_check_tells(
    server: LanguageServer, opened: Path, fault: tuple[str, str, str, int]
) -> None:
    file, text, code, line = fault
    path = opened / file
    before = path.read_text("utf-8")
    path.write_text(text, "utf-8")
    try:
        assert lines_of(code, path) == {line}
    finally:
        path.write_text(before, "utf-8")
    shown = server.faults(path, text)
    assert {one.line for one in shown} == {line}
    assert all(re.search(r"[\u4e00-\u9fff]", one.message) for one in shown)
    assert not any(re.search(r"Expected|Missing|type", one.message) for one in shown)


def test_what_is_underlined_is_what_is_wrong(server: LanguageServer, opened: Path) -> None:
    (unknown,) = server.faults(opened / ITEM, DONE + "步骤: 丙\n")
    assert (unknown.marked, unknown.message[:9]) == ("步骤", "一项任务要写“举措")
    (unit,) = server.faults(opened / ITEM, DONE + "牵头单位: [区财政局, 区财证局]\n")
    assert unit.marked == "区财证局"
    assert unit.message == "名册（units.yaml）里没有这个单位。刚加的，再运行一次 fzjh schema --install。"
    (item,) = server.faults(opened / PLAN, HEAD + "章节:\n  - 标题: 甲\n    任务: [优化营商环镜]\n")
    assert (item.line, item.marked) == (6, "优化营商环镜")


def test_the_real_plan_has_nothing_underlined(server: LanguageServer, opened: Path) -> None:
    files = sorted((opened / "plan").rglob("*.yaml"))
    assert len(files) == 25
    assert {path.name: found for path in files if (found := server.faults(path, path.read_text("utf-8")))} == {}


def test_the_server_complains_about_no_schema(server: LanguageServer) -> None:
    assert server.errors == []
