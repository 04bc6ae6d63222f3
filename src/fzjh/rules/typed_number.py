"""手写了编号

章节和任务的编号由 fzjh 按次序自动编（GB/T 9704-2012 7.3.3），调换次序时一起变。标题或举措里再写一个，印出来就有两个，次序变了还会错。

编号的样子在 plan.yaml 的“编号”里定。

错误：

    标题: （一）强化领导责任

正确：

    标题: 强化领导责任

一项任务里分几条写、自己数下来的（1）（2）（3）照印，不报告：举措没有自动的编号。
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.model import Item, Plan
from fzjh.passages import SEAM, Passage
from fzjh.wording import TYPED_NUMBER

SEVERITY = "error"

_FIRST = "[一二三四五六七八九十（(0-9①-⒛㈠-㈩❶-❿第]"
SUSPECT = re.compile(SEAM + _FIRST).search

_COUNTED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．）)]|[①-⒛㈠-㈩❶-❿]|第[一二三四五六七八九十]{1,3}[章节条]"
).match
_FEWEST = 2


def check_item(item: Item, _plan: Plan) -> Iterator[Finding]:
    """Numbers at the head of measures, unless several of one item are numbered."""
    typed = [
        (text, measure, index)
        for measure in item.measures
        for index, text in enumerate(measure.sentences)
        if _COUNTED(text)
    ]
    for text, measure, index in typed if len(typed) < _FEWEST else ():
        yield from _look(Passage(text, "measure", measure.place, ("内容", index)))


def check_text(passage: Passage) -> Iterator[Finding]:
    """Numbers at the head of titles."""
    if passage.kind == "title" and _COUNTED(passage.text):
        yield from _look(passage)


def _look(passage: Passage) -> Iterator[Finding]:
    match = TYPED_NUMBER.match(passage.text)
    if match:
        number = match[0].rstrip()
        help_ = f"删去“{number}”；编号由 fzjh 自动编。"
        fix = replace(passage.span(0, match.end()), "", safe=False)
        yield Finding(passage.span(0, len(number)), f"开头手写了编号“{number}”", help_, fix=fix)
