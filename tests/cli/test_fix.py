"""`check --fix`, `--diff`, `--select`, `--ignore`, `--statistics` as a user meets them."""

from pathlib import Path

import pytest

from tests.cli.invoking import invoke

ITEM = "plan/items/加强行政执法监督.yaml"


@pytest.fixture
def faulty(small: Path) -> Path:
    """A plan with two remedies that are certain and one that a person must want; the working folder."""
    path = small / ITEM
    text = path.read_text("utf-8").replace("区司法局", "区司发局", 1)
    title = next(line for line in text.splitlines() if line.startswith("标题:"))
    path.write_text(text.replace(title, title + "："), "utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write("备注: 一是 二是\n")
    return small


def test_fix_puts_right_what_is_certain_and_tells_the_rest(faulty: Path) -> None:
    done = invoke("check", "--fix")
    assert (done.code, done.err) == (1, "改好 2 处，在 1 个文件里。\n")
    assert "[unknown-unit]" in done.out
    assert "其中 1 个看准了再自动改：fzjh check --fix --unsafe-fixes" in done.out
    assert (faulty / ITEM).read_text("utf-8").endswith("备注: 一是二是\n")
    again = invoke("check", "--fix")
    assert again.err == "没有能自动改的。\n"


def test_unsafe_fixes_put_right_the_rest(faulty: Path) -> None:
    done = invoke("check", "--fix", "--unsafe-fixes")
    assert (done.code, done.err) == (0, "改好 3 处，在 1 个文件里。\n")
    assert "区司发局" not in (faulty / ITEM).read_text("utf-8")


def test_diff_writes_nothing(faulty: Path) -> None:
    before = (faulty / ITEM).read_bytes()
    done = invoke("check", "--diff")
    assert (done.code, done.err) == (1, "能改 2 处，在 1 个文件里；没有写文件，用 --fix 改。\n")
    assert "\n-备注: 一是 二是\n+备注: 一是二是\n" in done.out
    assert (faulty / ITEM).read_bytes() == before


@pytest.mark.usefixtures("small")
def test_diff_of_a_flawless_plan_is_empty() -> None:
    done = invoke("check", "--diff")
    assert (done.code, done.out, done.err) == (0, "", "没有能自动改的。\n")


@pytest.mark.usefixtures("faulty")
def test_rules_are_chosen_on_the_command_line() -> None:
    assert "共 1 个警告。" in invoke("check", "--select", "stray-space").out
    chosen = invoke("check", "--ignore", "stray-space，title-stop")
    assert "共 1 个错误。" in chosen.out
    assert "[unknown-unit]" in chosen.out


@pytest.mark.usefixtures("small")
def test_a_rule_that_does_not_exist_is_wrong_usage() -> None:
    done = invoke("check", "--ignore", "stray-spice")
    assert done.code == 2
    assert done.err.startswith("没有“stray-spice”这种规则，可以写：")


@pytest.mark.usefixtures("faulty")
def test_statistics_count_instead_of_listing() -> None:
    done = invoke("check", "--statistics")
    assert done.code == 1
    assert done.out.splitlines()[2:] == [
        "1     1     警告  stray-space   多了空格",
        "1     1     错误  title-stop    标题末尾多了标点",
        "1     1     错误  unknown-unit  名册里没有这个单位",
    ]
