"""Item drafts to items: names of units become mentions."""

from typing import NamedTuple

from fzjh.loading import Loaded
from fzjh.model import Duty, Indicator, Item, Measure, Mention, Register
from fzjh.reading.document import Place
from fzjh.resolve.values import present
from fzjh.schema import DutyDraft, IndicatorDraft, ItemDraft, MeasureDraft
from fzjh.schema.base import Texts

_HOLE = Mention("")


class Position(NamedTuple):
    """Where the outline puts an item; without numbers while it does not list it."""

    number: int = 0
    label: str = ""
    section: str = ""


def resolve_item(
    ident: str, loaded: Loaded[ItemDraft], register: Register, style: str, position: Position
) -> Item | None:
    """One item, at its position in the outline; None when its file could not be read."""
    draft, place = loaded.draft, loaded.place
    if not draft:
        return None
    own_style = draft.duty_style or style
    own = _duty(draft, place, register, own_style)
    listed = place / "举措"
    measures = tuple(
        _measure(entry, listed / index, register, own_style)
        for index, entry in enumerate(draft.measures or ())
        if entry
    )
    return Item(
        id=ident,
        title=draft.title or "",
        measures=measures,
        duty=own,
        deadline=draft.deadline,
        basis=present(draft.basis),
        notes=present(draft.notes),
        tags=present(draft.tags),
        place=place,
        number=position.number,
        label=position.label,
        section=position.section,
        duty_style=draft.duty_style or "",
        duties=tuple([duty for duty in (own, *(measure.duty for measure in measures)) if duty]),
    )


def _measure(entry: str | MeasureDraft, place: Place, register: Register, style: str) -> Measure:
    if isinstance(entry, str):
        return Measure((entry,), (), None, None, place)
    indicators = tuple(
        _indicator(one, place / "指标" / index)
        for index, one in enumerate(entry.indicators or ())
        if one and one.requirement
    )
    duty = _duty(entry, place, register, entry.duty_style or style)
    return Measure(present(entry.content), indicators, entry.deadline, duty, place, entry.duty_style or "")


def _indicator(draft: IndicatorDraft, place: Place) -> Indicator:
    return Indicator(draft.name or "", draft.requirement or "", place)


def _duty(draft: DutyDraft, place: Place, register: Register, style: str) -> Duty | None:
    """None when no unit is named and nothing else about the duty is said."""
    if draft.lead is None and draft.responsible is None and draft.support is None:
        return None
    lead, responsible, support = (
        _mentions(names, register) for names in (draft.lead, draft.responsible, draft.support)
    )
    return Duty(lead, responsible, support, style, place)


def _mentions(names: Texts, register: Register) -> tuple[Mention, ...]:
    return tuple([register.find(name) if name else _HOLE for name in names or ()])
