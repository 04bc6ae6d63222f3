"""名册里没有这个单位

任务里写的单位要能在 units.yaml 里查到：单位名称、别名或者统称。查不到的单位，任务清单和统计里就没有它。

错误：

    牵头单位: [区财证局]

正确：

    牵头单位: [区财政局]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from fzjh.diagnostics import Finding, Fix, Related, replace
from fzjh.duties import unknown
from fzjh.model import Collective, Plan, Register, Unit
from fzjh.reading.document import Place
from fzjh.source import Span
from fzjh.text import did_you_mean, joined_names, nearest
from fzjh.wording import INVISIBLE

SEVERITY = "error"
FIRM = True
_ALL_OF = "全部"
_MOST_RELATED = 3
_FULL_WIDTH = str.maketrans("()", "（）")


def check(plan: Plan) -> Iterator[Finding]:
    """Units of duties, and members of collectives, that the register does not know."""
    if not plan.register.known:
        return
    places: dict[str, list[Place]] = defaultdict(list)
    clean = {_clean(name) for name in plan.register.mentions} - plan.register.mentions.keys()
    for name, place in (*_in_duties(plan), *_in_collectives(plan.register)):
        if name not in clean:  # else the register has a space or the like in it, which other rules say there
            places[name].append(place)
    spare = _unmentioned(plan) if any(len(mentions) > 1 for mentions in places.values()) else {}
    for name, mentions in places.items():
        meant = nearest(name, spare, most=1) if len(mentions) > 1 else []
        if meant:
            yield _in_register(name, mentions, meant[0], spare[meant[0]])
        else:
            yield from (_finding(plan.register, name, place) for place in mentions)


def _in_duties(plan: Plan) -> Iterator[tuple[str, Place]]:
    for entry in (entry for item in plan.all_items() for duty in item.duties for entry in unknown(duty)):
        if len(joined_names(entry.mention.written, plan.register.mentions)) == 1:
            yield entry.mention.written, entry.place


def _in_collectives(register: Register) -> Iterator[tuple[str, Place]]:
    for collective in register.collectives:
        for index, name in enumerate(collective.written):
            joined = len(joined_names(name, register.mentions)) > 1
            if name and not register.find(name).unit and not name.startswith(_ALL_OF) and not joined:
                place = collective.place / "成员"
                yield name, place / index if (place / index).exists() else place


def _unmentioned(plan: Plan) -> Mapping[str, Place]:
    """Names of the register that nothing else writes, and where they stand: they may be the wrong ones."""
    written = {mention.written for item in plan.all_items() for duty in item.duties for _, _, mention in duty.entries()}
    written |= {name for one in plan.register.collectives for name in one.written}
    register: tuple[Unit | Collective, ...] = (*plan.register.units, *plan.register.collectives)
    return {one.name: one.place / "名称" for one in register if one.name not in written}


def _in_register(name: str, mentions: list[Place], registered: str, place: Place) -> Finding:
    """Several places write one name and the register another: the register is wrong, or all of them."""
    message = f"名册里写的是“{registered}”，别处有{len(mentions)}处写的是“{name}”"
    help_ = f"名册写错了，就改为“{name}”；那{len(mentions)}处写错了，就改那里。"
    related = tuple(Related(one.span(), f"这里写的是“{name}”") for one in mentions[:_MOST_RELATED])
    return Finding(place.span(), message, help_, related)


def _clean(name: str) -> str:
    """A name without what nobody sees, its brackets full-width."""
    return "".join(INVISIBLE.sub("", name).split()).translate(_FULL_WIDTH)


def _finding(register: Register, name: str, place: Place) -> Finding:
    span = place.span()
    if _clean(name) != name and register.find(_clean(name)).known:
        message = f"和名册里的“{_clean(name)}”只差空格、半角括号或者看不见的字符"
        fix = replace(span, _clean(name)) if span.text == name else None
        return Finding(span, message, f"改为“{_clean(name)}”，重新输入。", fix=fix)
    if "成员" not in place.keys:
        return Finding(span, f"名册里没有“{name}”", _help(register, name), fix=_fix(register, name, span))
    if register.find(name).collective:
        help_ = f"写出里面的单位；是一个类别的全部单位，就写“{_ALL_OF}”加类别。"
        return Finding(span, f"“{name}”是统称，成员里只能写单位", help_)
    message = f"名册里没有“{name}”，它不能是成员"
    return Finding(span, message, _help(register, name), fix=_fix(register, name, span))


def _help(register: Register, name: str) -> str:
    guess = did_you_mean(name, (written for written in register.mentions if written != name))
    return guess or "在 units.yaml 里登记它；是已有单位的另一种写法，就写进那个单位的“别名”。"


def _fix(register: Register, name: str, span: Span) -> Fix | None:
    """The one name that is near; a duty is at stake, so a person has to want it."""
    near = nearest(name, (written for written in register.mentions if written != name))
    return replace(span, near[0], safe=False) if len(near) == 1 and span.text == name else None
