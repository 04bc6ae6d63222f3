"""一个单位牵头的任务太多

几家一起牵头的任务，各算几分之一；一个单位摊到的超过全部任务的三分之一，就在这里说一声。也许就该它牵头，也许有的任务可以由别的单位牵头。
任务不到二十项、牵头单位不到八家的计划不看。

错误：

    牵头单位: [区司法局]        # 三十项任务里有十五项都这样写

正确：

    牵头单位: [区行政审批局]    # 谁管的事谁牵头
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from fzjh.diagnostics import Finding
from fzjh.duties import FIRST_STYLE, JOINT_STYLE, roles
from fzjh.model import Duty, Item, Mention, Plan, Role, Unit

SEVERITY = "info"
_FEWEST_ITEMS: Final = 20
_FEWEST_UNITS: Final = 8
_MOST: Final = 1 / 3


def check(plan: Plan) -> Iterator[Finding]:
    """Units whose part in leading is more than a third of all items."""
    leaders = [found for found in map(_leaders, plan.items) if found]
    strangers = any(not mention.known for item in plan.items for duty in item.duties for mention in duty.lead)
    if plan.partial or strangers or len(leaders) < _FEWEST_ITEMS:
        return
    shares: dict[str, float] = defaultdict(float)
    for found in leaders:
        for name in found:
            shares[name] += 1 / len(found)
    for unit in plan.register.units if len(shares) >= _FEWEST_UNITS else ():
        if shares[unit.name] > len(leaders) * _MOST:
            yield _finding(unit, leaders)


def _leaders(item: Item) -> set[str]:
    """The units that lead an item, or one of its measures."""
    return {mention.unit.name for duty in item.duties for mention in _leads(duty) if mention.unit}


def _leads(duty: Duty) -> Iterable[Mention]:
    if duty.style in {JOINT_STYLE, FIRST_STYLE}:
        return [mention for role, mention in roles(duty) if role is Role.LEAD]
    return duty.lead


def _finding(unit: Unit, leaders: list[set[str]]) -> Finding:
    led = [found for found in leaders if unit.name in found]
    alone = sum(len(found) == 1 for found in led)
    message = (
        f"“{unit.name}”牵头{len(led)}项，占{len(leaders)}项任务的{len(led) / len(leaders):.0%}，其中独自牵头{alone}项"
    )
    help_ = "看看有没有该由别的单位牵头的；就该它牵头，不用改。"
    return Finding((unit.place / "名称").span(), message, help_)
