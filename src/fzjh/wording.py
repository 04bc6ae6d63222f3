"""What rules about wording share: which characters are Chinese, and stretches of a text that belong to one rule alone.

A rule blanks out the stretches of the others before it looks, so that one mistake gives one report.
"""

import re

from fzjh.patterns import lazy
from fzjh.text import HAN

PAUSES = "，。、；：！？"
"""Marks of GB/T 15834—2011 that end or divide a sentence."""

MARKS = PAUSES + "（）《》〈〉〔〕【】「」『』"
"""Full-width marks that Latin text never uses."""

CHINESE = HAN + MARKS + "“”‘’…—～·％"
"""Inside of a character class: Han characters and the marks among them."""

FOREIGN = lazy(r"(?:https?|ftp)://[!-~]*[\w/]|www\.[!-~]*[\w/]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|&#?\w{1,9};", re.ASCII)
"""Web and mail addresses, and characters written as in HTML."""

ODD_YEAR = lazy(
    r"(?:[\[［【〈﹝{]\s*(?:19|20)\d\d\s*[\]］】〉﹞}〕）)]|[〔（(]\s*(?:19|20)\d\d\s*[\]］】〉﹞}])(?=\s*第?\s*\d+\s*号)"
    r"|[（(]\s*(?:19|20)\d\d\s*[）)](?=\s*\d+\s*号)|〔\s*(?:19|20)\d\d\s*[）)](?=\s*第?\s*\d+\s*号)"
)
"""The year of a document's number in any brackets but 〔〕 (GB/T 9704-2012, 7.2.5)."""

TYPED_NUMBER = lazy(
    r"\A(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[（(][一二三四五六七八九十]{1,3}[）)]、?|\d{1,2}[.．、](?!\d)"
    r"|[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⒛㈠-㈩❶-❿][.．、]?|第[一二三四五六七八九十]{1,3}[章节条](?=\s))\s*"
)
"""A number of a level (GB/T 9704-2012, 7.3.3) written at the head of a text, with the space behind it."""

ELLIPSIS = lazy(r"\.{2,}|。{3,}|…+|⋯+|[·・•]{3,}")
"""Whatever stands for an ellipsis, right or wrong."""

DOUBLED = lazy(rf"(?=[,:;!?.]{{0,9}}[{PAUSES}])(?:[{PAUSES},:;!?]|\.(?![A-Za-z0-9])){{2,}}")
"""Two and more marks in a row, at least one of them full-width."""

NUMERALS = "一二三四五六七八九十"
"""Inside of a character class: the Han numerals that count parts of a text."""

SERIES_POINT = lazy(rf"(?:\A|(?<=[：；。]))[{NUMERALS}]{{1,3}}([.．])(?=[{HAN}])")
"""A Han numeral with a point, where 、 belongs (GB/T 15834-2011, B.3.2)."""

INVISIBLE = lazy(
    "[\0-\x08\n\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ue000-\uf8ff\ufeff\uffa0\ufff9-\ufffd\U000e0000-\U000e007f\U000f0000-\U0010fffd]"
)
"""Characters that nobody sees, or that look different on every machine (private use)."""

# Quick looks, each shared by several rules: one question about every text costs less than one for each rule. They begin
# with one class of characters, which Python finds fast.

JOINED = re.compile(r"[-‐‑–―−－─~～〜∼—] ?[0-9]").search
"""Whether something stands before a figure that may join it to another."""

ODD_FIGURE = re.compile(
    r"[，百千几%％‰．·.余多左以截〔第附](?:(?<=，)[0-9]{3}|(?<=第)[（(]?[0-9一二三四五六七八九十百]{1,5}(?:[）)]?(?:项|条|部)|[、至到和—～-])"
    r"|(?<=[0-9][百千几])|(?<=百)分之[0-9]|(?<=[〇零一二三四五六七八九十百千万两][%％‰])|(?<=[．·.])[0-9]"
    r"|(?<=[0-9一二三四五六七八九十百千万%][余多])|(?<=左)右|(?<=以)[上下内]|(?<=截)止|(?<=〔)[0-9]{4}〕[第0]|(?<=附)件[0-9])"
).search
"""Whether a figure is written, limited or referred to in a way that may be wrong."""

ODD_MARK = re.compile(
    rf"[‘〈《“等（‐‑–－─―—-](?:(?<=[‘〈])|(?<=[》”]、[《“])|(?<=[、…]等)|(?<=（)[^（）]*（"
    rf"|(?<=[‐‑–－─―—-])(?:[‐‑–－─―—-]|(?<=[{PAUSES}”’》].)))"
).search
"""Whether marks stand next to others, or inside of others, in a way that may be wrong."""

COUNTED = re.compile(rf"[）)是.．、①-⑳](?:(?<=[①-⑳])|(?<=[{NUMERALS}0-9].))").search
"""Whether there may be a number that counts parts of a text: 一是, （1）, 2."""

_QUOTES = {"“": "前双引号", "”": "后双引号", "‘": "前单引号", "’": "后单引号", '"': "双引号", "'": "单引号"}


def named(mark: str) -> str:
    """A mark as a message shows it; quotes inside of quotes would be hard to read, so they get their names."""
    return f"{_QUOTES[mark]}（{mark}）" if mark in _QUOTES else f"“{mark}”"


def blank(text: str, *patterns: re.Pattern[str]) -> str:
    """The text with all matches replaced by as many letters x, so that offsets stay."""
    for pattern in patterns:
        text = pattern.sub(lambda match: "x" * len(match[0]), text)
    return text


def neighbours(text: str, start: int, end: int, between: str = " ") -> tuple[str, str]:
    """The nearest characters before and behind a stretch, or nothing; those in `between` (up to 20) are passed over."""
    return text[max(start - _NEAR, 0) : start].rstrip(between)[-1:], text[end : end + _NEAR].lstrip(between)[:1]


_NEAR = 20


def ends_half_width(text: str) -> bool:
    """Whether the last mark of a text is half-width where a full-width one was meant."""
    return _HALF_WIDTH_END.search(text) is not None


_HALF_WIDTH_END = lazy(rf"(?:[{CHINESE}%][,:;!?.]|[0-9]\.|｡)[\"'”’）)》]*\Z")


def is_plain(text: str) -> bool:
    """Whether a text can be put into any text of a YAML file as it is, quoted or not, in brackets or not."""
    return _SPECIAL.search(text) is None


_SPECIAL = lazy(r"[\\\"'#:\[\]{},&*!|>%@`\s-]")
