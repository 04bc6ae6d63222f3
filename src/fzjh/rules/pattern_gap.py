"""责任标注里有一项没写

责任标注是带花括号的一句话时，花括号里的每一种单位（还有完成时限）都要有，否则印出来的话缺一块。

错误：

    责任标注: （{责任单位}负责，{配合单位}配合）
    责任单位: [区财政局]

正确：

    责任标注: （{责任单位}负责，{配合单位}配合）
    责任单位: [区财政局]
    配合单位: [区审计局]
"""

from collections.abc import Iterator

from fzjh.dates import Deadline
from fzjh.diagnostics import Finding
from fzjh.duties import DEADLINE, PLACEHOLDERS, is_pattern, style_place
from fzjh.model import Duty, Item, Measure, Plan, Role

SEVERITY = "error"


def check_item(item: Item, plan: Plan) -> Iterator[Finding]:
    """Placeholders with nothing to print; a missing lead is told by the rule no-lead."""
    for duty, deadline in _duties(item):
        gaps = list(_gaps(duty, deadline)) if is_pattern(duty) else []
        if gaps and style_place(plan, item, duty):
            yield from (_finding(duty, key) for key in gaps if not plan.holes.at(duty.place / key))


def _duties(item: Item) -> Iterator[tuple[Duty, Deadline | None]]:
    """Each duty with the deadline that is printed with it."""
    parts: tuple[Item | Measure, ...] = (item, *item.measures)
    for part in parts:
        if part.duty:
            yield part.duty, part.deadline


def _gaps(duty: Duty, deadline: Deadline | None) -> Iterator[str]:
    for placeholder, role in PLACEHOLDERS.items():
        if role is not Role.LEAD and placeholder in duty.style and not getattr(duty, role.value):
            yield role.key
    if DEADLINE in duty.style and not deadline:
        yield "完成时限"


def _finding(duty: Duty, key: str) -> Finding:
    help_ = f"写上“{key}”，或者在责任标注里去掉 {{{key}}}。"
    return Finding((duty.place / key).span(), f"责任标注要印{key}，这里没有", help_)
