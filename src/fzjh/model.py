"""The plan as the rest of the program sees it: immutable, resolved, each part with its place in the source.

A part that the source left out or got wrong is a hole (None or empty); every later step skips holes, so that one
fault never causes a second report.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from fzjh.dates import Deadline, Years
from fzjh.numbering import Style
from fzjh.reading.document import Place
from fzjh.text import nfc


class Role(StrEnum):
    """A unit's part in a duty, strongest first."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORT = "support"

    @property
    def key(self) -> str:
        """Key of the role in the source, which is also its printed name."""
        return {"lead": "牵头单位", "responsible": "责任单位", "support": "配合单位"}[self]

    @property
    def strength(self) -> int:
        """0 for the strongest role."""
        return list(Role).index(self)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the register (单位)."""

    name: str
    aliases: tuple[str, ...]
    category: str
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Collective:
    """A name for many units (统称): its members as written, and the units they are (None when nobody can say)."""

    name: str
    written: tuple[str, ...]
    members: tuple[Unit, ...] | None
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit as a duty writes it; neither unit nor collective when the register does not know the name."""

    written: str
    unit: Unit | None = None
    collective: Collective | None = None

    @property
    def known(self) -> bool:
        """Whether the register knows the name."""
        return self.unit is not None or self.collective is not None


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
    """A measure (举措): its sentences, and what stands on it alone."""

    sentences: tuple[str, ...]
    indicators: tuple[Indicator, ...]
    deadline: Deadline | None
    duty: Duty | None
    place: Place = field(compare=False, repr=False)

    @property
    def text(self) -> str:
        """The measure as printed."""
        return "".join(self.sentences)


@dataclass(frozen=True, slots=True)
class Item:
    """A work item (任务). `number` is its position in the plan from 1, 0 while the outline does not list it."""

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

    @property
    def heading(self) -> str:
        """The item's title, or its id where it has none."""
        return self.title or self.id

    def duties(self) -> Iterator[Duty]:
        """The item's own duty and those of its measures."""
        if self.duty:
            yield self.duty
        for measure in self.measures:
            if measure.duty:
                yield measure.duty


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the outline: body, then items and sections as written, then a closing."""

    title: str
    label: str
    depth: int
    body: tuple[str, ...]
    children: tuple["Section | Item", ...]
    closing: tuple[str, ...]
    standalone: bool
    place: Place = field(compare=False, repr=False)

    def sections(self) -> Iterator["Section"]:
        """This section and all below it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Section):
                yield from child.sections()


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry of the outline: an item's id where the outline names it."""

    id: str
    place: Place = field(repr=False)


@dataclass(frozen=True, slots=True)
class Numbering:
    """How numbers are derived (编号): the style of each depth, that of items, and which styles count through."""

    levels: tuple[Style, ...]
    items: Style
    through: frozenset[Style]


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice that issues the plan (通知); elements of GB/T 9704-2012 clause 7 that the plan does not give are empty."""

    issuers: tuple[str, ...]
    number: str
    title: str
    title_lines: tuple[str, ...]
    mark: str
    recipients: str
    body: tuple[str, ...]
    signers: tuple[str, ...]
    date: date | None
    letter: bool
    stamped: bool
    copy_number: str
    secrecy: str
    urgency: str
    approvers: tuple[str, ...]
    attachments: tuple[str, ...]
    remarks: tuple[str, ...]
    copies_to: tuple[str, ...]
    printer: str
    print_date: date | None
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Register:
    """The units and collectives in the order of units.yaml; `known` is False when that file could not be read."""

    units: tuple[Unit, ...]
    collectives: tuple[Collective, ...]
    mentions: Mapping[str, Mention]
    known: bool

    def find(self, name: str) -> Mention:
        """A name, alias or collective as it was written; unknown names give a mention of nothing."""
        return self.mentions.get(nfc(name)) or Mention(name)


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan. `partial` says that some file could not be read, so that absence proves nothing."""

    title: str
    years: Years | None
    direct: bool
    notice: Notice
    disclosure: tuple[tuple[str, str], ...]
    preamble: tuple[str, ...]
    duty_style: str
    duty_note: str
    duty_inline: bool
    numbering: Numbering
    children: tuple[Section | Item, ...]
    closing: tuple[str, ...]
    register: Register
    items: tuple[Item, ...]
    unlisted: tuple[Item, ...]
    listings: tuple[Listing, ...]
    broken: frozenset[str]
    outlined: bool
    partial: bool
    place: Place = field(compare=False, repr=False)

    def all_items(self) -> Iterator[Item]:
        """Items of the outline in order, then those it does not list."""
        yield from self.items
        yield from self.unlisted

    def sections(self) -> Iterator[Section]:
        """All sections in order."""
        for child in self.children:
            if isinstance(child, Section):
                yield from child.sections()
