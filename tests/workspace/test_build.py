"""`fzjh build` and `fzjh export` on a workspace."""

from pathlib import Path
from typing import Any

import pytest

from fzjh import building
from fzjh.exporting.tables import tables
from tests.cli.invoking import invoke
from tests.export.exported import FORMATS, rows
from tests.processes import Finished


def quick(*arguments: str | Path) -> Finished:
    """Build the formats that take no time."""
    return invoke("build", "--format", "md,json", *arguments)


def test_every_plan_has_its_own_output(province: Path) -> None:
    done = quick()
    assert (done.code, done.err) == (0, "")
    first, *_, last = done.out.splitlines()
    assert first.startswith("生成 7 个文件，在 县区/丙县/build/（")
    assert last == "共 3 份计划，都生成好了。"
    assert len(done.out.splitlines()) == 4
    alone = {path.name: path.read_bytes() for path in (province / "县区/甲县/build").rglob("*.md")}
    invoke("build", "--format", "md,json", "--plan", "县区/甲县", "-o", "单独")
    assert alone == {path.name: path.read_bytes() for path in (province / "单独").rglob("*.md")}


def test_the_option_gives_each_a_folder_inside(province: Path) -> None:
    assert quick("-o", "出").code == 0
    assert (province / "出/县区/甲县/通知.md").is_file()
    assert not list(province.glob("县区/*/build"))


def test_a_faulty_plan_hides_no_other(faulty: Path) -> None:
    done = quick()
    assert done.code == 1
    assert done.out.endswith("共 3 份计划：2 份生成好了，1 份没有：县区/乙县。\n")
    assert done.err.startswith("县区/乙县/plan/items/加强行政执法监督.yaml:")
    assert done.err.endswith("县区/乙县有 1 个错误，没有生成任何文件。\n")
    assert sorted(path.parent.name for path in faulty.glob("县区/*/build")) == ["丙县", "甲县"]


def test_a_crash_over_one_plan_hides_no_other(province: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, seen = building.menu, []

    def failing(*arguments: Any) -> Any:
        seen.append(1)
        if len(seen) == 2:
            raise ZeroDivisionError
        return whole(*arguments)

    monkeypatch.setattr(building, "menu", failing)
    done = quick()
    assert done.code == 3
    assert done.out.endswith("共 3 份计划：2 份生成好了，1 份没有：县区/乙县。\n")
    assert "fzjh 自己出了错，这份计划没有做完：ZeroDivisionError" in done.err
    assert "--plan 县区/乙县 --debug" in done.err
    assert len(list(province.glob("县区/*/build/通知.md"))) == 2


def test_a_file_in_place_of_one_output_hides_no_other(province: Path) -> None:
    (province / "县区/乙县/build").write_text("", "utf-8")
    done = quick()
    assert done.code == 1
    assert done.err.startswith("县区/乙县：“")
    assert len(list(province.glob("县区/*/build/通知.md"))) == 2


def test_drift_is_told_for_all(province: Path) -> None:
    quick()
    (province / "县区/乙县/build/通知.md").write_text("改过", "utf-8")
    done = quick("--check")
    assert done.code == 1
    assert "不一致  县区/乙县/build/通知.md" in done.out
    assert "县区/甲县/build/ 里的文件和计划一致。" in done.out


@pytest.mark.usefixtures("province")
def test_wrong_usage_is_told_once() -> None:
    done = invoke("build", "--only", "通告")
    assert (done.code, done.out) == (2, "")
    assert done.err.count("没有“通告”这种文件") == 1


def test_plans_that_would_share_an_output_are_refused(province: Path) -> None:
    for county in ("甲县", "乙县"):
        (province / f"县区/{county}/plan").rename(province / f"县区/{county}的")
    (province / "fzjh.yaml").write_text("计划: [县区/*的]\n", "utf-8")
    done = quick()
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("“县区/乙县的”和“县区/甲县的”都会写进同一个文件夹 ")
    assert quick("-o", "出").code == 0


def test_faults_of_the_file_hide_no_plan(province: Path) -> None:
    (province / "fzjh.yaml").write_text("计划: [县区/甲县, 丁县]\n", "utf-8")
    done = quick()
    assert done.code == 1
    assert done.err.startswith("fzjh.yaml:1:13  错误  [missing-file]\n")
    assert (province / "县区/甲县/build/通知.md").is_file()
    (province / "fzjh.yaml").write_text("计划: [丁县]\n", "utf-8")
    assert (quick().code, quick().out) == (1, "没有一份计划可以生成。\n")


@pytest.mark.parametrize("format_", FORMATS)
def test_an_export_holds_all_plans(province: Path, format_: str) -> None:
    done = invoke("export", "--format", format_)
    assert (done.code, done.err) == (0, "")
    assert done.out == "导出 3 份计划，3 项任务、12 个单位和统称、9 条责任，在 export/。\n"
    for table in tables():
        found = rows(province / "export", table, format_)
        assert list(dict.fromkeys(row["plan"] for row in found)) == ["县区/丙县", "县区/乙县", "县区/甲县"]


def test_an_export_leaves_faulty_plans_out_and_says_so(faulty: Path) -> None:
    done = invoke("export", "-o", "表")
    assert done.code == 1
    assert done.out == "导出 2 份计划，2 项任务、8 个单位和统称、6 条责任，在 表/。\n"
    assert done.err.endswith("表里没有这 1 份计划：县区/乙县。改好以后再导出一次。\n")
    items = tables()[0]
    assert {row["plan"] for row in rows(faulty / "表", items, "csv")} == {"县区/丙县", "县区/甲县"}


def test_an_export_of_nothing_writes_nothing(faulty: Path) -> None:
    (faulty / "fzjh.yaml").write_text("计划: [县区/乙县]\n", "utf-8")
    done = invoke("export")
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("县区/乙县有 1 个错误，没有导出。\n没有一份计划可以导出，什么也没有写。\n")
    assert not (faulty / "export").exists()


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("--name 甲", "--name 只用于一份计划；工作区里的计划用文件夹作名称。\n"),
        ("-o 县区/甲县/plan/出", "输出文件夹不能放在计划文件夹里，换一个 -o。\n"),
    ],
)
def test_an_export_refuses_wrong_usage(line: str, told: str) -> None:
    done = invoke("export", *line.split())
    assert (done.code, done.out, done.err) == (2, "", told)
