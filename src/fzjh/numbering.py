"""Numbers of sections and items: derived from the outline, never stored (GB/T 9704-2012, 7.3.3 gives the levels)."""

from dataclasses import dataclass

from fzjh.patterns import lazy

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_SAMPLE = lazy("[一1①]")
_CIRCLED_LAST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """How a number looks: a sample such as `一、`, `（一）`, `1.`, `（1）`, `①` or `第一条 `."""

    sample: str

    def label(self, number: int) -> str:
        """The number (from 1) in this style; beyond ⑳ circled numbers go on as （21）."""
        match = _SAMPLE.search(self.sample)
        if not match:
            raise ValueError(self.sample)
        return self.sample[: match.start()] + _numeral(match[0], number) + self.sample[match.end() :]


def parse_style(text: str) -> Style:
    """Read a style from its sample. Raises ValueError unless exactly one of 一, 1, ① stands in it."""
    if len(_SAMPLE.findall(text)) != 1:
        raise ValueError(text)
    return Style(text)


def _numeral(sample: str, number: int) -> str:
    if sample == "1":
        return str(number)
    if sample == "一":
        return chinese_numeral(number)
    return chr(ord("①") + number - 1) if number <= _CIRCLED_LAST else f"（{number}）"


def chinese_numeral(number: int) -> str:
    """A whole number from 1 to 9999 in Chinese: 10 is 十, 23 is 二十三, 105 is 一百零五."""
    text, zero = "", False
    digits = str(number)
    for index, char in enumerate(digits):
        digit = int(char)
        if digit:
            text += ("零" if zero else "") + _DIGITS[digit] + _UNITS[len(digits) - 1 - index]
        zero = digit == 0 and bool(text)
    return text.removeprefix("一") if 10 <= number <= 19 else text  # noqa: PLR2004 - 十一, not 一十一
