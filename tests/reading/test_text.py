"""Chinese text: joining lines, widths, sentence ends, names that look alike."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fzjh import text


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        ("推进\n政务公开", "推进政务公开"),
        ("推进，\n  健全", "推进，健全"),
        ("推进 \n AI应用", "推进AI应用"),
        ("用AI\n推进", "用AI推进"),
        ("Rule of\n  Law", "Rule of Law"),
        ("第1\n2项", "第1 2项"),
        ("甲\n\n乙", "甲乙"),
        ("\n甲\n", "甲"),
        ("　　甲", "　　甲"),
    ],
)
def test_lines_join_without_a_space_where_one_side_is_chinese(written: str, joined: str) -> None:
    assert text.fold_lines(written) == joined


@pytest.mark.parametrize(
    ("word", "width"), [("区财政局", 8), ("AI", 2), ("（一）", 6), ("e\u0301", 1), ("", 0), ("𠮷", 2)]
)
def test_a_han_character_takes_two_columns_and_a_combining_mark_none(word: str, width: int) -> None:
    assert text.cell_width(word) == width


def test_padding_fills_up_columns_and_never_cuts() -> None:
    assert text.pad("甲", 4) == "甲  "
    assert text.pad("区财政局", 4) == "区财政局"


@pytest.mark.parametrize(
    ("title", "ended"),
    [
        ("强化领导", "强化领导。"),
        ("强化领导。", "强化领导。"),
        ("怎么抓？", "怎么抓？"),
        ("落实“一岗双责”", "落实“一岗双责”。"),
        ("“要抓好！”", "“要抓好！”"),
    ],
)
def test_a_title_gets_a_stop_unless_it_has_its_own(title: str, ended: str) -> None:
    assert text.end_sentence(title) == ended


@pytest.mark.parametrize(
    ("written", "names"),
    [("甲， 乙", ["甲", "乙"]), ("甲、乙；丙,丁;", ["甲", "乙", "丙", "丁"]), ("甲局", ["甲局"]), ("，", [])],
)
def test_names_written_as_one_are_told_apart(written: str, names: list[str]) -> None:
    assert text.split_joined(written) == names


def test_two_spellings_of_a_name_are_one() -> None:
    assert text.nfc("Cafe\u0301") == "Café"
    assert text.nfc("abc") == "abc"


@given(st.text())
def test_the_composed_form_is_stable(name: str) -> None:
    assert text.nfc(name) == unicodedata.normalize("NFC", text.nfc(name))


UNITS = ["区财政局", "区审计局", "区财政监督局", "区人力资源和社会保障局"]


def test_the_nearest_names_come_first() -> None:
    assert text.nearest("区财证局", UNITS)[0] == "区财政局"


def test_a_part_of_a_name_is_near_to_it() -> None:
    assert text.nearest("人力", UNITS) == ["区人力资源和社会保障局"]
    assert text.nearest("盐城区审计局第一分局派驻组办公室", ["区审计局"]) == ["区审计局"]


def test_nothing_is_near_to_an_empty_name() -> None:
    assert text.nearest("", UNITS) == []


def test_no_more_names_come_than_asked_for() -> None:
    assert len(text.nearest("区", UNITS, most=2)) == 2


def test_a_suggestion_is_a_question_or_nothing() -> None:
    assert text.did_you_mean("区财正局", ["区财政局"]) == "是不是想写“区财政局”？"
    assert text.did_you_mean("完全不像", UNITS) is None
