"""Dates, deadlines and years: every form that a plan may write, and every one that it may not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fzjh.dates import Years, chinese_date, parse_date, parse_deadline, parse_years


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2021", 2021, 2021),
        (" 2021年 ", 2021, 2021),
        ("2021-2025", 2021, 2025),
        ("2021—2025年", 2021, 2025),
        ("2021 至 2025", 2021, 2025),
        ("2021～2025", 2021, 2025),
        ("2021-2021", 2021, 2021),
    ],
)
def test_years_are_one_or_a_range(written: str, first: int, last: int) -> None:
    assert parse_years(written) == Years(first, last)


@pytest.mark.parametrize(
    "written", ["", "21", "二〇二一", "2025-2021", "2021-25", "2021/2025", "2021-2023-2025", "20211"]
)
def test_anything_else_is_no_year(written: str) -> None:
    with pytest.raises(ValueError, match=f"^{written}$"):
        parse_years(written)


def test_years_hold_both_their_ends() -> None:
    years = Years(2021, 2025)
    assert [year in years for year in (2020, 2021, 2025, 2026)] == [False, True, True, False]


def test_years_print_with_a_one_character_dash() -> None:
    assert (str(Years(2021, 2021)), str(Years(2021, 2025))) == ("2021年", "2021—2025年")


@pytest.mark.parametrize(("written", "day"), [("2021-09-01", date(2021, 9, 1)), (" 2024-02-29 ", date(2024, 2, 29))])
def test_a_date_is_year_month_and_day(written: str, day: date) -> None:
    assert parse_date(written) == day


@pytest.mark.parametrize(
    "written", ["", "2021-9-1", "2021-13-01", "2021-02-29", "2021/09/01", "2021年9月1日", "0000-01-01"]
)
def test_other_forms_and_days_that_never_were_are_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_date(written or "。")


@pytest.mark.parametrize(
    ("written", "printed", "years"),
    [
        ("2021-12-31", "2021年12月31日", (2021,)),
        ("2021-09", "2021年9月", (2021,)),
        ("2021-Q4", "2021年第四季度", (2021,)),
        ("2021-q1", "2021年第一季度", (2021,)),
        ("2021", "2021年", (2021,)),
        ("长期坚持", "长期坚持", ()),
        ("每年2月底前", "每年2月底前", ()),
        ("2021年底前启动，2022年6月完成", "2021年底前启动，2022年6月完成", (2021, 2022)),
        ("12021年", "12021年", ()),
    ],
)
def test_a_deadline_is_a_date_a_month_a_quarter_a_year_or_words(
    written: str, printed: str, years: tuple[int, ...]
) -> None:
    deadline = parse_deadline(f" {written} ")
    assert (deadline.printed, deadline.years) == (printed, years)


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("2021-09-01", date(2021, 9, 1)),
        ("2021-12", date(2021, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2021-Q1", date(2021, 3, 31)),
        ("2021-q4", date(2021, 12, 31)),
        ("2021", date(2021, 12, 31)),
        ("9999-12", date(9999, 12, 31)),
        ("2021年12月底前", None),
        ("长期坚持", None),
    ],
)
def test_a_deadline_has_a_last_day_unless_it_is_words(written: str, due: date | None) -> None:
    assert parse_deadline(written).due == due


@pytest.mark.parametrize(
    "written", ["2021-13", "2021-13-45", "2021-02-30", "2021-9", "2021-Q5", "2021.12", "2021/12", "202112", "12"]
)
def test_a_deadline_that_looks_like_a_date_and_is_none_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_deadline(written)


@given(st.dates())
def test_a_date_survives_being_written(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert chinese_date(day) == f"{day.year}年{day.month}月{day.day}日"


@given(st.text())
def test_a_deadline_is_total(written: str) -> None:
    try:
        deadline = parse_deadline(written)
    except ValueError:
        assert any(char.isdigit() for char in written)
    else:
        assert all(1900 <= year <= 9999 for year in deadline.years) or written.strip().isdigit() or "-" in written
