"""责任标注的写法不对

责任标注写“牵头责任”“共同负责”“首位牵头”，或者带花括号的一句话。花括号里只能是牵头单位、责任单位、配合单位、单位、完成时限，
或者这一项写了的一个单位的名称（单独印在那里，别的花括号不再印它）。

错误：

    责任标注: （{部门}按职责分工负责）

正确：

    责任标注: （{单位}按职责分工负责）
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.duties import ALL_UNITS, DEADLINE, FIRST_STYLE, JOINT_STYLE, LEAD_STYLE, PLACEHOLDERS, named_in
from fzjh.model import Item, Measure, Plan
from fzjh.patterns import lazy
from fzjh.reading.document import Place
from fzjh.text import did_you_mean

SEVERITY = "error"
FIRM = True
_STYLES = (LEAD_STYLE, JOINT_STYLE, FIRST_STYLE)
_BRACES = lazy(r"\{[^{}]*\}?")
_KEY = "责任标注"


def check(plan: Plan) -> Iterator[Finding]:
    """The style of the plan, if it means nothing."""
    yield from _look(plan.place / _KEY, plan.duty_style)


def check_item(item: Item, _plan: Plan) -> Iterator[Finding]:
    """Styles of an item and its measures that mean nothing."""
    parts: tuple[Item | Measure, ...] = (item, *item.measures)
    for part in parts:
        if part.duty_style:
            named = named_in(part.duty_style, part.duty) if part.duty else frozenset()
            yield from _look(part.place / _KEY, part.duty_style, named)


def _look(place: Place, style: str, named: frozenset[str] = frozenset()) -> Iterator[Finding]:
    if style in _STYLES:
        return
    known = (ALL_UNITS, *PLACEHOLDERS, DEADLINE)
    for match in _BRACES.finditer(style):
        if match[0] not in known and match[0][1:-1] not in named:
            help_ = did_you_mean(match[0], known) or f"花括号里可以写：{'、'.join(known)}。"
            yield Finding(place.part(*match.span()), f"责任标注里没有 {match[0]} 这一项", help_)
    if "{" not in style:
        help_ = did_you_mean(style, _STYLES) or f"写成{'、'.join(_STYLES)}，或者带 {ALL_UNITS} 的一句话。"
        yield Finding(place.span(), f"没有“{style}”这种责任标注", help_)
