"""Remedies: exactly the characters they mean, nothing lost, nothing new wrong, and once is enough."""

import codecs
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from fzjh import fixing
from fzjh.compiler import check
from fzjh.diagnostics import Severity
from fzjh.fixing import fix
from fzjh.output.changes import write_changes
from fzjh.report.changes import diff
from fzjh.report.lines import plain
from fzjh.selection import EVERYTHING
from tests.rules.test_rules import CASES, HERE, Case, lay_out

ONE_BY_ONE = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def put_in(plan: Path, case: dict[str, Any]) -> Path:
    """Write a case's lines into its file: in the place of those with the same key, or at the end."""
    path = plan / str(case.get("file", "items/乙.yaml"))
    lines = path.read_text("utf-8").splitlines()
    key = case["after"].split("\n")[0].partition(":")[0].partition("  #")[0]
    index = next((number for number, line in enumerate(lines) if line.startswith(key) and ":" in case["after"]), None)
    if case["after"].startswith("  - "):
        index = 2
    lines[len(lines) if index is None else index : len(lines) if index is None else index + 1] = [case["before"]]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(copytree(HERE / "base", tmp_path / "plan"))


@pytest.mark.parametrize("case", ONE_BY_ONE, ids=[one["name"] for one in ONE_BY_ONE])
def test_a_remedy_changes_what_it_means_and_nothing_else(case: dict[str, Any], plan: Path) -> None:
    path = put_in(plan, case)
    before = path.read_text("utf-8")
    if case.get("unsafe"):
        assert fix(plan, EVERYTHING).changes == ()
    fixed = fix(plan, EVERYTHING, unsafe=case.get("unsafe", False))
    assert write_changes(plan, fixed.changes) == []
    assert path.read_text("utf-8") == before.replace(case["before"], case["after"])
    assert fixed.checked.errors == 0
    assert check(plan).diagnostics == fixed.checked.diagnostics


def errors(plan: Path) -> Counter[str]:
    return Counter(one.code for one in check(plan).diagnostics if one.severity is Severity.ERROR)


FAULTY = [case for case in CASES if not case.passes]
FIRST = {id(case) for case in {case.code: case for case in reversed(FAULTY)}.values()}
"""One case of each code; the others are a long proof."""


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case.title, marks=() if id(case) in FIRST else pytest.mark.long) for case in FAULTY],
)
def test_fixing_ends_well_whatever_is_wrong(case: Case, tmp_path: Path) -> None:
    plan = lay_out(case.data, tmp_path)
    unread = any(one.code in fixing.UNREADABLE for one in check(plan).diagnostics)
    before = errors(plan)
    first = fix(plan, EVERYTHING, unsafe=True)
    write_changes(plan, first.changes)
    assert unread or errors(plan) <= before
    assert fix(plan, EVERYTHING, unsafe=True).changes == ()
    for change in first.changes:
        if b"\xef\xbf\xbd" not in change.after and is_text(change.before):
            kept = b"fzjh: ignore" not in change.before
            assert change.after.count(b"#") == change.before.count(b"#") or not kept


def is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def test_line_ends_and_a_byte_order_mark_stay(plan: Path) -> None:
    path = plan / "items" / "乙.yaml"
    text = "# 注释\r\n标题: 加强审计监督,抓好落实\r\n\r\n举措:\r\n  - 加强审计监督,抓好落实 # 尾注\r\n牵头单位: [区审计局]\r\n"
    path.write_bytes(codecs.BOM_UTF8 + text.encode())
    write_changes(plan, fix(plan, EVERYTHING).changes)
    right = text.replace(",", "，").replace("落实 #", "落实。 #")
    assert path.read_bytes() == codecs.BOM_UTF8 + right.encode()


def test_a_file_in_gbk_becomes_utf8_and_is_then_put_right(plan: Path) -> None:
    path = plan / "items" / "乙.yaml"
    text = path.read_text("utf-8").replace("加强对", "加强,对")
    path.write_bytes(text.encode("gb18030"))
    fixed = fix(plan, EVERYTHING)
    write_changes(plan, fixed.changes)
    assert path.read_text("utf-8") == text.replace(",", "，")
    assert "-  - 加强,对重点岗位" in plain(diff(fixed.changes, plan))


def test_a_remedy_that_would_break_something_is_left_out(plan: Path) -> None:
    units = plan / "units.yaml"
    units.write_text(units.read_text("utf-8").replace("名称: 区审计局", "名称: 区审 计局"), "utf-8")
    item = plan / "items" / "乙.yaml"
    item.write_text(item.read_text("utf-8").replace("[区审计局]", "[区审 计局]").replace("监督。", "监督"), "utf-8")
    fixed = fix(plan, EVERYTHING)
    assert [change.path.name for change in fixed.changes] == ["乙.yaml"]
    assert fixed.checked.errors == 0


def test_a_file_that_somebody_changes_meanwhile_is_left_alone(plan: Path) -> None:
    path = put_in(plan, {"before": "标题: 加强,审计监督", "after": "标题: 加强，审计监督"})
    fixed = fix(plan, EVERYTHING)
    path.write_text("标题: 别人刚写的\n", "utf-8")
    assert write_changes(plan, fixed.changes) == [path]
    assert path.read_text("utf-8") == "标题: 别人刚写的\n"


@pytest.mark.skipif(not shutil.which("patch"), reason="要用 patch")
def test_a_diff_is_a_patch(real_plan: Path) -> None:
    paths = list(spoiled(real_plan))
    fixed = fix(real_plan, EVERYTHING)
    assert {change.path for change in fixed.changes} == set(paths)
    text = plain(diff(fixed.changes, real_plan))
    subprocess.run(["patch", "-p0", "--quiet"], cwd=real_plan, input=text.encode(), check=True)  # noqa: S607
    assert all(change.path.read_bytes() == change.after for change in fixed.changes)


def spoiled(plan: Path) -> Iterator[Path]:
    """Every item with half-width commas."""
    for path in sorted((plan / "items").glob("*.yaml")):
        text = path.read_text("utf-8")
        if "，" in text.partition("举措")[2]:
            path.write_text(text.replace("，", ","), "utf-8")
            yield path


def test_the_real_plan_comes_back_word_for_word(real_plan: Path, plan_folder: Path) -> None:
    assert list(spoiled(real_plan))
    write_changes(real_plan, fix(real_plan, EVERYTHING).changes)
    for path in (plan_folder / "items").glob("*.yaml"):
        assert (real_plan / "items" / path.name).read_text("utf-8") == path.read_text("utf-8")
