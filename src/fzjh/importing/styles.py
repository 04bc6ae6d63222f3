"""责任标注: the one usage that most duties of a document follow, and those that depart from it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from fzjh.duties import FIRST_STYLE, JOINT_STYLE, LEAD_STYLE
from fzjh.importing.draft import Item, Style
from fzjh.importing.duties import says_first_leads
from fzjh.importing.duty import Duty, first_leads
from fzjh.importing.lines import CHANGED, Remark
from fzjh.model import Role

_RARE = 10
_PLAIN = ("（{单位}负责）", "（{责任单位}负责）")


def settle(items: list[Item], *, first: bool, own_line: bool) -> tuple[Style, list[Remark]]:
    """Give every duty the name or pattern of its usage, and find the plan's.

    first: the document says somewhere in its text that the first named unit leads.
    """
    style = Style(own_line=own_line)
    first = _spread_note(items, style, first=first)
    _each(items, lambda duty, _: _with_pattern(duty, _usage(duty, first=first)))
    counts = Counter(duty.pattern for item in items for duty in duties_of(item))
    style.pattern = counts.most_common(1)[0][0] if counts else ""
    loose = sum(duty.loose for item in items for duty in duties_of(item))
    remarks = [Remark(CHANGED, f"名单里的“，”“及”“等”改为“、”，{loose} 处")] if loose else []

    def tidy(duty: Duty, item: Item) -> Duty:
        if duty.pattern == style.pattern:
            return duty
        usual = _uniform(duty, style.pattern)
        if usual == style.pattern and counts[duty.pattern] * _RARE <= counts[usual]:
            remarks.append(Remark(CHANGED, f"责任标注“{duty.pattern}”按全文统一为“{usual}”的写法", item.place))
            return replace(duty, pattern=usual)
        return duty

    _each(items, tidy)
    return style, remarks


def _with_pattern(duty: Duty, pattern: str) -> Duty:
    return duty if pattern == duty.pattern else replace(duty, pattern=pattern)


def duties_of(item: Item) -> list[Duty]:
    """The duties of an item's measures and its own, in the order printed."""
    found = [measure.duty for measure in item.measures if measure.duty]
    return [*found, item.duty] if item.duty else found


def _each(items: list[Item], change: Callable[[Duty, Item], Duty]) -> None:
    for item in items:
        for measure in item.measures:
            measure.duty = change(measure.duty, item) if measure.duty else None
        item.duty = change(item.duty, item) if item.duty else None


def _spread_note(items: list[Item], style: Style, *, first: bool) -> bool:
    """From the note `列第一位者为牵头单位，下同` on, the first named unit leads."""
    seen, begun = first, False

    def change(duty: Duty, _: Item) -> Duty:
        nonlocal seen, begun
        if duty.note and not begun:
            style.note = duty.note
        elif duty.note:
            text, end = (duty.pattern[:-1], duty.pattern[-1]) if duty.pattern[-1] in "）】〕" else (duty.pattern, "")
            duty = replace(duty, pattern=f"{text}。{duty.note}{end}")
        begun = True
        seen = seen or says_first_leads(duty.note) or ("第一" in duty.note and "牵头" in duty.note)
        return first_leads(duty) if seen else duty

    _each(items, change)
    return seen


def _usage(duty: Duty, *, first: bool) -> str:
    """The name of a known usage, or the pattern that prints this one."""
    pattern = duty.pattern
    if pattern in _PLAIN:
        return FIRST_STYLE if first and duty.lead else JOINT_STYLE
    parts = [f"{role.key}：{{{role.key}}}" for role in Role if getattr(duty, role.value)]
    if duty.lead and pattern == f"（{'，'.join(parts)}）":
        return LEAD_STYLE
    used = sum(f"{{{role.key}}}" in pattern for role in Role)
    return pattern.replace("{责任单位}", "{单位}") if used == 1 and not duty.lead and not duty.support else pattern


def _uniform(duty: Duty, usual: str) -> str:
    """A usage with 部门 written as 单位; the plan's own when that is what it comes to."""
    same = _usage(replace(duty, pattern=duty.pattern.replace("部门：", "单位：")), first=False)
    return usual if same == usual else duty.pattern
