"""单位的角色印不出来

有的责任标注不印某一种角色：“共同负责”“首位牵头”不分角色，把大家一起印；带花括号的一句话只印花括号里写了的。
这时另写的角色，通知的读者看不出来。

错误：

    责任标注: 共同负责
    牵头单位: [区财政局]
    责任单位: [区审计局]

正确：

    责任标注: 共同负责
    责任单位: [区财政局, 区审计局]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.duties import ALL_UNITS, JOINT_STYLE, PLACEHOLDERS, is_pattern, named_in, style_place
from fzjh.model import Duty, Item, Plan, Role

SEVERITY = "warning"


def check_item(item: Item, plan: Plan) -> Iterator[Finding]:
    """Roles that units are given and that their duty's style does not print."""
    for duty in item.duties:
        found = list(_left_out(duty)) if duty.style == JOINT_STYLE or is_pattern(duty) else []
        if found and style_place(plan, item, duty):
            yield from found


def _left_out(duty: Duty) -> Iterator[Finding]:
    if duty.style == JOINT_STYLE and duty.lead:
        message = "“共同负责”不分牵头，写在“牵头单位”里的单位不算牵头"
        help_ = "改写在“责任单位”里；确实有牵头单位，就不用“共同负责”。"
        yield Finding((duty.place / Role.LEAD.key).key_span(), message, help_)
    if duty.style == JOINT_STYLE or ALL_UNITS in duty.style:
        return
    named = named_in(duty.style, duty)
    for placeholder, role in PLACEHOLDERS.items():
        if placeholder not in duty.style and any(one.written not in named for one in duty.of(role)):
            message = f"责任标注里没有 {placeholder}，通知不印{role.key}"
            yield Finding(
                (duty.place / role.key).key_span(), message, f"在责任标注里加上 {placeholder}，或者删去这一行。"
            )
