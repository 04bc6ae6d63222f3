"""`fzjh list`, `show`, `rules` and `explain`."""

from pathlib import Path

import pytest

from fzjh.manual import Page, pages
from fzjh.report import manual
from fzjh.text import cell_width
from tests.cli.invoking import invoke
from tests.cli.terminal import on_terminal, unstyled


def test_the_outline_is_listed_with_its_numbers(plan_folder: Path) -> None:
    done = invoke("list", "--plan", plan_folder)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[:5] == [
        "2021年全区法治政府建设重点工作计划",
        "  一、指导思想",
        "  二、重点工作",
        "    （一）依法全面履行政府职能",
        "      1.深化“放管服”改革  [深化放管服改革]",
    ]
    assert sum(line.startswith("      ") for line in lines) == 23
    assert any(line.startswith("      23.") for line in lines)


@pytest.mark.parametrize("wanted", ["2", "优化营商环境"])
def test_an_item_is_shown_by_number_and_by_id(plan_folder: Path, wanted: str) -> None:
    done = invoke("show", "--plan", plan_folder, wanted)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("2.依法优化营商环境\n  任务 id：优化营商环境\n")
    assert "牵头单位：" in done.out
    assert "责任单位：区各部门" in done.out


def test_an_item_is_shown_with_its_indicators(plan_folder: Path) -> None:
    assert "指标：" in invoke("show", "--plan", plan_folder, "11").out
    assert "5%" in invoke("show", "--plan", plan_folder, "11").out


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("command", [("list",), ("show", "11"), ("show", "1"), ("rules",)], ids=" ".join)
def test_answers_fit_a_terminal(plan_folder: Path, command: tuple[str, ...], columns: int) -> None:
    lines = unstyled(on_terminal(*command, cwd=plan_folder, columns=columns)).splitlines()
    assert len(lines) > 2
    assert max(map(cell_width, lines)) <= columns


def test_a_pipe_gets_every_measure_on_one_line(plan_folder: Path) -> None:
    lines = invoke("show", "--plan", plan_folder, "11").out.splitlines()
    assert max(map(cell_width, lines)) > 120


def test_all_rules_are_listed() -> None:
    done = invoke("rules")
    assert (done.code, done.err) == (0, "")
    rows = [line.split("  ")[0] for line in done.out.splitlines()[2:]]
    assert rows == [page.code for page in pages()]
    assert len(rows) > 5


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_every_rule_is_explained(page: Page) -> None:
    done = invoke("explain", page.code)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{page.code}（")
    assert page.title in done.out
    assert "".join(page.body.split()) in "".join(done.out.split())


@pytest.mark.parametrize("columns", [80, 120])
def test_paragraphs_of_the_manual_fit_a_terminal(tmp_path: Path, columns: int) -> None:
    answers = {page.code: manual.page(page, columns) for page in pages()}
    for answer in answers.values():
        assert max(cell_width(line) for line in answer.splitlines() if not line.startswith("    ")) <= columns
    shown = unstyled(on_terminal("explain", "measure-stop", cwd=tmp_path, columns=columns))
    assert shown.split() == answers["measure-stop"].split()
