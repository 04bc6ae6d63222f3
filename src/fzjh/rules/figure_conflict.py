"""同一个指标两处的数不一样

名称相同的指标（或者同一个“……率”）在两处写了不同的数，多半有一处忘了改。确实是两回事，就把名称写清楚。
写明年份、阶段的，时限不同的，不报告。

错误：

    - 内容: 行政机关负责人出庭应诉率达到100%。
      指标: [{名称: 负责人出庭应诉率, 要求: 100%}]
    - 内容: 负责人出庭应诉率不低于95%。
      指标: [{名称: 负责人出庭应诉率, 要求: 不低于95%}]

正确：

    - 内容: 行政机关负责人出庭应诉率达到100%。
      指标: [{名称: 负责人出庭应诉率, 要求: 100%}]
"""

from collections.abc import Iterable, Iterator
from operator import methodcaller
from typing import NamedTuple

from fzjh.diagnostics import Finding, Related
from fzjh.figures import Figure, figures
from fzjh.model import Plan
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.source import Span
from fzjh.text import HAN

SEVERITY = "warning"
SUSPECT = methodcaller("__contains__", "%")

_SHORTEST = 5
_STAGE = lazy("[0-9]{4}年|年底|季度|上半年|下半年|期末|阶段|到期|逐年|每年提高|去年|上年|目前|今年")
_LEVEL = lazy("不得?(?:少于|低于|超过|高于)|达到|[≥≤><=＞＜≧≦]+|至少|最多|以[上下内]|[ 　]")
_LEAD = lazy("^(?:确保|实现|力争|保持|提高|推动|推进|全区|全市|全县|全省|全年|做到|要求|使|将|其中)+")
_RATE = lazy(
    rf"(?:\A|(?<=[，。；：、]))([{HAN}]{{4,30}}(?:率|比例|比重|占比|满意度))"
    r"(?:应当|应|要|须|一般)?(?:保持|稳定|提高|提升|控制)?(?:在|到|至)?(?:不得?(?:少于|低于|超过|高于)|达到?|为|至少)?"
    r"([0-9]{1,3}(?:\.[0-9]{1,2})?%)"
)


class _Claim(NamedTuple):
    """A figure for something, and where it stands."""

    figure: str
    place: Span


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators of one name, one deadline and one manner of counting, with different figures."""
    first: dict[tuple[object, ...], _Claim] = {}
    for item in plan.all_items():
        for measure in item.measures:
            for one in measure.indicators:
                given = figures(one.requirement)
                if len(given) == 1 and len(one.name) >= _SHORTEST and not _STAGE.search(one.name + measure.text):
                    key = (one.name, _manner(one.requirement, given[0]), measure.deadline or item.deadline)
                    claim = _Claim(given[0].value, (one.place / "要求").part(given[0].start, given[0].end))
                    yield from _compare(first.setdefault(key, claim), claim, one.name)


def check_texts(passages: Iterable[Passage], _plan: Plan) -> Iterator[Finding]:
    """Rates of one name with different figures in the texts of measures."""
    first: dict[str, _Claim] = {}
    for passage in passages:
        for match in _RATE.finditer(passage.text) if passage.kind == "measure" else ():
            name = _LEAD.sub("", match[1])
            if len(name) > _SHORTEST and not _STAGE.search(passage.text):
                claim = _Claim(figures(match[2])[0].value, passage.span(*match.span(2)))
                yield from _compare(first.setdefault(name, claim), claim, name)


def _manner(requirement: str, figure: Figure) -> str:
    """What is left of a requirement without its figure and its comparison: `每年□次`."""
    return _LEVEL.sub("", f"{requirement[: figure.start]}□{requirement[figure.end :]}")


def _compare(earlier: _Claim, claim: _Claim, name: str) -> Iterator[Finding]:
    if earlier.figure != claim.figure:
        related = (Related(earlier.place, f"那里是{earlier.figure}"),)
        message = f"“{name}”在这里是{claim.figure}，在别处是{earlier.figure}"
        yield Finding(claim.place, message, "核对哪一处对；是两回事，就把名称写清楚。", related)
