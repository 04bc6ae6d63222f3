"""Which words of a numbered paragraph are its title: a line of its own, bold words, or a short first sentence."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from fzjh.importing.segments import Segment
from fzjh.importing.text import sentences
from fzjh.importing.tree import Node

_SHORT, _LONG, _PHRASE = 34, 48, 20
_FIGURE = re.compile(r"\d")
_MOST_COMMAS = 2
_SHARE = 0.6
_STOPS = "。！？；"
_PAUSE = re.compile(r"[，；：]")
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|（[^）]*）")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title and what follows it. alone: it has a line of its own; stop: it was written with a stop of its own."""

    title: str
    rest: list[Segment]
    alone: bool = False
    stop: bool = False


def titled_kinds(nodes: Iterable[Node], segments: Mapping[Node, list[Segment]]) -> frozenset[str]:
    """Kinds of numbers behind which a first sentence is mostly a title in this document."""
    votes: Counter[tuple[str, bool]] = Counter()
    several: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        own = [segment for segment in segments[node] if segment.para is node.head]
        parts = sentences("".join(segment.text for segment in own))
        plain = len(parts) == 1 and not node.children and not node.rest and not _is_short(parts[0])
        alone = len(parts) == 1 and bool(node.rest) and not parts[0].endswith(tuple(_STOPS))
        if node.kind and len(parts) > 1:
            several[node.kind].append(parts[0])
        if node.kind and (len(parts) > 1 or plain or alone):
            votes[
                node.kind, alone or _is_short(parts[0]) or bool(node.head and (node.head.lead or node.head.title))
            ] += 1
    kinds = {kind for kind, _ in votes}
    mostly = {kind for kind in kinds if votes[kind, True] >= _SHARE * (votes[kind, True] + votes[kind, False])}
    return frozenset(mostly | {kind for kind, firsts in several.items() if _all_titles(firsts)})


def heading(node: Node, parts: list[Segment], titled: frozenset[str]) -> Heading:
    """Take the title off a node's segments; none when the paragraph is plain text."""
    if not parts or not node.head:
        return Heading("", parts)
    first, more = parts[0], parts[1:]
    goes_on = any(part.text for part in more) or bool(node.children)
    for title, rest in _marked(node, first.text):
        return Heading(title, _with_text(parts, rest), alone=not first.text.startswith(title + "。"))
    pieces = sentences(first.text)
    if len(pieces) == 1:
        return _alone(first, more, goes_on=goes_on)
    if pieces and node.kind in titled and _may_be_title(pieces[0]):
        return Heading(pieces[0].removesuffix("。"), _with_text(parts, first.text[len(pieces[0]) :]))
    return Heading("", parts)


def _marked(node: Node, text: str) -> Iterable[tuple[str, str]]:
    """The title that a space or bold letters mark, and the rest behind it."""
    head = node.head
    for mark in filter(None, [head.title, head.lead] if head else []):
        rest = text[len(mark) :] if text.startswith(mark) else ""
        title = mark.rstrip("。：")
        if rest and title and not rest.startswith(("、", "，")) and len(sentences(title)) == 1 and len(title) <= _LONG:
            yield title, rest.lstrip("。：")


def _alone(first: Segment, more: list[Segment], *, goes_on: bool) -> Heading:
    """A paragraph of one sentence is a title when something follows it."""
    text = first.text
    if not text or not goes_on or text.endswith("；") or len(text) > _LONG * 2:
        return Heading("", [first, *more])
    stop = text[-1] in _STOPS
    if (stop or text.endswith("：")) and not _may_be_title(text.rstrip("。：")):
        return Heading("", [first, *more])
    return Heading(
        text.rstrip("。：，"), [replace(first, text=""), *more] if first.duty else more, alone=not stop, stop=stop
    )


def _with_text(parts: list[Segment], text: str) -> list[Segment]:
    first = replace(parts[0], text=text)
    return [first, *parts[1:]] if text or first.duty else parts[1:]


def _all_titles(firsts: Sequence[str]) -> bool:
    """Whether the first of several sentences is always a phrase without a figure, as titles are."""
    return len(firsts) > 1 and all(len(one) <= _PHRASE and _is_short(one) and not _FIGURE.search(one) for one in firsts)


def _is_short(sentence: str) -> bool:
    return len(sentence) <= _SHORT and not _PAUSE.search(_QUOTED.sub("", sentence))


def _may_be_title(sentence: str) -> bool:
    plain = _QUOTED.sub("", sentence)
    return len(plain) <= _LONG and len(_PAUSE.findall(plain)) <= _MOST_COMMAS and "；" not in plain
