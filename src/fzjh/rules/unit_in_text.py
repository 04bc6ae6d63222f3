"""举措里点到的单位没有任务

举措的文字里写了名册里的一个单位，它却不是这项任务（或这条举措）的牵头、责任、配合单位，也不在写着的统称里。可能是责任单位里漏了它；
只是提到它（报某单位备案），就不用管。

错误：

    举措:
      - 会同区财政局建立经费保障机制。
    牵头单位: [区审计局]

正确：

    举措:
      - 会同区财政局建立经费保障机制。
    牵头单位: [区审计局]
    配合单位: [区财政局]
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.duties import roles
from fzjh.model import Duty, Item, Measure, Plan, Unit
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import blank

SEVERITY = "info"

_SHORTEST = 3
_ANYBODY = "不特定单位"
_TITLE = lazy("《[^《》]*》")
_BEFORE = frozenset("，。；：、（“！？ 由同向报经与和及或对请到在将为给从至受被让送交协合商征求各")
"""What may stand before a unit's name; anything else may make another name of it (某某市财政局)."""
_LONGER = lazy("办公|委员会|分局|分中心|[直下所]属|[^，。；：、]{0,4}中心|[大支中]队|各?科室|[局厅院室站]|处(?!理|置)")
"""What makes a longer name of it (区政府办公室)."""


def check(plan: Plan) -> Iterator[Finding]:
    """The first mention of each such unit in each item."""
    named = _names(plan) if plan.register.known and not plan.partial else None
    if named:
        for item in plan.all_items():
            yield from _first_of_each(item, plan, named)


def _first_of_each(item: Item, plan: Plan, named: re.Pattern[str]) -> Iterator[Finding]:
    found: set[str] = set()
    for measure in item.measures:
        for index, text in enumerate(measure.sentences):
            for match in named.finditer(text) if named.search(text) else ():
                unit = plan.register.find(match[0]).unit
                if unit and unit.name not in found and _is_meant(text, match) and not _works(item, measure, unit):
                    found.add(unit.name)
                    span = Passage(text, "measure", measure.place, ("内容", index)).span(*match.span())
                    help_ = "要它承担，就写进责任单位或者配合单位；只是提到它，不用改。"
                    yield Finding(span, f"举措点到“{match[0]}”，这项任务的单位里没有它", help_)


def _names(plan: Plan) -> re.Pattern[str] | None:
    """One pattern for the names of all units, the longest first; those of one first character stand together."""
    names = {name for unit in plan.register.units if unit.category != _ANYBODY for name in (unit.name, *unit.aliases)}
    by_head: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if len(name) >= _SHORTEST:
            by_head[name[0]].append(re.escape(name[1:]))
    parts = [f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in by_head.items()]
    return re.compile("|".join(parts)) if parts else None


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether the name stands for itself, neither inside of a longer one nor inside of a title."""
    before = text[: match.start()][-1:]
    alone = (not before or before in _BEFORE) and not _LONGER.match(text, match.end())
    return alone and blank(text, _TITLE)[match.start()] == text[match.start()]


def _works(item: Item, measure: Measure, unit: Unit) -> bool:
    """Whether a unit has to do with a measure in any role, or nobody can say."""
    return any(duty and _includes(duty, unit) for duty in (item.duty, measure.duty))


def _includes(duty: Duty, unit: Unit) -> bool:
    return any(
        mention.unit is unit or (mention.collective and unit in (mention.collective.members or (unit,)))
        for _, mention in roles(duty)
    )
