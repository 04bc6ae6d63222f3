"""The plan's text as blocks: what the notice prints behind its title, one paragraph or heading each."""

from collections.abc import Iterator
from dataclasses import dataclass

from fzjh.dates import Deadline
from fzjh.duties import print_duty
from fzjh.model import Duty, Item, Plan, Section
from fzjh.text import end_sentence


@dataclass(frozen=True, slots=True)
class Block:
    """One line of its own in the notice.

    kind: `heading` (label and title alone), `runin` (a section's title that runs into its first paragraph), `item`
    (a work item), `duty` (a duty on a line of its own) or `paragraph`. level: depth of the section it belongs to, from
    1; 0 outside of sections. label, title, text: printed one after another without a space. anchor: id for links.
    """

    kind: str
    level: int
    label: str
    title: str
    text: str
    anchor: str = ""

    @property
    def full(self) -> str:
        """The whole line as printed."""
        return self.label + self.title + self.text


def item_anchor(item: Item) -> str:
    """Id of an item for links, by its number: `item-16`."""
    return f"item-{item.number}"


def blocks(plan: Plan) -> tuple[Block, ...]:
    """All blocks of a plan from its preamble to its closing."""
    return tuple(_Printer(plan).print())


class _Printer:
    """Walks the outline; knows whether the note on duties has been printed (责任说明 is printed once)."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._note = plan.duty_note
        self._sections = 0

    def print(self) -> Iterator[Block]:
        yield from _paragraphs(self._plan.preamble, 0)
        yield from self._children(self._plan.children, 0)
        yield from _paragraphs(self._plan.closing, 0)

    def _children(self, children: tuple[Section | Item, ...], level: int) -> Iterator[Block]:
        for child in children:
            yield from self._item(child, level) if isinstance(child, Item) else self._section(child)

    def _section(self, section: Section) -> Iterator[Block]:
        self._sections += 1
        anchor, body = f"section-{self._sections}", section.body
        if section.standalone or not body:
            yield Block("heading", section.depth, section.label, section.title, "", anchor)
        else:
            yield Block("runin", section.depth, section.label, end_sentence(section.title), body[0], anchor)
            body = body[1:]
        yield from _paragraphs(body, section.depth)
        yield from self._children(section.children, section.depth)
        yield from _paragraphs(section.closing, section.depth)

    def _item(self, item: Item, level: int) -> Iterator[Block]:
        if self._plan.duty_at_title and item.title and item.duty:
            yield from self._titled_duty(item, item.duty, level)
            return
        title = end_sentence(item.title) if item.title else ""
        pieces = [(measure.text, measure.duty, measure.deadline) for measure in item.measures]
        pieces.append(("", item.duty, item.deadline))
        label, text, anchor = item.label, "", item_anchor(item)
        for piece, duty, deadline in pieces:
            text += piece
            if duty and self._plan.duty_inline:
                text += self._duty(duty, deadline)
            elif duty:
                if label or text:
                    yield Block("item" if anchor else "paragraph", level, label, title, text, anchor)
                yield Block("duty", level, "", "", self._duty(duty, deadline))
                label, title, text, anchor = "", "", "", ""
        if label or text:
            yield Block("item" if anchor else "paragraph", level, label, title, text, anchor)

    def _titled_duty(self, item: Item, duty: Duty, level: int) -> Iterator[Block]:
        """A title with the item's duty on a line, its measures below."""
        yield Block("item", level, item.label, item.title, self._duty(duty, item.deadline), item_anchor(item))
        text = ""
        for measure in item.measures:
            text += measure.text + (self._duty(measure.duty, measure.deadline) if measure.duty else "")
        if text:
            yield Block("paragraph", level, "", "", text)

    def _duty(self, duty: Duty, deadline: Deadline | None) -> str:
        note, self._note = self._note, ""
        return print_duty(duty, note, deadline.printed if deadline else "")


def _paragraphs(texts: tuple[str, ...], level: int) -> Iterator[Block]:
    for text in texts:
        yield Block("paragraph", level, "", "", text)
