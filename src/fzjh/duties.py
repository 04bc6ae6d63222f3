"""Who does what: how a duty is printed, who leads under each usage, and every unit's share of the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from fzjh.model import Collective, Duty, Item, Measure, Mention, Plan, Role, Unit
from fzjh.patterns import lazy
from fzjh.reading.document import Place
from fzjh.text import nearest, split_joined

LEAD_STYLE = "牵头责任"
JOINT_STYLE = "共同负责"
FIRST_STYLE = "首位牵头"
ALL_UNITS = "{单位}"
DEADLINE = "{完成时限}"
"""Prints the deadline inside the duty, for plans whose notice does so."""
_BRACES = lazy(r"\{[^{}]*\}?")
PLACEHOLDERS = {"{牵头单位}": Role.LEAD, "{责任单位}": Role.RESPONSIBLE, "{配合单位}": Role.SUPPORT}
_GROUPS: Final = frozenset((ALL_UNITS, *PLACEHOLDERS))


def named_in(style: str, duty: Duty) -> frozenset[str]:
    """Units that a pattern prints by name, `（{责任单位}负责，{各镇}落实）`; the other placeholders leave them out."""
    written = (mention.written for role in Role for mention in duty.of(role))
    return frozenset(name for name in written if f"{{{name}}}" in style)


def is_pattern(duty: Duty) -> bool:
    """Whether a duty is printed by a sentence of the plan's own, with a placeholder and none that means nothing."""
    style = duty.style
    if "{" not in style:
        return False
    written = set(_BRACES.findall(style))
    named = {f"{{{name}}}" for name in named_in(style, duty)}
    return not written.isdisjoint(_GROUPS | named) and written <= _GROUPS | named | {DEADLINE}


def needs_lead(style: str) -> bool:
    """Whether a duty in this style says nothing sensible without a lead unit."""
    return style == LEAD_STYLE or "{牵头单位}" in style


def print_duty(duty: Duty, note: str = "", deadline: str = "") -> str:
    """The duty as the notice prints it, `（牵头单位：甲、乙，责任单位：丙）`; `note` goes inside, behind a stop.

    deadline: as printed, for patterns that show it.
    """
    if duty.style in (JOINT_STYLE, FIRST_STYLE):
        text = f"（{_names(duty)}负责）"
    elif is_pattern(duty):
        text = _filled(duty, deadline)
    else:
        parts = (f"{role.key}：{_names(duty, role)}" for role in Role if duty.of(role))
        text = f"（{'，'.join(parts)}）"
    return _with_note(text, note) if note else text


def _filled(duty: Duty, deadline: str) -> str:
    """A pattern with its placeholders filled."""
    named = named_in(duty.style, duty)
    text = duty.style.replace(ALL_UNITS, _names(duty, without=named)).replace(DEADLINE, deadline)
    for placeholder, role in PLACEHOLDERS.items():
        text = text.replace(placeholder, _names(duty, role, without=named))
    for name in named:
        text = text.replace(f"{{{name}}}", name)
    return text


def _names(duty: Duty, role: Role | None = None, without: frozenset[str] = frozenset()) -> str:
    roles = [role] if role else list(Role)
    return "、".join(mention.written for one in roles for mention in duty.of(one) if mention.written not in without)


def _with_note(text: str, note: str) -> str:
    note = note.rstrip("。")
    return f"{text[:-1]}。{note}）" if text.endswith("）") else f"{text}{note}。"


def roles(duty: Duty) -> Iterator[tuple[Role, Mention]]:
    """Each unit named, with the role it really has.

    Under 共同负责 nobody leads; under 首位牵头 the first named leads unless lead units are given as such.
    """
    entries = [(role, mention) for role, _, mention in duty.entries()]
    if duty.style == JOINT_STYLE:
        entries = [(Role.RESPONSIBLE if role is Role.LEAD else role, mention) for role, mention in entries]
    elif duty.style == FIRST_STYLE and entries and not duty.of(Role.LEAD):
        entries[0] = (Role.LEAD, entries[0][1])
    yield from entries


