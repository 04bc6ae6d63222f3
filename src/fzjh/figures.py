"""Figures in Chinese text: `5%`, `百分之五`, `30日`, `两次`, all brought to one form so that they can be compared."""

import re
from dataclasses import dataclass

_DIGITS = {**dict(zip("〇零一二三四五六七八九", (0, *range(10)), strict=True)), "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_HAN = "[〇零一二三四五六七八九十百千万两]+"
_FIGURE = re.compile(
    rf"百分之(?P<percent>{_HAN}|[\d０-９.．]+)|(?P<number>[\d０-９]+(?:[.．][\d０-９]+)?)\s*(?P<sign>[%％‰]?)|(?P<han>{_HAN})"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its value in one form (`5%`, `30`), and where it stands."""

    value: str
    text: str
    start: int
    end: int


def figures(text: str) -> list[Figure]:
    """All figures of a text in order."""
    return [Figure(_value(match), match[0], *match.span()) for match in _FIGURE.finditer(text)]


def _value(match: re.Match[str]) -> str:
    if match["percent"]:
        return _plain(match["percent"]) + "%"
    if match["number"]:
        return _plain(match["number"]) + match["sign"].translate(_FULL_WIDTH)
    return _plain(match["han"])


def _plain(written: str) -> str:
    """`０５` and `5` and 五 are one; `5.0` is 5."""
    digits = written.translate(_FULL_WIDTH)
    if not digits[0].isascii():
        return str(_han(digits))
    whole, _, rest = digits.partition(".")
    rest = rest.rstrip("0")
    return str(int(whole)) + (f".{rest}" if rest else "")


def _han(written: str) -> int:
    """一百二十 is 120, 二〇二一 is 2021."""
    if not set(written) & _UNITS.keys():
        return int("".join(str(_DIGITS[char]) for char in written))
    total, section, digit = 0, 0, 0
    for char in written:
        if char == "万":
            total, section, digit = (total + section + digit) * _UNITS[char], 0, 0
        elif char in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[char], 0
        else:
            digit = _DIGITS[char]
    return total + section + digit
