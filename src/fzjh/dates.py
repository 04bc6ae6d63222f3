"""Dates, deadlines and years as plans write them, and as documents print them (GB/T 9704-2012, 7.3.5.4)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from fzjh.patterns import lazy

_DATE = lazy(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = lazy(r"(\d{4})-(\d{2})")
_QUARTER = lazy(r"(\d{4})-[Qq]([1-4])")
_YEARS = lazy(r"(\d{4})(?:\s*[-—–至~～]\s*(\d{4}))?年?")
_YEAR_IN_WORDS = lazy(r"(?<!\d)((?:19|20)\d{2})年")
_QUARTERS = "一二三四"


@dataclass(frozen=True, slots=True)
class Years:
    """The years a plan covers (年度), both inclusive."""

    first: int
    last: int

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last

    def __str__(self) -> str:
        return f"{self.first}年" if self.first == self.last else f"{self.first}—{self.last}年"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline (完成时限): as printed, and the years it names (none for words such as 长期坚持).

    `due` is its last day; None for words, whatever they say.
    """

    printed: str
    years: tuple[int, ...]
    due: date | None = None


def parse_years(text: str) -> Years:
    """Read 年度: `2021` or `2021-2025`. Raises ValueError for anything else or a reversed range."""
    match = _YEARS.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first:
        raise ValueError(text)
    return Years(first, last)


def parse_date(text: str) -> date:
    """Read a date `2021-09-01`. Raises ValueError for any other form and for days that do not exist."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    return date(*map(int, match.groups()))


def parse_deadline(text: str) -> Deadline:
    """Read 完成时限: a date, `2021-12`, `2021-Q4`, `2021`, or words. Raises ValueError for a date that cannot be."""
    text = text.strip()
    if match := _DATE.fullmatch(text):
        day = date(*map(int, match.groups()))
        return Deadline(chinese_date(day), (day.year,), day)
    if match := _MONTH.fullmatch(text):
        day = _last_day(int(match[1]), int(match[2]))
        return Deadline(f"{match[1]}年{day.month}月", (day.year,), day)
    if match := _QUARTER.fullmatch(text):
        day = _last_day(int(match[1]), int(match[2]) * 3)
        return Deadline(f"{match[1]}年第{_QUARTERS[int(match[2]) - 1]}季度", (day.year,), day)
    if re.fullmatch(r"\d{4}", text):
        return Deadline(f"{text}年", (int(text),), _last_day(int(text), 12))
    if re.match(r"\d{4}[-/.]", text) or text.isdigit():
        raise ValueError(text)
    return Deadline(text, tuple(int(year) for year in _YEAR_IN_WORDS.findall(text)))


def _last_day(year: int, month: int) -> date:
    """The last day of a month. Raises ValueError for a month that cannot be."""
    first = date(year, month, 1)
    return first.replace(day=monthrange(year, month)[1])


def chinese_date(day: date) -> str:
    """Print a date as official documents do: `2021年9月1日`, no leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"
