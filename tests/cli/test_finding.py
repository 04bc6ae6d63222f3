"""How commands find the plan: upward, by --plan, by FZJH_PLAN."""

from pathlib import Path

import pytest

from tests.cli.invoking import invoke

READING = (["check"], ["list"], ["unit"], ["show", "1"])


@pytest.mark.parametrize("command", READING, ids=" ".join)
@pytest.mark.parametrize("below", [".", "plan", "plan/items", "a/b/c"])
def test_the_plan_is_found_upward(small: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], below: str) -> None:
    folder = small / below
    folder.mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(folder)
    assert invoke(*command).code == 0


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_no_plan_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FZJH_PLAN", raising=False)
    done = invoke(*command)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("找不到计划：")
    assert "fzjh init" in done.err


@pytest.mark.parametrize("given", ["plan", "."])
def test_the_option_takes_the_plans_folder_or_the_one_around_it(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert invoke("check", "--plan", small / given).out == "没有发现问题：1 项任务，3 个单位。\n"


def test_the_environment_names_the_plan(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FZJH_PLAN", str(small / "plan"))
    assert invoke("unit", "区司法局").code == 0


@pytest.mark.usefixtures("small")
def test_the_option_beats_the_environment(plan_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FZJH_PLAN", "/nowhere")
    assert invoke("check", "--plan", plan_folder).out.startswith("没有发现问题：23 项任务")


def test_a_plan_that_is_no_folder_is_wrong_usage(small: Path) -> None:
    done = invoke("check", "--plan", small / "plan/plan.yaml")
    assert (done.code, done.out) == (2, "")
    assert "不是文件夹" in done.err


def test_the_option_behind_the_program_is_explained(small: Path) -> None:
    done = invoke("--plan", small, "check")
    assert done.code == 2
    assert done.err == "用法不对：没有“--plan”这个选项，要写在命令后面。用 fzjh --help 看怎么写。\n"
