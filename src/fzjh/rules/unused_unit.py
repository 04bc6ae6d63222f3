"""名册里的单位没有任务

登记了、却没有一项任务提到它（通过统称提到也算）。可能是任务里漏了它，也可能是去年留下的。

错误：

    单位:
      - 名称: 区农机局        # 计划里哪里都没有它
        类别: 其他

正确：

    单位:
      - 名称: 区农业农村局    # 有任务提到它
        类别: 其他
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.model import Mention, Plan

SEVERITY = "info"


def check(plan: Plan) -> Iterator[Finding]:
    """Units and collectives that no duty needs; nothing while some file cannot be read."""
    if plan.partial or not plan.items:
        return
    mentions = [
        mention
        for item in plan.all_items()
        for duty in item.duties()
        for mention in _all(duty.lead, duty.responsible, duty.support)
    ]
    collectives = {mention.collective.name: mention.collective for mention in mentions if mention.collective}
    used = {mention.unit.name for mention in mentions if mention.unit}
    used |= {unit.name for collective in collectives.values() for unit in collective.members or ()}
    for unit in plan.register.units:
        if unit.name not in used:
            yield Finding(
                (unit.place / "名称").span(), f"没有任务提到“{unit.name}”", "任务里漏了就补上，不需要就从名册删去。"
            )
    for one in plan.register.collectives:
        if one.name not in collectives:
            yield Finding((one.place / "名称").span(), f"没有任务提到“{one.name}”", "不需要就从名册删去。")


def _all(*groups: tuple[Mention, ...]) -> Iterator[Mention]:
    for group in groups:
        yield from group
