"""日期写法不合公文格式

公文里的日期用阿拉伯数字把年、月、日标全，月、日不编虚位，1 不写成 01（GB/T 9704-2012 7.3.5.4；GB/T 15835—2011 4.1）。
正文里不用 2021.9.1、2021-9-1 这样的简写，不把汉字年份和阿拉伯数字混在一起，不把字母 O、l 当数字；
汉字年份里的 0 写“〇”，不写“零”“○”（GB/T 15835—2011 5.2.5）；日期要真有这一天。

错误：

    备注: 自2021年09月01日起施行

正确：

    备注: 自2021年9月1日起施行

plan.yaml 里“成文日期”等专门写日期的键不同，要写成 2021-09-01。
"""

import re
from collections.abc import Iterator
from datetime import date

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import FOREIGN, blank

SEVERITY = "warning"
SUSPECT = re.compile(r"[0-9○〇零OoIl][-./月日○〇OoIl一二三四五六七八九]").search

_PADDED = lazy(r"(?<!\d)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?")
_SHORT = lazy(
    r"(?<![\w./])(?<!\d-)((?:19|20)\d\d)([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])"
    r"(?:(?![\w./-])|(?=\.\Z|\s*-\s*(?:19|20)\d\d[-./]))",
    re.ASCII,
)
_HAN_DIGITS = "〇一二三四五六七八九"
_HAN_YEAR = lazy(rf"([一二][{_HAN_DIGITS}○零Oo0]{{3}})年(?=(\d{{1,2}}月)?)")
_LETTERS = lazy(r"(?<![0-9A-Za-z])(?=[0-9]*[OoIl])([12Il][0-9OoIl]{3})(?=年|[—～~-][12])", re.ASCII)
_LETTERS_TO_DIGITS = str.maketrans("OoIl", "0011")
_MIXED_ZERO = lazy("[○零Oo0]")
_LEAP_YEAR = 2024
_TO_DIGITS = str.maketrans(_HAN_DIGITS + "零○Oo", "0123456789000" + "0")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Dates with leading zeros, with points or dashes, years with letters, in Han digits before Arabic months."""
    text = blank(passage.text, FOREIGN)
    for match in _PADDED.finditer(text):
        if match[2].startswith("0") or (match[3] or "").startswith("0"):
            yield _finding(passage, match, "月、日前面多了“0”", _full(*match.groups()))
        elif (match[1] or match[3]) and not _exists(*match.groups()):
            yield Finding(passage.span(*match.span()), f"没有“{match[0]}”", "核对日期。")
    for match in _SHORT.finditer(text):
        year, sign, month, day = match.groups()
        yield _finding(passage, match, f"日期用了“{sign}”", _full(year, month, day))
    for match in _LETTERS.finditer(text):
        right = match[1].translate(_LETTERS_TO_DIGITS)
        yield _finding(passage, match, f"年份“{match[1]}”里混了字母", right)
    for match in _HAN_YEAR.finditer(text):
        if match[2] or _MIXED_ZERO.search(match[1]):
            yield _finding(passage, match, "年份用了汉字，或者混用了别的“0”", f"{match[1].translate(_TO_DIGITS)}年")


def _finding(passage: Passage, match: re.Match[str], message: str, right: str) -> Finding:
    span = passage.span(*match.span())
    return Finding(span, message, f"改为“{right}”。", fix=replace(span, right))


def _exists(year: str | None, month: str, day: str | None) -> bool:
    """Whether there is such a day, in a leap year when no year is given."""
    try:
        date(int(year or _LEAP_YEAR), int(month), int(day or 1))
    except ValueError:
        return False
    return True


def _full(year: str | None, month: str, day: str | None) -> str:
    return (f"{year}年" if year else "") + f"{int(month)}月" + (f"{int(day)}日" if day else "")
