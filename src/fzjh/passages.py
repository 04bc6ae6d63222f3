"""Every text that documents print, with its place: what rules about wording and punctuation look at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from fzjh.model import Item, Plan, Register, Section
from fzjh.reading.document import Place
from fzjh.source import Span

SEAM = "\ufdd0"
"""Stands around and between texts that are looked at together; no text of a plan can hold it: it is no character."""


def framed(texts: Iterable[str]) -> str:
    """Texts as a quick look is given them."""
    return f"{SEAM}{SEAM.join(texts)}{SEAM}"


class Passage(NamedTuple):
    """One text. kind: `measure` (one sentence or more of a measure), `title`, `body` (a paragraph) or `field`."""

    text: str
    kind: str
    place: Place
    keys: tuple[str | int, ...]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place of a stretch of the text; without arguments of all of it."""
        place = Place(self.place.document, (*self.place.keys, *self.keys))
        return place.part(start, len(self.text) if end is None else end)


class Group(NamedTuple):
    """Texts that are looked at together, and, for when something is suspicious, each of them with its place."""

    texts: Sequence[str]
    passages: Callable[[], Iterator[Passage]]


def groups(plan: Plan) -> Iterator[Group]:
    """All texts of a plan: its own, the names of the register, those of its sections, those of each item."""
    sections = (partial(_section_texts, section) for section in plan.sections())
    for make in (partial(_plan_texts, plan), partial(_register_texts, plan.register), *sections):
        yield Group([passage.text for passage in make()], make)
    for item in plan.all_items():
        yield Group(_bare_texts(item), partial(_item_texts, item))


def passages(plan: Plan) -> Iterator[Passage]:
    """All texts of a plan, one by one."""
    for group in groups(plan):
        yield from group.passages()


def _bare_texts(item: Item) -> list[str]:
    """The texts of `_item_texts` without their places, which cost more than looking at them."""
    sentences = [text for measure in item.measures for text in measure.sentences]
    return [item.title, *item.basis, *item.notes, *sentences]


def _plan_texts(plan: Plan) -> Iterator[Passage]:
    yield from _one(plan.title, "title", plan.place, "标题")
    yield from _many(plan.preamble, plan.place, "引言")
    yield from _many(plan.closing, plan.place, "结语")
    notice = plan.notice
    if (notice.place / "标题").exists():
        yield from _one(notice.title, "title", notice.place, "标题")
    yield from _many(notice.issuers, notice.place, "发文机关", "field")
    yield from _one(notice.mark, "field", notice.place, "发文机关标志")
    yield from _one(notice.recipients, "field", notice.place, "主送机关")
    yield from _many(notice.body, notice.place, "正文")
    yield from _many(notice.attachments, notice.place, "附件", "field")
    yield from _many(notice.remarks, notice.place, "附注", "field")
    yield from _many(notice.signers, notice.place, "署名", "field") if (notice.place / "署名").exists() else ()
    yield from _many(notice.copies_to, notice.place, "抄送", "field")
    yield from _one(notice.printer, "field", notice.place, "印发机关")
    yield from _one(plan.duty_note, "field", plan.place, "责任说明")


def _register_texts(register: Register) -> Iterator[Passage]:
    for unit in register.units:
        yield Passage(unit.name, "field", unit.place, ("名称",))
        yield from _many(unit.aliases, unit.place, "别名", "field")
    for one in register.collectives:
        yield Passage(one.name, "field", one.place, ("名称",))


def _section_texts(section: Section) -> Iterator[Passage]:
    yield from _one(section.title, "title", section.place, "标题")
    yield from _many(section.body, section.place, "正文")
    yield from _many(section.closing, section.place, "结语")


def _item_texts(item: Item) -> Iterator[Passage]:
    yield from _one(item.title, "title", item.place, "标题")
    yield from _many(item.basis, item.place, "依据", "field")
    yield from _many(item.notes, item.place, "备注", "field")
    for measure in item.measures:
        for index, text in enumerate(measure.sentences):
            yield Passage(text, "measure", measure.place, ("内容", index))
        for indicator in measure.indicators:
            yield from _one(indicator.name, "field", indicator.place, "名称")


def _one(text: str, kind: str, place: Place, key: str) -> Iterator[Passage]:
    if text:
        yield Passage(text, kind, place, (key,))


def _many(texts: tuple[str, ...], place: Place, key: str, kind: str = "body") -> Iterator[Passage]:
    for index, text in enumerate(texts):
        yield Passage(text, kind, place, (key, index))
