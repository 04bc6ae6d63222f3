"""Figures in Chinese text: `5%`, `百分之五`, `30日`, `两次`, `1.5万`, all brought to one form for comparing."""

import re
from decimal import Decimal
from typing import NamedTuple

from fzjh.patterns import lazy

_DIGITS = {**dict(zip("〇零一二三四五六七八九", (0, *range(10)), strict=True)), "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"亿": 100_000_000, "万": 10_000}
_SCALES = _UNITS | _MYRIADS
_HAN = "[〇零一二三四五六七八九十百千万亿两]{1,20}"
_NUMBER = r"\d{1,20}(?:,\d{3}(?!\d))*(?:[.．]\d{1,9})?"
_FIGURE = lazy(
    rf"百分之(?P<percent>{_HAN}|{_NUMBER})|(?P<number>{_NUMBER})\s*(?P<sign>[%％‰百千万亿]?)|(?P<han>{_HAN})"
)
_FULL_WIDTH = str.maketrans("％", "%")


class Figure(NamedTuple):
    """One figure: its value in one form (`5%`, `30`), and where it stands; `spelt` in Han characters."""

    value: str
    text: str
    start: int
    end: int
    spelt: bool = False


def figures(text: str) -> list[Figure]:
    """All figures of a text in order."""
    return [_figure(match) for match in _FIGURE.finditer(text)]


def _figure(match: re.Match[str]) -> Figure:
    text = match[0].rstrip()
    return Figure(_value(match), text, match.start(), match.start() + len(text), bool(match["han"]))


def _value(match: re.Match[str]) -> str:
    if match["percent"]:
        return _plain(match["percent"]) + "%"
    if match["number"]:
        sign = match["sign"].translate(_FULL_WIDTH)
        return _plain(match["number"], _SCALES[sign]) if sign in _SCALES else _plain(match["number"]) + sign
    return _plain(match["han"])


def _plain(written: str, scale: int = 1) -> str:
    """`０５` and `5` and 五 are one; `5.0` is 5, `1,000` is 1000."""
    if written[0] in _SCALES or written[0] in _DIGITS:
        return str(_han(written))
    value = Decimal(written.replace("．", ".").replace(",", "")) * scale
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _han(written: str) -> int:
    """一百二十 is 120, 二〇二一 is 2021, 一亿二千万 is 120000000."""
    for sign, scale in _MYRIADS.items():
        head, found, tail = written.partition(sign)
        if found:
            return (_han(head) if head else 1) * scale + (_han(tail) if tail else 0)
    if not set(written) & _UNITS.keys():
        return int("".join(str(_DIGITS[char]) for char in written))
    total, digit = 0, 0
    for char in written:
        if char in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[char], 0
        else:
            digit = _DIGITS[char]
    return total + digit
