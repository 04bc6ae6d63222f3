"""名册里没有这个单位

任务里写的单位要能在 units.yaml 里查到：单位名称、别名或者统称。查不到的单位，任务清单和统计里就没有它。

错误：

    牵头单位: [区财证局]

正确：

    牵头单位: [区财政局]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Fix, replace
from fzjh.duties import unknown
from fzjh.model import Collective, Plan, Register
from fzjh.source import Span
from fzjh.text import did_you_mean, nearest, split_joined

SEVERITY = "error"
FIRM = True
_ALL_OF = "全部"


def check(plan: Plan) -> Iterator[Finding]:
    """Units of duties, and members of collectives, that the register does not know."""
    if not plan.register.known:
        return
    for entry in (entry for item in plan.all_items() for duty in item.duties for entry in unknown(duty)):
        name = entry.mention.written
        if len(split_joined(name)) == 1:
            span = entry.place.span()
            yield Finding(span, f"名册里没有“{name}”", _help(plan.register, name), fix=_fix(plan.register, name, span))
    for collective in plan.register.collectives:
        yield from _members(plan.register, collective)


def _members(register: Register, collective: Collective) -> Iterator[Finding]:
    for index, name in enumerate(collective.written):
        mention = register.find(name)
        if mention.unit or not name or name.startswith(_ALL_OF) or len(split_joined(name)) > 1:
            continue
        place = collective.place / "成员"
        place = place / index if (place / index).exists() else place
        if mention.collective:
            help_ = f"写出里面的单位；是一个类别的全部单位，就写“{_ALL_OF}”加类别。"
            yield Finding(place.span(), f"“{name}”是统称，成员里只能写单位", help_)
        else:
            fix = _fix(register, name, place.span())
            yield Finding(place.span(), f"名册里没有“{name}”，它不能是成员", _help(register, name), fix=fix)


def _help(register: Register, name: str) -> str:
    guess = did_you_mean(name, (written for written in register.mentions if written != name))
    return guess or "在 units.yaml 里登记它；是已有单位的另一种写法，就写进那个单位的“别名”。"


def _fix(register: Register, name: str, span: Span) -> Fix | None:
    """The one name that is near; a duty is at stake, so a person has to want it."""
    near = nearest(name, (written for written in register.mentions if written != name))
    return replace(span, near[0], safe=False) if len(near) == 1 and span.text == name else None
