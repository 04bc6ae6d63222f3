"""What the shell offers: names of units, ids of items, values of options."""

import os
from pathlib import Path

import pytest

from tests.cli.invoking import invoke
from tests.processes import Finished, fzjh


def offered(words: str, cwd: Path) -> Finished:
    count = len(words.split(" ")) - 1
    return fzjh(cwd=cwd, env={"_FZJH_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(count)})


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("fzjh unit 区公", ["区公安分局"]),
        ("fzjh unit 公", ["公安分局"]),
        ("fzjh unit 区各", ["区各部门"]),
        ("fzjh unit 重大", ["重大行政决策承办单位"]),
        ("fzjh unit --role 牵", ["牵头"]),
        ("fzjh unit --format c", ["csv"]),
        ("fzjh check --format g", ["github"]),
        ("fzjh show 优", ["优化营商环境"]),
        ("fzjh explain duplicate-k", ["duplicate-key"]),
    ],
)
def test_what_is_begun_can_be_completed(plan_folder: Path, words: str, values: list[str]) -> None:
    done = offered(words, plan_folder)
    assert set(values) <= set(done.out.split())
    assert all(one.startswith(words.rpartition(" ")[2]) for one in done.out.split())
    assert done.err == ""


def test_the_whole_register_is_offered(plan_folder: Path) -> None:
    names = offered("fzjh unit ", plan_folder).out.split()
    assert len(names) == 24
    assert {"区财政局", "公安分局", "区各部门"} <= set(names)


def test_the_plan_may_be_named(plan_folder: Path, tmp_path: Path) -> None:
    assert offered(f"fzjh unit --plan {plan_folder} 区法", tmp_path).out.split() == ["区法院"]


def test_without_a_plan_nothing_is_offered_in_silence(tmp_path: Path) -> None:
    done = offered("fzjh unit 区", tmp_path)
    assert (done.out.strip(), done.err) == ("", "")


def test_a_broken_register_offers_nothing_in_silence(real_plan: Path) -> None:
    (real_plan / "units.yaml").write_text("单位: [", "utf-8")
    done = offered("fzjh unit 区", real_plan)
    assert (done.out.strip(), done.err) == ("", "")


@pytest.mark.skipif(os.name == "nt", reason="给 bash 装的")
def test_installing_is_told_in_chinese(tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    done = fzjh("--install-completion", "bash", cwd=tmp_path, env=env)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("已给 bash 装上自动补全（")
    assert "_FZJH_COMPLETE" in (tmp_path / ".bash_completions/fzjh.sh").read_text("utf-8")


def test_a_shell_nobody_knows_is_told_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "tcsh")
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: "tcsh")
    done = invoke("--install-completion")
    assert (done.code, done.out) == (2, "")
    assert "装不上自动补全" in done.err
