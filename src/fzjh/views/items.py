"""A work item as sheets, tables and `fzjh show` present it."""

from collections.abc import Iterable
from dataclasses import dataclass

from fzjh.dates import Deadline
from fzjh.duties import roles
from fzjh.model import Duty, Item, Measure, Role
from fzjh.views.blocks import item_anchor


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """A measurable requirement: what is counted, and the figure it must reach."""

    name: str
    requirement: str

    @property
    def text(self) -> str:
        """Both in one line; a requirement without a name stands alone."""
        return f"{self.name}：{self.requirement}" if self.name else self.requirement


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure: its text, its indicators, and its own deadline as printed (empty when it has none)."""

    text: str
    indicators: tuple[IndicatorView, ...]
    deadline: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """A work item, or the part of one that a row or sheet is about.

    number: position in the plan from 1; label: number as printed (`16.`); section: title of the section it stands in;
    lead, responsible, support: names as written in the source. deadline: the item's own, as printed, empty when it has
    none or when every measure of this part has one of its own; deadlines: that and those of the measures, each once.
    """

    number: int
    label: str
    id: str
    title: str
    section: str
    anchor: str
    measures: tuple[MeasureView, ...]
    lead: tuple[str, ...]
    responsible: tuple[str, ...]
    support: tuple[str, ...]
    deadline: str
    deadlines: tuple[str, ...]
    basis: tuple[str, ...]
    notes: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def indicators(self) -> tuple[IndicatorView, ...]:
        """The indicators of all measures."""
        return tuple(one for measure in self.measures for one in measure.indicators)

    @property
    def heading(self) -> str:
        """The title, or the id of an item without one."""
        return self.title or self.id


def item_view(
    item: Item, measures: tuple[Measure, ...] | None = None, duties: Iterable[Duty] | None = None
) -> ItemView:
    """The view of an item; with `measures` and `duties` only of that part."""
    shown = item.measures if measures is None else measures
    lead, responsible, support = _names(item.duties if duties is None else duties)
    own = _own_deadline(item, shown)
    views = tuple(_measure(measure) for measure in shown)
    return ItemView(
        number=item.number,
        label=item.label,
        id=item.id,
        title=item.title,
        section=item.section,
        anchor=item_anchor(item),
        measures=views,
        lead=lead,
        responsible=responsible,
        support=support,
        deadline=own.printed if own else "",
        deadlines=tuple(dict.fromkeys(one.printed for one in deadlines(item, shown))),
        basis=item.basis,
        notes=item.notes,
        tags=item.tags,
    )


def deadlines(item: Item, measures: tuple[Measure, ...]) -> tuple[Deadline, ...]:
    """The deadlines of the part of an item with some of its measures: the item's own, then theirs, each once."""
    found = (_own_deadline(item, measures), *(measure.deadline for measure in measures))
    return tuple(dict.fromkeys(one for one in found if one))


def _own_deadline(item: Item, shown: tuple[Measure, ...]) -> Deadline | None:
    """The item's deadline; a part whose measures all have their own does not wait for it."""
    superseded = shown and shown != item.measures and all(measure.deadline for measure in shown)
    return None if superseded else item.deadline


def _measure(measure: Measure) -> MeasureView:
    indicators = tuple(IndicatorView(one.name, one.requirement) for one in measure.indicators)
    return MeasureView(measure.text, indicators, measure.deadline.printed if measure.deadline else "")


def _names(duties: Iterable[Duty]) -> tuple[tuple[str, ...], ...]:
    """Names by role, each once, in the order written."""
    named: dict[Role, dict[str, None]] = {role: {} for role in Role}
    for duty in duties:
        for role, mention in roles(duty):
            named[role].setdefault(mention.written)
    return tuple(tuple(names) for names in named.values())
