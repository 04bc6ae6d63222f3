"""The whole plan: its outline of sections and items, with everything that hangs on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fzjh.dates import Years
from fzjh.model.checks import Checks
from fzjh.model.items import Item
from fzjh.model.notice import Notice
from fzjh.model.units import Register
from fzjh.model.words import Word
from fzjh.numbering import Style
from fzjh.reading.document import Place
from fzjh.reading.holes import Holes


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
    """How numbers are derived (编号): the style of each depth, that of items, and which styles count through.

    `counted` are the samples that 计数 names, whether or not anything looks like them.
    """

    levels: tuple[Style, ...]
    items: Style
    through: frozenset[Style]
    counted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan.

    `partial` says that something in its files was wrong as written, so that absence proves nothing; `holes` say where.
    `outlined` says that the lists of the outline are whole, `broken` are ids whose files could not be read.
    """

    title: str
    years: Years | None
    direct: bool
    notice: Notice
    disclosure: tuple[tuple[str, str], ...]
    preamble: tuple[str, ...]
    duty_style: str
    duty_note: str
    duty_inline: bool
    duty_at_title: bool
    numbering: Numbering
    children: tuple[Section | Item, ...]
    closing: tuple[str, ...]
    register: Register
    words: tuple[Word, ...]
    items: tuple[Item, ...]
    unlisted: tuple[Item, ...]
    listings: tuple[Listing, ...]
    broken: frozenset[str]
    outlined: bool
    partial: bool
    checks: Checks
    holes: Holes = field(compare=False, repr=False)
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
