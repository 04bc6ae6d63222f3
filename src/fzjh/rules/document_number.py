"""发文字号的写法不对

发文字号是机关代字、年份、序号：年份写全四位，用六角括号〔〕；序号前面不加“第”，不编虚位（1 不写成 01），
后面加“号”（GB/T 9704-2012 7.2.5）。

错误：

    发文字号: 盐开委法办〔2021〕第02号

正确：

    发文字号: 盐开委法办〔2021〕2号
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.model import Plan
from fzjh.patterns import lazy
from fzjh.reading.document import Place
from fzjh.wording import ODD_YEAR

SEVERITY = "error"
_RIGHT = lazy(r"[^\s〔〕\d]+〔\d{4}〕[1-9]\d*号")
_FAULTS = (
    (re.compile(r"〕\s*(第)"), "序号前面不加“第”", "删去“第”。", ""),
    (re.compile(r"〕第?\s*(0+)\d"), "序号不编虚位", "删去前面的 0。", ""),
    (re.compile(r"〔(\d{1,3}|\d{5,})〕"), "年份要写全四位", "写成〔2021〕这样。", None),
    (re.compile(r"(\s+)"), "中间有空格", "删去空格。", ""),
    (re.compile(r"〕第?\d+()$"), "末尾少了“号”", "补上“号”。", "号"),
    (re.compile(r"^()〔"), "前面少了机关代字", "补上机关代字，如“某政办”。", None),
)
"""Patterns whose first group is at fault, with what to say, what to do, and what to put there if anybody can know."""


def check(plan: Plan) -> Iterator[Finding]:
    """A 发文字号 of another form; wrong brackets are told by the rule wrong-brackets."""
    number = plan.notice.number
    if not number or _RIGHT.fullmatch(number) or ODD_YEAR.search(number):
        return
    place = plan.notice.place / "发文字号"
    found = list(_faults(place, number))
    yield from found
    if not found:
        yield Finding(
            place.span(), "发文字号的写法不对", "写成机关代字、〔年份〕、序号和“号”，如“盐开委法办〔2021〕2号”。"
        )


def _faults(place: Place, number: str) -> Iterator[Finding]:
    for pattern, message, help_, right in _FAULTS:
        if match := pattern.search(number):
            start = max(min(match.start(1), len(number) - 1), 0)
            span = place.part(start, max(match.end(1), start + 1))
            kept = "" if match[1] else span.text
            fix = None if right is None else replace(span, kept + right)
            yield Finding(span, f"发文字号的{message}", help_, fix=fix)
