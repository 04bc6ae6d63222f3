"""The notice built from plan/ is the published one, word for word, but for departures that are named here."""

import re
import unicodedata
from pathlib import Path

import pytest

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.templates import packaged

PUBLISHED = Path(__file__).with_name("published.txt")

DEPARTURES = (
    # Item 4 alone says 牵头部门 where the other 22 say 牵头单位: a slip of the pen on the web page.
    ("牵头部门:区政法委", "牵头单位:区政法委"),
    # GB/T 15834-2011, 4.13.3.2: a range of years takes a 一字线, not a hyphen.
    ("2020-2025年", "2020—2025年"),
)


@pytest.fixture(scope="module")
def notice(plan_folder: Path) -> str:
    of = menu(check(plan_folder).plan, [packaged()])
    built = build(of, Choice(("通知",), ("txt",)))
    (artifact,) = built.artifacts
    return artifact.data.decode()


def folded(text: str) -> str:
    """NFKC, without white space."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def stretch(text: str) -> str:
    """From the recipients to the last paragraph."""
    start, last = "各基层党", "推进年度重点工作全面完成。"
    return text[text.index(start) : text.index(last) + len(last)]


def test_the_words_are_those_published(notice: str) -> None:
    published = stretch(folded(PUBLISHED.read_text(encoding="utf-8")))
    for theirs, ours in DEPARTURES:
        assert published.count(theirs) == 1, theirs
        published = published.replace(theirs, ours)
    assert stretch(folded(notice)) == published


def test_nothing_stands_behind_the_last_paragraph(notice: str) -> None:
    assert folded(notice).endswith("推进年度重点工作全面完成。")


def test_title_and_number_are_those_published(notice: str) -> None:
    published = PUBLISHED.read_text(encoding="utf-8")
    title = "关于印发《2021年全区法治政府建设重点工作计划》的通知"
    assert notice.startswith(title)
    assert title in published
    assert "盐开委法办〔2021〕2号" in notice
    assert "盐开委法办〔2021〕2号" in published


def test_the_disclosure_block_is_that_published(plan_folder: Path) -> None:
    head = PUBLISHED.read_text(encoding="utf-8").split("关于印发", 1)[0]
    rows = check(plan_folder).plan.disclosure
    assert "".join(name + value for name, value in rows) == re.sub(r"\s", "", head)


def test_measurable_requirements_stand_as_indicators(plan_folder: Path) -> None:
    items = check(plan_folder).plan.items
    found = {
        item.number: [indicator.requirement for measure in item.measures for indicator in measure.indicators]
        for item in items
    }
    assert {number: requirements for number, requirements in found.items() if requirements} == {
        8: ["不少于30日"],
        11: ["不少于5%"],
        15: ["100%", "100%"],
        22: ["每年2次以上", "每年至少1期"],
    }


def test_sections_items_and_units(plan_folder: Path) -> None:
    plan = check(plan_folder).plan
    sections = [section.label + section.title for section in plan.sections() if section.depth == 1]
    assert sections == ["一、指导思想", "二、重点工作", "三、工作要求"]
    assert [item.number for item in plan.items] == list(range(1, 24))
    assert len({item.section for item in plan.items}) == 7
    named = {mention.written for item in plan.items for duty in item.duties for _, _, mention in duty.entries()}
    assert len(named) == 24  # 22 units, one alias, one collective
    assert all(plan.register.find(name).known for name in named)
