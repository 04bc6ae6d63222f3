"""The outline: sections nest, ids become items, and everything gets its number."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from fzjh.model import Item, Listing, Numbering, Section
from fzjh.reading.document import Place
from fzjh.resolve.items import Position
from fzjh.resolve.numbers import Counters
from fzjh.resolve.values import present
from fzjh.schema import OutlineDraft, PlanDraft, SectionDraft
from fzjh.text import nfc


class Outline(NamedTuple):
    """The resolved outline: the tree, its items in order, and every id as listed."""

    children: tuple[Section | Item, ...]
    items: tuple[Item, ...]
    listings: tuple[Listing, ...]


Make: TypeAlias = Callable[[str, Position], Item | None]
"""Makes the item of an id, at its position; None when there is none that can be used."""


def resolve_outline(draft: PlanDraft | None, place: Place, numbering: Numbering, make: Make) -> Outline:
    """Walk the outline of plan.yaml; an id without a usable item keeps its number and is left out."""
    if draft is None:
        return Outline((), (), ())
    walk = _Walk(make, Counters(numbering))
    children = walk.children(draft, place, depth=1, parent=1, title="")
    return Outline(children, tuple(walk.found), tuple(walk.listings))


@dataclass
class _Walk:
    make: Make
    counters: Counters
    listings: list[Listing] = field(default_factory=list)
    found: list[Item] = field(default_factory=list)
    _numbered: dict[str, int] = field(default_factory=dict)
    _sections: int = 1

    def children(
        self, draft: OutlineDraft, place: Place, depth: int, parent: int, title: str
    ) -> tuple[Section | Item, ...]:
        """Items and sections below a section or the root, in the order written."""
        steps = [self._items, self._subsections] if draft.items_first else [self._subsections, self._items]
        return tuple(child for step in steps for child in step(draft, place, depth, parent, title))

    def _items(self, draft: OutlineDraft, place: Place, _depth: int, parent: int, title: str) -> list[Section | Item]:
        listed = [(index, nfc(name)) for index, name in enumerate(draft.items or ()) if name]
        numbered = not (isinstance(draft, SectionDraft) and draft.numbered == "否")
        found = (
            self._item(Listing(name, place / "任务" / index), parent if numbered else 0, title)
            for index, name in listed
        )
        return [item for item in found if item]

    def _item(self, listing: Listing, parent: int, title: str) -> Item | None:
        """The item listed, with its numbers; it prints none where the `parent` to count in is 0."""
        self.listings.append(listing)
        if listing.id in self._numbered:
            return None
        number = self._numbered[listing.id] = len(self._numbered) + 1
        label = self.counters.item(parent) if parent else ""
        item = self.make(listing.id, Position(number, label, title))
        if item:
            self.found.append(item)
        return item

    def _subsections(
        self, draft: OutlineDraft, place: Place, depth: int, parent: int, _title: str
    ) -> list[Section | Item]:
        pairs = enumerate(draft.sections or ())
        return [self._section(one, place / "章节" / index, depth, parent) for index, one in pairs if one]

    def _section(self, draft: SectionDraft, place: Place, depth: int, parent: int) -> Section:
        self._sections += 1
        own = self._sections
        label = self.counters.section(depth, parent)
        body = present(draft.body)
        return Section(
            title=draft.title or "",
            label=label,
            depth=depth,
            body=body,
            children=self.children(draft, place, depth + 1, own, draft.title or ""),
            closing=present(draft.closing),
            standalone=draft.standalone == "是" if draft.standalone else depth == 1 or not body,
            place=place,
        )
