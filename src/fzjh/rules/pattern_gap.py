"""责任标注里有一种单位没写

责任标注是带花括号的一句话时，花括号里的每一种单位都要有，否则印出来的话缺一块。

错误：

    责任标注: （{责任单位}负责，{配合单位}配合）
    责任单位: [区财政局]

正确：

    责任标注: （{责任单位}负责，{配合单位}配合）
    责任单位: [区财政局]
    配合单位: [区审计局]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.duties import PLACEHOLDERS, is_pattern
from fzjh.model import Duty, Plan, Role

SEVERITY = "error"


def check(plan: Plan) -> Iterator[Finding]:
    """Placeholders without units; a missing lead is told by the rule no-lead."""
    for item in plan.all_items():
        for duty in item.duties():
            if is_pattern(duty.style):
                yield from _gaps(duty)


def _gaps(duty: Duty) -> Iterator[Finding]:
    for placeholder, role in PLACEHOLDERS.items():
        place = duty.place / role.key
        if role is not Role.LEAD and placeholder in duty.style and not getattr(duty, role.value) and not place.exists():
            help_ = f"写上“{role.key}”，或者在责任标注里去掉 {placeholder}。"
            yield Finding(place.span(), f"责任标注要印{role.key}，这里没有", help_)
