"""发文字号的年份没有用六角括号

发文字号的年份用六角括号“〔〕”括起来（GB/T 9704-2012 7.2.5）。方括号、圆括号、方头括号都不对；“﹝﹞”样子相近，却是另外两个字符，
查找、排序时会当成别的文件。

错误：

    依据: 《江苏省2021年法治政府建设工作计划》（苏依法[2021]1号）

正确：

    依据: 《江苏省2021年法治政府建设工作计划》（苏依法〔2021〕1号）
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.model import Plan
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import FOREIGN, ODD_YEAR, blank

SEVERITY = "error"
SUSPECT = re.compile(r"[\[［【〈﹝﹞{〔（(]").search

_SMALL = lazy("﹝[^﹝﹞]*﹞|[﹝﹞]")
_RIGHT = str.maketrans("﹝﹞", "〔〕")


def check(plan: Plan) -> Iterator[Finding]:
    """The number of the notice itself, which is no running text."""
    number = plan.notice.number
    if number and SUSPECT(number):
        yield from check_text(Passage(number, "field", plan.notice.place, ("发文字号",)))


def check_text(passage: Passage) -> Iterator[Finding]:
    """Years in wrong brackets before the number of a document; small tortoise shell brackets anywhere."""
    text = blank(passage.text, FOREIGN)
    for match in ODD_YEAR.finditer(text):
        used = f"{match[0][0]} {match[0][-1]}"
        right = f"〔{match[0][1:-1].strip()}〕"
        span = passage.span(*match.span())
        message = f"发文字号的年份用了“{used}”，应当用六角括号"
        yield Finding(span, message, f"改为“{right}”。", fix=replace(span, right))
    for match in _SMALL.finditer(blank(text, ODD_YEAR)):
        span, right = passage.span(*match.span()), match[0].translate(_RIGHT)
        message = f"“{match[0]}”里的括号是小括号字符（U+FE5D、U+FE5E），不是六角括号"
        yield Finding(span, message, f"改为“{right}”。", fix=replace(span, right))
