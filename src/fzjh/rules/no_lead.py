"""没有牵头单位

责任标注是“牵头责任”，或者带 {牵头单位} 时，每项任务都要有牵头单位。

确实不分牵头的计划，在 plan.yaml 里写“责任标注: 共同负责”；个别任务不分，写在那一项任务里。

错误：

    标题: 优化营商环境
    举措: [推行告知承诺制。]
    责任单位: [区各部门]

正确：

    标题: 优化营商环境
    举措: [推行告知承诺制。]
    牵头单位: [区行政审批局]
    责任单位: [区各部门]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.duties import needs_lead, style_place
from fzjh.model import Item, Plan, Role
from fzjh.reading.document import Place

SEVERITY = "error"
_HELP = "写上“牵头单位”；确实不分牵头，写“责任标注: 共同负责”。"


def check(plan: Plan) -> Iterator[Finding]:
    """Duties without a lead in a style that names one, and items without any duty in a plan that has duties."""
    dutiful = any(any(item.duties) for item in plan.all_items())
    for item in plan.all_items():
        for duty in item.duties:
            if not duty.lead and needs_lead(duty.style) and style_place(plan, item, duty):
                yield from _missing(plan, duty.place)
        if dutiful and not item.duty and needs_lead(plan.duty_style) and _has_none(plan, item):
            yield from _missing(plan, item.place)


def _has_none(plan: Plan, item: Item) -> bool:
    """Whether nothing is said about who carries an item; one that overrides 责任标注 has its reasons."""
    if all(measure.duty for measure in item.measures) or any(plan.holes.at(item.place / role.key) for role in Role):
        return False
    return style_place(plan, item, None) == plan.place / "责任标注"


def _missing(plan: Plan, place: Place) -> Iterator[Finding]:
    place = place / Role.LEAD.key
    if not plan.holes.at(place):
        yield Finding(place.span(), "没有牵头单位", _HELP)
