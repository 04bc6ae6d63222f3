"""指标的数在举措里没有

指标是从举措的文字里摘出来的，“要求”里的数必须在那条举措里原样出现。对不上，不是举措改了，就是指标抄错了。

错误：

    - 内容: 法制审核人员不得少于本单位执法人员总数的5%。
      指标: [{名称: 法制审核人员比例, 要求: 不少于8%}]

正确：

    - 内容: 法制审核人员不得少于本单位执法人员总数的5%。
      指标: [{名称: 法制审核人员比例, 要求: 不少于5%}]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.figures import Figure, figures
from fzjh.model import Indicator, Item, Measure, Plan

SEVERITY = "error"
_COUNTED = "次个项日天月年周季期件人名份场类家批轮遍篇倍元小条成"
"""What follows a figure in Han characters; others are parts of words (统一, 一般, “十四五”)."""


def check_item(item: Item, plan: Plan) -> Iterator[Finding]:
    """Figures of indicators that their measure does not give."""
    for measure in item.measures:
        for indicator in measure.indicators:
            if not plan.holes.at(measure.place / "内容"):
                yield from _look(measure, indicator)


def _look(measure: Measure, indicator: Indicator) -> Iterator[Finding]:
    given = figures(measure.text)
    values = {figure.value for figure in given}
    for figure in figures(indicator.requirement):
        behind = indicator.requirement[figure.end : figure.end + 1]
        counts = not figure.spelt or (behind and behind in _COUNTED)
        if counts and figure.value not in values and measure.sentences:
            place = indicator.place / "要求"
            yield Finding(place.part(figure.start, figure.end), f"举措里没有“{figure.text}”", _help(given))


def _help(given: list[Figure]) -> str:
    texts = list(dict.fromkeys(figure.text for figure in given))
    return f"举措里的数是{'、'.join(texts)}。对照着改。" if texts else "举措里没有数；指标只写举措里点明的。"
