"""Adding an item to a plan's outline: only the characters it takes are inserted, comments and layout stay."""

from dataclasses import dataclass
from typing import Any

from fzjh.quoting import scalar
from fzjh.reading.document import Document, Keys, Place
from fzjh.reading.reader import read
from fzjh.source import Source, Span

ITEMS = "任务"
_BEFORE_ITEMS = ("标题", "标题独行", "任务编号", "正文")


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of the outline that can take items: its title (empty for the root), and where it stands."""

    title: str
    place: Place
    has_items: bool


def slots(document: Document) -> list[Slot]:
    """All sections of an outline, and the root where it lists items itself."""
    root = _data(document.source)
    found = [Slot("", document.place, has_items=True)] if isinstance(root, dict) and root.get(ITEMS) else []
    return found + _slots(root, document.place)


def _data(source: Source) -> Any:
    return read(source.path, source.text.encode()).data


def _slots(data: Any, place: Place) -> list[Slot]:
    sections = data.get("章节") if isinstance(data, dict) else None
    found: list[Slot] = []
    for index, section in enumerate(sections if isinstance(sections, list) else ()):
        if isinstance(section, dict):
            here = place / "章节" / index
            found += [Slot(str(section.get("标题") or ""), here, bool(section.get(ITEMS))), *_slots(section, here)]
    return found


def lists(document: Document, ident: str) -> bool:
    """Whether an outline lists an item."""
    return any(ITEMS in keys and text == ident for keys, text in document.texts())


def insert(slot: Slot, ident: str) -> str:
    """The text of plan.yaml with `ident` listed last in a slot.

    Raises ValueError when the changed text would not read back as the old outline with this one entry more.
    """
    source = slot.place.document.source
    at, addition = _addition(slot, ident)
    changed = Source(source.path, source.text[:at] + addition + source.text[at:])
    if _without_last(_data(changed), slot.place.keys, ident) != _data(source):
        raise ValueError(ident)
    return changed.text


def _addition(slot: Slot, ident: str) -> tuple[int, str]:
    if not slot.has_items:
        return _new_list(slot.place, scalar(ident, "entry"))
    source = slot.place.document.source
    listed = (slot.place / ITEMS).span()
    flow = source.text[listed.start : listed.start + 1] == "["
    if flow:
        return _into_flow(source, listed.end, scalar(ident, "flow"))
    return _into_block(slot.place, scalar(ident, "entry"))


def _without_last(data: Any, keys: Keys, ident: str) -> Any:
    """The outline without the entry that was added; None when it is not where it should be."""
    section = data
    for key in keys:
        section = section[key]
    if not isinstance(section, dict) or (section.get(ITEMS) or [None]).pop() != ident:
        return None
    if not section[ITEMS]:
        del section[ITEMS]
    return data


def _into_flow(source: Source, end: int, word: str) -> tuple[int, str]:
    before = source.text[: end - 1].rstrip()
    return len(before), f" {word}" if before.endswith(",") else f", {word}"


def _into_block(place: Place, word: str) -> tuple[int, str]:
    """Behind the last entry and the comment on its line, indented like it."""
    source = place.document.source
    last = _last_entry(place / ITEMS)
    lead = source.line(last.first.line)[: last.first.column - 1]
    return source.line_end(last.end), f"{source.newline}{lead}{word}"


def _last_entry(place: Place) -> Span:
    index = 0
    while (place / (index + 1)).exists():
        index += 1
    return (place / index).span()


def _new_list(place: Place, word: str) -> tuple[int, str]:
    """A list of its own behind the section's title and text."""
    source = place.document.source
    before = [place / key for key in _BEFORE_ITEMS if (place / key).exists()]
    if not before:
        raise ValueError(word)
    column = before[0].key_span().first.column - 1
    newline, pad = source.newline, " " * column
    return source.line_end(max(one.span().end for one in before)), f"{newline}{pad}{ITEMS}:{newline}{pad}  - {word}"
