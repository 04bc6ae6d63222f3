"""Edits of YAML files: only the stretch of a value changes, comments and everything else stay as they are."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from fzjh.diagnostics import Edit
from fzjh.quoting import scalar
from fzjh.reading.document import Place
from fzjh.source import Source, Span

KEYS = ("标题", "内容", "举措", "指标", "牵头单位", "责任单位", "配合单位", "完成时限")
"""The order in which a new key is put among the others."""


class ByHandError(Exception):
    """A change that would disturb more than its own stretch; a person has to make it."""


def set_text(place: Place, new: str) -> list[Edit]:
    """Another text for a value; an empty one takes the key away."""
    if not place.exists():
        return [_new_key(place, f" {scalar(new)}")] if new else []
    return [Edit(place.span(), scalar(new))] if new else [_without_key(place)]


def set_names(place: Place, new: Sequence[str]) -> list[Edit]:
    """Another list of short words: `[甲, 乙]` is written anew, entries on lines of their own one by one."""
    if not place.exists():
        return [_new_key(place, f" {_flow(new)}")] if new else []
    if not new:
        return [_without_key(place)]
    text = place.span().text
    if text.startswith("[") and "#" not in text:
        return [Edit(place.span(), _flow(new))]
    old = [(place / index).span() for index in range(_length(place))]
    return set_entries(place, [_plain(one.text) for one in old], new)


def set_entries(place: Place, old: Sequence[str], new: Sequence[str]) -> list[Edit]:
    """Another list of entries that have lines of their own. old: what they say now."""
    if place.span().text.startswith("["):
        raise ByHandError
    matcher = SequenceMatcher(None, list(old), list(new), autojunk=False)
    stretches = (
        (range(one, two), new[three:four]) for tag, one, two, three, four in matcher.get_opcodes() if tag != "equal"
    )
    return [edit for entries, texts in stretches for edit in _stretch(place, entries, texts)]


def _stretch(place: Place, entries: range, texts: Sequence[str]) -> Iterator[Edit]:
    """Some entries get new texts: as many as there are change, the others come or go."""
    for index, text in zip(entries, texts, strict=False):
        yield Edit(_text_place(place / index).span(), scalar(text))
    for index in entries[len(texts) :]:
        yield _without_entry(place / index)
    if len(texts) > len(entries):
        yield _new_entries(place, entries.stop, texts[len(entries) :])


def _text_place(entry: Place) -> Place:
    """Where the text of an entry stands; one in several sentences is changed by hand."""
    content = entry / "内容"
    found = content if content.exists() else entry
    if (found / 0).exists():
        raise ByHandError
    return found


def _new_entries(place: Place, at: int, texts: Sequence[str]) -> Edit:
    """Lines for new entries, before entry `at` or behind the last."""
    source = place.document.source
    beside = (place / max(at - 1, 0)).span()
    line = source.line(beside.first.line)
    lead = line[: len(line) - len(line.lstrip(" "))]
    if not line.lstrip(" ").startswith("- "):
        raise ByHandError
    newline = source.newline
    if at == 0:
        start = source.line_starts[beside.first.line - 1]
        return Edit(source.span(start, start), "".join(f"{lead}- {scalar(text)}{newline}" for text in texts))
    end = source.line_end(beside.end)
    return Edit(source.span(end, end), "".join(f"{newline}{lead}- {scalar(text)}" for text in texts))


def _without_entry(entry: Place) -> Edit:
    source = entry.document.source
    span = entry.span()
    if not source.line(span.first.line).lstrip(" ").startswith("- "):
        raise ByHandError
    return Edit(_lines(source, span.first.line, span.end), "")


def _new_key(place: Place, value: str) -> Edit:
    """A line for a key that its mapping does not have, behind those that come before it."""
    *above, key = place.keys
    parent = Place(place.document, tuple(above))
    order = KEYS[: KEYS.index(str(key))]
    before = next((parent / one for one in reversed(order) if (parent / one).exists()), None)
    if before is None or parent.span().text.startswith("{"):
        raise ByHandError
    source = place.document.source
    column = before.key_span().first.column - 1
    end = source.line_end(max(before.span().end, before.key_span().end))
    return Edit(source.span(end, end), f"{source.newline}{' ' * column}{key}:{value}")


def _without_key(place: Place) -> Edit:
    source = place.document.source
    key = place.key_span()
    if source.line(key.first.line)[: key.first.column - 1].strip():
        raise ByHandError
    return Edit(_lines(source, key.first.line, place.span().end), "")


def _lines(source: Source, first: int, end: int) -> Span:
    """Whole lines, from the one numbered `first` to the one in which `end` stands."""
    stop = source.text.find("\n", end)
    return source.span(source.line_starts[first - 1], len(source.text) if stop < 0 else stop + 1)


def _length(place: Place) -> int:
    index = 0
    while (place / index).exists():
        index += 1
    return index


def _plain(text: str) -> str:
    return text.strip("\"'")


def _flow(names: Sequence[str]) -> str:
    return f"[{', '.join(map(scalar, names))}]"
