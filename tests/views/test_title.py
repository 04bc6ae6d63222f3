"""Where titles break (GB/T 9704-2012, 7.3.1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fzjh.views.title import WIDEST, break_title, width

OFFICE = "中共临江县委全面依法治县委员会办公室"


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("2021年全区法治政府建设重点工作计划", ("2021年全区法治政府建设重点工作计划",)),
        (
            "关于印发《2021年全区法治政府建设重点工作计划》的通知",
            ("关于印发", "《2021年全区法治政府建设重点工作计划》", "的通知"),
        ),
        (
            f"{OFFICE}等关于印发《2025年工作要点》的通知",
            (f"{OFFICE}等", "关于印发《2025年工作要点》的通知"),
        ),
        ("", ("",)),
    ],
)
def test_a_title_breaks_where_sense_allows(title: str, lines: tuple[str, ...]) -> None:
    assert break_title(title, (OFFICE,)) == lines


@pytest.mark.parametrize("whole", ["重大行政决策承办单位", "“放管服”改革", "2021—2025年", "〔2021〕2号"])
def test_names_quotations_and_figures_stay_whole(whole: str) -> None:
    for before in range(6, 22):
        title = "关" * before + whole + "的" + "于" * (24 - before) + "通知"
        assert any(whole.removesuffix("改革") in line for line in break_title(title, ("重大行政决策承办单位",)))


def test_no_mark_is_parted_from_its_text() -> None:
    title = "关于印发《关于进一步加强全市法治政府建设、持续优化法治化营商环境、全面提升行政执法质量三年行动计划》的通知"
    lines = break_title(title)
    assert len(lines) > 2
    assert not any(line[0] in "》，、。）”" or line[-1] in "《（“" for line in lines)


def test_no_middle_line_is_the_shortest() -> None:
    lines = break_title(
        "关于进一步加强全市法治政府建设、持续优化法治化营商环境、全面提升行政执法质量和行政争议预防化解能力三年行动计划"
    )
    assert len(lines) == 3
    assert width(lines[1]) >= min(width(lines[0]), width(lines[2]))


@given(st.text(alphabet="法治政府关于印发的和《》“”（）、，2021年%〔〕号a", max_size=80))
def test_the_lines_give_the_title_again_and_fit(title: str) -> None:
    lines = break_title(title)
    assert "".join(lines) == title
    assert all(width(line) <= WIDEST for line in lines)
