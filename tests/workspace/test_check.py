"""`fzjh check` on a workspace: every plan by itself, and a summary over all."""

import errno
import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from fzjh import compiler
from tests.cli.invoking import invoke

FORMATS = ("text", "concise", "json", "github", "gitlab", "junit", "sarif")


def test_all_well(province: Path) -> None:
    done = invoke("check")
    assert (done.code, done.out, done.err) == (0, "没有发现问题：3 份计划，3 项任务，9 个单位。\n", "")
    assert not list(province.rglob("build"))


def test_the_summary_counts_plans_and_faults(faulty: Path) -> None:
    done = invoke("check")
    assert (done.code, done.err) == (1, "")
    blocks, _, summary = done.out.rpartition("\n\n")
    assert "县区/乙县/plan/items/加强行政执法监督.yaml:" in blocks
    assert "县区/丙县/plan/说明.txt:1:1  警告  [unknown-file]" in blocks
    assert summary.splitlines() == [
        "县区/丙县  1 个警告",
        "县区/乙县  1 个错误",
        "共 3 份计划：1 份没有问题，1 份有错误，1 份只有警告。合计 1 个错误、1 个警告。",
    ]
    shutil.rmtree(faulty / "县区/乙县")
    assert invoke("check").code == 0
    assert invoke("check", "--strict").code == 1


@pytest.mark.usefixtures("faulty")
def test_json_has_all_diagnostics_and_every_plan() -> None:
    answer = json.loads(invoke("check", "--format", "json").out)
    assert (answer["ok"], answer["errors"], answer["warnings"]) == (False, 1, 1)
    assert [one["file"] for one in answer["diagnostics"]] == [
        "县区/丙县/plan/说明.txt",
        "县区/乙县/plan/items/加强行政执法监督.yaml",
    ]
    assert answer["plans"] == [
        {"plan": "县区/丙县", "folder": "县区/丙县/plan", "ok": True, "errors": 0, "warnings": 1},
        {"plan": "县区/乙县", "folder": "县区/乙县/plan", "ok": False, "errors": 1, "warnings": 0},
        {"plan": "县区/甲县", "folder": "县区/甲县/plan", "ok": True, "errors": 0, "warnings": 0},
    ]


def test_files_are_told_from_the_working_folder(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(faulty / "县区")
    answer = json.loads(invoke("check", "--format", "json").out)
    assert answer["diagnostics"][0]["file"] == "丙县/plan/说明.txt"
    monkeypatch.chdir(faulty.parent)
    given = json.loads(invoke("check", "--format", "json", "--workspace", "省/fzjh.yaml").out)
    assert given["diagnostics"][0]["file"] == "省/县区/丙县/plan/说明.txt"
    assert json.loads(invoke("check", "--format", "json", "--workspace", "省").out) == given


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_tells_the_same_faults(format_: str) -> None:
    done = invoke("check", "--format", format_)
    assert done.code == 1
    assert "unknown-unit" in done.out
    assert "unknown-file" in done.out


@pytest.mark.usefixtures("province")
def test_junit_of_a_sound_workspace_is_one_passed_test() -> None:
    suite = '<testsuite name="fzjh.yaml" file="fzjh.yaml" tests="1" failures="0" errors="0">'
    assert suite in invoke("check", "--format", "junit").out


def test_faults_of_the_file_count_and_hide_nothing(faulty: Path) -> None:
    (faulty / "fzjh.yaml").write_text("计划: [县区/*/plan, 市区/*/plan]\n", "utf-8")
    done = invoke("check")
    assert done.code == 1
    assert done.out.startswith("fzjh.yaml:1:17  错误  [missing-file]\n  “市区/*/plan”没有对上一份计划\n")
    assert done.out.endswith(
        "fzjh.yaml  1 个错误\n县区/丙县  1 个警告\n县区/乙县  1 个错误\n"
        "共 3 份计划：1 份没有问题，1 份有错误，1 份只有警告。合计 2 个错误、1 个警告。\n"
    )


def test_a_workspace_without_a_plan_is_a_fault(province: Path) -> None:
    (province / "fzjh.yaml").write_text("计划: [市区/*]\n", "utf-8")
    done = invoke("check")
    assert (done.code, done.out.splitlines()[-1]) == (1, "共 0 份计划。合计 1 个错误。")


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (ZeroDivisionError("除"), 3, "fzjh 自己出了错，这份计划没有做完：ZeroDivisionError: 除"),
        (RecursionError("深"), 3, "fzjh 自己出了错，这份计划没有做完：RecursionError: 深"),
        (MemoryError(), 3, "fzjh 自己出了错，这份计划没有做完：MemoryError: "),
        (OSError(errno.EIO, os.strerror(errno.EIO)), 1, "这份计划读不了：磁盘读写出错"),
    ],
    ids=lambda one: type(one).__name__ if isinstance(one, Exception) else "",
)
@pytest.mark.usefixtures("faulty")
def test_a_crash_over_one_plan_hides_no_other(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: int, message: str
) -> None:
    whole = compiler.check

    def failing(folder: Path, *rest: Any) -> Any:
        if "甲县" in folder.parts:
            raise error
        return whole(folder, *rest)

    monkeypatch.setattr(compiler, "check", failing)
    done = invoke("check", "--format", "json")
    answer = json.loads(done.out)
    told = [(one["file"], one["message"]) for one in answer["diagnostics"]]
    assert done.code == code
    assert [one["errors"] for one in answer["plans"]] == [0, 1, 1]
    assert told[-1] == ("县区/甲县/plan/plan.yaml", message)
    assert len(told) == 3


def test_a_plan_that_is_too_large_hides_no_other(faulty: Path) -> None:
    (faulty / "县区/甲县/plan/units.yaml").write_bytes(b"#" * (17 << 20))
    answer = json.loads(invoke("check", "--format", "json").out)
    assert [one["errors"] for one in answer["plans"]] == [0, 1, 1]
    assert "超过 16 MB" in answer["diagnostics"][-1]["message"]


def test_a_single_plan_is_still_a_single_plan(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = "没有发现问题：1 项任务，3 个单位。\n"
    assert invoke("check", "--plan", "县区/甲县").out == sound
    monkeypatch.setenv("FZJH_PLAN", "县区/甲县")
    assert invoke("check").out == sound
    assert invoke("check", "--workspace", "fzjh.yaml").code == 1
    monkeypatch.delenv("FZJH_PLAN")
    monkeypatch.chdir(faulty / "县区/甲县/plan/items")
    assert invoke("check").out == sound


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("check --plan 县区/甲县 --workspace fzjh.yaml", "--plan 和 --workspace 只写一个"),
        ("check --workspace 没有.yaml", "没有“没有.yaml”这个文件。"),
        ("unit", "找不到计划：从当前文件夹往上都没有 plan/plan.yaml。这里是工作区，这条命令一次只看一份计划"),
    ],
)
def test_wrong_usage_is_refused(line: str, told: str) -> None:
    done = invoke(*line.split())
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(told)


def test_fix_puts_right_every_plan(province: Path) -> None:
    items = sorted(province.rglob("items/*.yaml"))
    before = {path: path.read_text("utf-8") for path in items}
    for path, text in before.items():
        path.write_text(re.sub(r"(?m)^(  - .*。)$", r"\1。", text, count=1), "utf-8")
    shown = invoke("check", "--diff")
    assert (shown.code, shown.out.count("\n+++ ")) == (1, len(items))
    assert invoke("check", "--fix").code == 0
    assert {path: path.read_text("utf-8") for path in items} == before
