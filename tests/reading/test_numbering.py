"""Numbers in all styles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fzjh.numbering import Style, chinese_numeral, parse_style

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
UNITS = {"十": 10, "百": 100, "千": 1000}


def value_of(numeral: str) -> int:
    """Read a Chinese numeral below 10,000, independently of the code under test."""
    total, digit = 0, 0
    for char in numeral:
        if char in DIGITS:
            digit = DIGITS[char]
        else:
            total, digit = total + (digit or 1) * UNITS[char], 0
    return total + digit


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (19, "十九"),
        (20, "二十"),
        (23, "二十三"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (2023, "二千零二十三"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numerals_read_as_people_write_them(number: int, numeral: str) -> None:
    assert chinese_numeral(number) == numeral


def test_every_numeral_to_9999_means_its_number() -> None:
    assert [value_of(chinese_numeral(number)) for number in range(1, 10_000)] == list(range(1, 10_000))


def test_no_numeral_has_a_zero_at_its_end_or_two_in_a_row() -> None:
    numerals = [chinese_numeral(number) for number in range(1, 10_000)]
    assert not [numeral for numeral in numerals if numeral.endswith("零") or "零零" in numeral]


@pytest.mark.parametrize(
    ("sample", "number", "label"),
    [
        ("一、", 12, "十二、"),
        ("（一）", 3, "（三）"),
        ("1.", 23, "23."),
        ("（1）", 4, "（4）"),
        ("①", 1, "①"),
        ("①", 20, "⑳"),
        ("①", 21, "（21）"),
        ("第一条 ", 105, "第一百零五条 "),
    ],
)
def test_a_style_follows_its_sample(sample: str, number: int, label: str) -> None:
    assert parse_style(sample).label(number) == label


@pytest.mark.parametrize("sample", ["", "A.", "一1", "11", "第二条"])
def test_a_sample_holds_exactly_one_number(sample: str) -> None:
    with pytest.raises(ValueError, match=rf"^{sample}$"):
        parse_style(sample)


def test_a_style_without_a_number_has_no_labels() -> None:
    with pytest.raises(ValueError, match=r"^甲$"):
        Style("甲").label(1)


@given(st.sampled_from(["一、", "1.", "①"]), st.integers(1, 9999), st.integers(1, 9999))
def test_different_numbers_have_different_labels(sample: str, one: int, other: int) -> None:
    style = parse_style(sample)
    assert (style.label(one) == style.label(other)) == (one == other)
