"""举措点明了数，没有写成指标

这份计划把量化的要求写成了“指标”，这条举措里有“不少于”“达到”“以上”加一个数，却没有指标，分解表的“量化指标”栏里就没有它。
一项指标也没有写的计划不看。

错误：

    举措:
      - 政务服务事项网上可办率达到98%以上。

正确：

    举措:
      - 内容: 政务服务事项网上可办率达到98%以上。
        指标: [{名称: 政务服务事项网上可办率, 要求: 98%以上}]
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.model import Measure, Plan
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.text import HAN
from fzjh.wording import FOREIGN, blank

SEVERITY = "info"

_SUSPECT = re.compile("[于过]|达|至少|以上").search
_FIGURE = r"(?<![0-9A-Za-z.〔/-])(?:百分之)?[0-9]{1,6}(?:\.[0-9]{1,3})?[%％]?[万亿]?"
_END = r"(?=[，。；！）]|\Z)"
_GOAL = lazy(
    rf"(?:不(?:得|应)?(?:少于|低于|超过|高于|多于)|达到|达(?=[0-9百])|至少)[^，。；：、！？（）0-9]{{0,12}}{_FIGURE}"
    rf"[^，。；：、！？（）0-9的]{{0,6}}{_END}|(?<=[{HAN}]){_FIGURE}[^，。；：、！？（）0-9的]{{0,4}}以上{_END}"
)
_TITLE = lazy("《[^《》]*》")
_FINE = lazy("罚款|违法所得|年龄|周岁")
"""Sums and ages that a law names are no goals."""


def check(plan: Plan) -> Iterator[Finding]:
    """Measures with a goal and without an indicator, in a plan that writes indicators."""
    measures = [measure for item in plan.all_items() for measure in item.measures]
    if any(measure.indicators for measure in measures):
        for measure in measures:
            if not measure.indicators:
                yield from _look(plan, measure)


def _look(plan: Plan, measure: Measure) -> Iterator[Finding]:
    for index, text in enumerate(measure.sentences):
        match = _GOAL.search(blank(text, FOREIGN, _TITLE)) if _SUSPECT(text) and not _FINE.search(text) else None
        if match and not plan.holes.at(measure.place / "指标"):
            span = Passage(text, "measure", measure.place, ("内容", index)).span(*match.span())
            help_ = "写成“内容”“指标”两项，指标有名称和要求，如 指标: [{名称: 学法次数, 要求: 每年2次以上}]。"
            yield Finding(span, f"“{match[0]}”没有写成指标", help_)
            return