def style_place(plan: Plan, item: Item, duty: Duty | None) -> Place | None:
    """Where the 责任标注 of a duty (None for an item without one) was set; None when the one set there is a hole.

    A plan that sets none has the default, whose place is where the plan's would stand.
    """
    parts = (duty.place, item.place, plan.place) if duty else (item.place, plan.place)
    places = [part / "责任标注" for part in parts]
    for place in places:
        if plan.holes.at(place):
            return None
        if place.exists():
            return place
    return places[-1]


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit as a duty names it: in which role, and where."""

    role: Role
    place: Place
    mention: Mention


def repeated(duty: Duty) -> Iterator[tuple[Entry, Entry]]:
    """Units and collectives that a duty names twice: the first entry and each later one."""
    named = [one.unit or one.collective for one in (*duty.lead, *duty.responsible, *duty.support)]
    if len(set(map(id, named))) == len(named):
        return
    first: dict[str, Entry] = {}
    for role, place, mention in duty.entries():
        if mention.known:
            entry = Entry(role, place, mention)
            earlier = first.setdefault(_identity(mention), entry)
            if earlier is not entry:
                yield earlier, entry


def unknown(duty: Duty) -> Iterator[Entry]:
    """Entries that the register does not know."""
    if all(one.unit or one.collective for one in (*duty.lead, *duty.responsible, *duty.support)):
        return
    for role, place, mention in duty.entries():
        if not mention.known:
            yield Entry(role, place, mention)


def needed(plan: Plan) -> frozenset[str] | None:
    """Names of all units and collectives that some duty means: named, through a collective, or by a misspelt name.

    None while something of the plan is missing, so that nobody can say.
    """
    if plan.partial or not plan.items or {one.id for one in plan.listings} - {item.id for item in plan.items}:
        return None
    duties = (duty for item in plan.all_items() for duty in item.duties)
    mentions = {id(one): one for duty in duties for one in (*duty.lead, *duty.responsible, *duty.support)}
    return frozenset(name for one in mentions.values() for name in _meant(plan, one))


def _meant(plan: Plan, mention: Mention) -> Iterator[str]:
    if mention.unit:
        yield mention.unit.name
    elif mention.collective:
        yield mention.collective.name
        yield from (unit.name for unit in mention.collective.members or ())
        yield from _misspelt_members(plan, mention.collective)
    else:
        parts = dict.fromkeys(split_joined(mention.written.replace(" ", "，")))
        yield from (name for part in parts for name in _guessed(plan, part))


def _misspelt_members(plan: Plan, collective: Collective) -> Iterator[str]:
    known = plan.register.mentions
    for written in collective.written:
        for guess in nearest(written, known) if not plan.register.find(written).known else ():
            if unit := known[guess].unit:
                yield unit.name


def _guessed(plan: Plan, written: str) -> Iterator[str]:
    known = plan.register.mentions
    return (name for guess in nearest(written, known) for name in _meant(plan, known[guess]))


def _identity(mention: Mention) -> str:
    target = mention.unit or mention.collective
    return target.name if target else mention.written


@dataclass(frozen=True, slots=True)
class Charge:
    """What one unit (or collective) has to do with one item, in its strongest role.

    `via` is the collective through which it is meant, None when it is named itself. `measures` are those it answers
    for.
    """

    item: Item
    role: Role
    via: str | None
    measures: tuple[Measure, ...]

    @property
    def strength(self) -> tuple[bool, int]:
        """Smaller is stronger: named beats meant, then lead before responsible before support."""
        return (self.via is not None, self.role.strength)


def charges_of(plan: Plan, target: Unit | Collective) -> tuple[Charge, ...]:
    """The charges of one unit or collective, in the order of the plan."""
    return tuple(all_charges(plan).get(target.name, {}).values())


def all_charges(plan: Plan) -> dict[str, dict[str, Charge]]:
    """Charges of every unit and collective, by its name and then by the item's id."""
    found: dict[str, dict[str, Charge]] = {}
    for item in plan.items:
        for name, charge in _item_charges(item):
            known = found.setdefault(name, {}).get(item.id)
            found[name][item.id] = _merged(known, charge) if known else charge
    return found


def _item_charges(item: Item) -> Iterator[tuple[str, Charge]]:
    """Charges of an item's own duty (its measures without one of their own, or all) and of its measures' duties."""
    rest = tuple(measure for measure in item.measures if not measure.duty)
    shares = [(item.duty, rest or item.measures), *((one.duty, (one,)) for one in item.measures)]
    for duty, measures in shares:
        for role, mention in roles(duty) if duty else ():
            yield from _mention_charges(item, role, mention, measures)


def _mention_charges(
    item: Item, role: Role, mention: Mention, measures: tuple[Measure, ...]
) -> Iterator[tuple[str, Charge]]:
    if mention.unit:
        yield mention.unit.name, Charge(item, role, None, measures)
    if mention.collective:
        yield mention.collective.name, Charge(item, role, None, measures)
        for unit in mention.collective.members or ():
            yield unit.name, Charge(item, role, mention.collective.name, measures)


def _merged(one: Charge, other: Charge) -> Charge:
    """The stronger of two charges, with the measures of both when they are of one kind."""
    strong = min(one, other, key=lambda charge: charge.strength)
    if (one.via is None) != (other.via is None):
        return strong
    both = tuple(measure for measure in one.item.measures if measure in one.measures or measure in other.measures)
    return Charge(strong.item, strong.role, strong.via, both)
