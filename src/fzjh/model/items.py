"""What is to be done: items with their measures, and the duties of units in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fzjh.dates import Deadline
from fzjh.model.units import Mention, Role
from fzjh.reading.document import Place


@dataclass(frozen=True, slots=True)
class Duty:
    """Who carries an item or a measure, and how that is printed (责任标注). Order is kept and has no rank."""

    lead: tuple[Mention, ...]
    responsible: tuple[Mention, ...]
    support: tuple[Mention, ...]
    style: str
    place: Place = field(compare=False, repr=False)

    def of(self, role: Role) -> tuple[Mention, ...]:
        """The units named in the source under one role; holes are left out."""
        return tuple(mention for mention in getattr(self, role.value) if mention.written)

    def entries(self) -> Iterator[tuple[Role, Place, Mention]]:
        """Every unit named, with its role and its place."""
        for role in Role:
            for index, mention in enumerate(getattr(self, role.value)):
                if mention.written:
                    yield role, self.place / role.key / index, mention


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measurable requirement (指标): what is counted, and the figure it must reach."""

    name: str
    requirement: str
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure (举措): its sentences, and what stands on it alone. `duty_style` is its own 责任标注, empty without."""

    sentences: tuple[str, ...]
    indicators: tuple[Indicator, ...]
    deadline: Deadline | None
    duty: Duty | None
    place: Place = field(compare=False, repr=False)
    duty_style: str = ""

    @property
    def text(self) -> str:
        """The measure as printed."""
        return "".join(self.sentences)


@dataclass(frozen=True, slots=True)
class Item:
    """A work item (任务). `number` is its position in the plan from 1, 0 while the outline does not list it.

    `duty_style` is its own 责任标注, empty when it has none. `duties` are its own and those of its measures.
    """

    id: str
    title: str
    measures: tuple[Measure, ...]
    duty: Duty | None
    deadline: Deadline | None
    basis: tuple[str, ...]
    notes: tuple[str, ...]
    tags: tuple[str, ...]
    place: Place = field(compare=False, repr=False)
    number: int = 0
    label: str = ""
    section: str = ""
    duty_style: str = ""
    duties: tuple[Duty, ...] = ()

    @property
    def heading(self) -> str:
        """The item's title, or its id where it has none."""
        return self.title or self.id
