"""中文里用了半角标点

中文里的逗号、句号、冒号、分号、问号、叹号、括号和引号用全角（GB/T 15834—2011 第 4 章、5.1）。半角标点排出来又小又挤，
行首行尾也不会避让。

数字里的 3.5、10:30、1,000，网址、邮箱，以及夹在英文里的标点照常用半角，不会报告。

错误：

    举措:
      - 分级分类推进审批制度改革,加大简政放权力度(含下放事项)。

正确：

    举措:
      - 分级分类推进审批制度改革，加大简政放权力度（含下放事项）。
"""

import re
from collections.abc import Iterator
from string import punctuation

from fzjh.diagnostics import Edit, Finding, Fix, Related, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import (
    CHINESE,
    DOUBLED,
    ELLIPSIS,
    FOREIGN,
    ODD_YEAR,
    SERIES_POINT,
    TYPED_NUMBER,
    blank,
    named,
    neighbours,
)

SEVERITY = "error"
SUSPECT = re.compile(r"[,:;!?().'\"｡､｢｣]").search

_MARK = lazy(r"[,:;!?().'\"｡､｢｣]")
_FULL = dict(zip(",:;!?().｡､｢｣", "，：；！？（）。。、“”", strict=True))
_PAIRS = {("（", ")"), ("“", '"'), ("‘", "'"), ("“", "｣")}
_CLOSER = {"（": "）", "“": "”", "‘": "’"}
_CHINESE = lazy(rf"[{CHINESE}%]")
_AREA_CODE = lazy(r"\(\+?\d{2,4}\)(?= ?-?\d)")
_LATIN = lazy(r"[A-Za-z0-9]")
_FAR = 500
_BETWEEN = punctuation.replace("%", "") + " "


def check_text(passage: Passage) -> Iterator[Finding]:
    """Half-width marks next to Chinese text, one report each; a pair of brackets or quotes is one."""
    text = blank(passage.text, FOREIGN, ODD_YEAR, ELLIPSIS, DOUBLED, SERIES_POINT, _AREA_CODE)
    if passage.kind in ("measure", "title"):
        text = blank(text, TYPED_NUMBER)
    marks = [(match.start(), match[0]) for match in _MARK.finditer(text) if _is_wrong(text, match[0], match.start())]
    paired: set[int] = set()
    for index, (at, mark) in enumerate(marks):
        if at in paired:
            continue
        wanted = _FULL.get(mark) or _quote(text, mark, at)
        following = (one for one in marks[index + 1 : index + 20] if one[0] not in paired)
        second = next((one for one in following if (wanted, one[1]) in _PAIRS), None)
        span, message = passage.span(at, at + 1), f"中文里用了半角的{named(mark)}"
        if second:
            paired.add(second[0])
            closing = passage.span(second[0], second[0] + 1)
            related = (Related(closing, f"在这里用半角的{named(second[1])}收尾"),)
            fix = Fix((Edit(span, wanted), Edit(closing, _CLOSER[wanted])))
            yield Finding(span, message, f"这一对改为{named(wanted)}和{named(_CLOSER[wanted])}。", related, fix)
        else:
            yield Finding(span, message, f"改为{named(wanted)}。", fix=replace(span, wanted))


def _is_wrong(text: str, mark: str, at: int) -> bool:
    if mark in "｡､｢｣":
        return True
    if mark in "()":
        return _bracket_is_wrong(text, mark, at)
    left, right = neighbours(text, at, at + 1, _BETWEEN)
    if mark in ",:;":
        return _is_chinese(left) or _is_chinese(right)
    if mark == ".":
        ends = at + 1 == len(text) and left.isdigit() and _CHINESE.search(text)
        return bool(ends) or (_is_chinese(left) and not _LATIN.match(text, at + 1))
    if mark in "!?":
        return _is_chinese(left)
    inside_word = _LATIN.match(text, at - 1) and (mark == "'" or text[at - 1].isdigit())
    return not inside_word and (_is_chinese(left) or _is_chinese(right))


def _is_chinese(char: str) -> bool:
    return _CHINESE.match(char) is not None


def _bracket_is_wrong(text: str, mark: str, at: int) -> bool:
    """A bracket belongs to the words before it, unless Chinese stands in it."""
    start = at if mark == "(" else text.rfind("(", max(at - _FAR, 0), at)
    end = text.find(")", at, at + _FAR) if mark == "(" else at
    inside = text[start + 1 : end]
    if start < 0 or end < 0 or ")" in inside or "(" in inside:
        waiting = text.count("（", max(at - _FAR, 0), at) > text.count("）", max(at - _FAR, 0), at)
        return waiting or any(map(_is_chinese, neighbours(text, at, at + 1, "")))
    before, after = neighbours(text, start, end + 1)
    return _CHINESE.search(inside) is not None or _is_chinese(before) or (not before and _is_chinese(after))


def _quote(text: str, mark: str, at: int) -> str:
    """The Chinese quote that a straight one stands for: they open and close in turn."""
    opening, closing = ("“", "”") if mark == '"' else ("‘", "’")
    start = max(at - _FAR, 0)
    opened = text.count(opening, start, at) - text.count(closing, start, at) + text.count(mark, start, at) % 2
    return closing if opened > 0 else opening
