"""Numbers at the head of a paragraph: their kinds, their figures, and the sample by which a plan prints them."""

import re
from dataclasses import dataclass

_HAN = "一二三四五六七八九十百零〇"
_DIGIT = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
_ENCLOSED = {"①": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "㈠": "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", "⑴": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿", "⒈": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓"}
_N = rf"([{_HAN}]{{1,4}})"
_S = r"[ \u3000]*"

_KINDS = (
    ("章", rf"第{_S}{_N}{_S}章(?=[ \u3000:：]|.{{1,20}}$)[:：]?", "第一章　"),
    ("章", rf"第{_S}{_N}{_S}部分[:：、]?", "第一部分　"),
    ("节", rf"第{_S}{_N}{_S}节(?=[ \u3000:：]|.{{1,20}}$)[:：]?", "第一节　"),
    ("条", rf"第{_S}{_N}{_S}条(?![第款项例规之的、，和至])[:：]?", "第一条　"),
    ("任务", rf"(?:重点)?任务{_S}(?:{_N}|(\d{{1,3}})){_S}[:：、.．]", "任务一："),
    ("任务", rf"第{_S}(?:{_N}|(\d{{1,3}})){_S}[件项]{_S}[:：、.．]", "第1件："),
    ("一", rf"{_N}{_S}[、.．,，:：](?!{_S}[{_HAN}]{_S}[、是])", "一、"),
    ("（一）", rf"[（(【]{_S}{_N}{_S}[）)】]{_S}[、.．]?", "（一）"),
    ("（一）", r"([㈠-㈩])", "（一）"),
    ("1", rf"(\d{{1,3}}){_S}[.．﹒、,，](?:(?!\d)|(?=(?:19|20)\d\d年|\d{{5}}))", "1."),
    ("1", r"([⒈-⒓])", "1."),
    ("（1）", rf"[（(]{_S}(\d{{1,3}}){_S}[）)]{_S}[、.．]?", "（1）"),
    ("（1）", r"([⑴-⑿])", "（1）"),
    ("1）", r"(\d{1,2})[）)][、.．]?", "1）"),
    ("①", r"([①-⑳])", "①"),
)
_PATTERNS = tuple((kind, re.compile(pattern), sample) for kind, pattern, sample in _KINDS)
_START = re.compile(rf"[{_HAN}\d（(【第任重①-⑳⑴-⑿⒈-⒓㈠-㈩]")

RANKS = {"章": 0, "节": 1, "一": 3, "（一）": 4, "1": 5, "（1）": 6, "1）": 7, "①": 8}
"""How high a kind stands by GB/T 9704-2012, 7.3.3 and custom; 条 and 任务 stand where the document puts them."""


@dataclass(frozen=True, slots=True)
class Label:
    """A number: its kind, its figure, the sample that prints it, and how many characters of the text it took."""

    kind: str
    number: int
    sample: str
    length: int


def match_label(text: str) -> Label | None:
    """The number a text begins with."""
    if not _START.match(text):
        return None
    for kind, pattern, sample in _PATTERNS:
        match = pattern.match(text)
        if match:
            figure = next(group for group in match.groups() if group)
            number = int(figure) if figure.isdigit() and figure.isascii() else _value(figure)
            return Label(kind, number, _sample(kind, sample, match[0], figure), match.end()) if number else None
    return None


def _value(figure: str) -> int:
    for row in _ENCLOSED.values():
        if figure in row:
            return row.index(figure) + 1
    total, digit = 0, 0
    if not set(figure) & set("十百"):
        return int("".join(str(_DIGIT[char]) for char in figure))
    for char in figure:
        if char in "十百":
            total += max(digit, 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGIT[char]
    return total + digit


def _sample(kind: str, sample: str, written: str, figure: str) -> str:
    """The sample nearest to what was written: 1、 stays 1、 and 任务1： stays 任务1：."""
    if kind == "1" and written.rstrip()[-1] == "、":
        return "1、"
    if kind == "任务":
        one = "1" if figure.isdigit() else "一"
        return written.replace(" ", "").replace(figure, one, 1).replace(":", "：")
    return sample
