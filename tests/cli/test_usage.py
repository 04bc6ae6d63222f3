"""Wrong usage: exit code 2, nothing on stdout, one Chinese line on stderr that says what to do."""

import re
from pathlib import Path

import pytest

from tests.cli.invoking import invoke

CASES = {
    "biuld": "没有“biuld”这个命令，是不是 build。用 fzjh --help 看怎么写。",
    "校验": "没有“校验”这个命令。用 fzjh --help 看怎么写。",
    "check --zzzz": "没有“--zzzz”这个选项。用 fzjh check --help 看怎么写。",
    "check --strct": "没有“--strct”这个选项，是不是 --strict。用 fzjh check --help 看怎么写。",
    "check -x": "没有“-x”这个选项。用 fzjh check --help 看怎么写。",
    "--strict check": "没有“--strict”这个选项，要写在命令后面。用 fzjh --help 看怎么写。",
    "show": "缺少参数“编号|ID”。用 fzjh show --help 看怎么写。",
    "explain": "缺少参数“规则”。用 fzjh explain --help 看怎么写。",
    "new": "缺少参数“ID”。用 fzjh new --help 看怎么写。",
    "unit --format": "选项“--format”后面要写一个值。用 fzjh unit --help 看怎么写。",
    "unit --full=是": "选项“--full”后面不写值。用 fzjh unit --help 看怎么写。",
    "check 甲 乙": "多了“甲 乙”。用 fzjh check --help 看怎么写。",
    "init --year 今年": "“--year”后面要写一个整数。用 fzjh init --help 看怎么写。",
}


@pytest.mark.parametrize("line", CASES)
def test_wrong_usage_is_told_in_chinese(line: str) -> None:
    done = invoke(*line.split())
    assert (done.code, done.out) == (2, "")
    assert done.err == f"用法不对：{CASES[line]}\n"


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("unit --format xml", "没有“xml”这种格式，可以写：table、md、csv、json。"),
        ("unit --role 主办", "没有“主办”这种角色，可以写：牵头、责任、配合。"),
        ("explain nope-nope", "没有规则“nope-nope”。用 fzjh rules 列出全部规则。"),
        ("explain half-width-punctuatio", "没有规则“half-width-punctuatio”。相近的有：half-width-punctuation。"),
        ("show 99", "没有任务“99”。用 fzjh list 列出全部任务。"),
        ("show 加强行政执法监管", "没有任务“加强行政执法监管”。相近的有：加强行政执法监督。"),
    ],
)
def test_a_value_that_does_not_exist_is_wrong_usage(line: str, told: str) -> None:
    done = invoke(*line.split())
    assert (done.code, done.out, done.err) == (2, "", told + "\n")


@pytest.mark.usefixtures("small")
def test_what_the_user_typed_cannot_upset_the_terminal() -> None:
    for line in (["unit", "\x1b[31m红"], ["show", "\x07"], ["\x1b]0;x\x07"], ["check", "--\x1b"], ["unit", "\udcff"]):
        done = invoke(*line)
        assert done.code == 2
        assert not re.search(r"[\x00-\x09\x0b-\x1f]", done.err)


def test_no_command_shows_the_help_page() -> None:
    assert invoke() == invoke("--help")
    assert invoke().code == 0


def test_the_version_is_told() -> None:
    done = invoke("--version")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"fzjh \d+\.\d+\.\d+\S*\n", done.out)


def test_an_unreadable_working_plan_is_no_usage_error(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    assert invoke("check", "--plan", tmp_path).code == 1
