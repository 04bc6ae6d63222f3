"""A read file: its plain data, and the place of every part of it, found only when somebody asks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeAlias

from fzjh.reading.scalars import align
from fzjh.reading.yaml_nodes import Converter, Node, SyntaxFault, child, clashes, compose, extent, is_mapping
from fzjh.source import Source, Span

Keys: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the root of a file down to one of its parts."""


@dataclass(frozen=True)
class Document:
    """A file that is YAML. Places are found by reading the text once more: faults are rare, memory is not."""

    source: Source

    @cached_property
    def root(self) -> Node | None:
        """The tree of nodes."""
        node = compose(self.source.text)
        return None if isinstance(node, SyntaxFault) else node

    @property
    def place(self) -> "Place":
        """The whole file."""
        return Place(self)

    def find(self, keys: Keys) -> tuple[Node | None, Node | None]:
        """Key node and value node at `keys`, or those of the nearest part above that exists."""
        key, value = None, self.root
        for step in keys:
            found = child(value, step)
            if not found:
                break
            key, value = found
        return key, value

    def span_of(self, node: Node | None) -> Span:
        """The stretch a node takes up."""
        return self.source.span(*extent(node, self.source.text)) if node else self.source.span()

    def texts(self) -> Iterator[tuple[Keys, str]]:
        """Every text of the file, with the keys that lead to it."""
        yield from _texts(Converter(self.source.text).data(self.root), ())

    def clashes(self) -> Iterator[tuple[Span, Span | None]]:
        """Keys that cannot stand: with the earlier equal key, or None for a key that is not a plain word."""
        for key, earlier in clashes(self.root):
            yield self.span_of(key), self.span_of(earlier) if earlier else None


class Place(NamedTuple):
    """One part of a document, by the keys that lead to it. A tuple, because a large plan has a hundred thousand."""

    document: Document
    keys: Keys = ()

    def __truediv__(self, key: str | int) -> "Place":
        return Place(self.document, (*self.keys, key))

    def exists(self) -> bool:
        """Whether the source has this part."""
        _, parent = self.document.find(self.keys[:-1])
        return not self.keys or child(parent, self.keys[-1]) is not None

    def has_keys(self) -> bool:
        """Whether keys and their values stand here."""
        _, value = self.document.find(self.keys)
        return self.exists() and is_mapping(value)

    def span(self) -> Span:
        """The value; for a part that does not exist the nearest part above, cut to its first line."""
        key, value = self.document.find(self.keys)
        span = self.document.span_of(value)
        if not self.exists():
            return _first_line(self.document.span_of(key or value))
        return span if span.start != span.end or not key else self.document.span_of(key)

    def key_span(self) -> Span:
        """The key that names this part; the value itself for an entry of a list."""
        key, value = self.document.find(self.keys)
        return self.document.span_of(key or value)

    def part(self, start: int, end: int) -> Span:
        """A stretch of the decoded text at this place, by offsets in that text."""
        found = _aligned(self.document, self.keys)
        if not found:
            return self.span()
        begin, stretches = found
        first = min(start, len(stretches) - 1)
        last = min(max(end - 1, first), len(stretches) - 1)
        return self.document.source.span(begin + stretches[first][0], begin + stretches[last][1])


@lru_cache(maxsize=4)  # a text with one fault often has more
def _aligned(document: Document, keys: Keys) -> tuple[int, list[tuple[int, int]]] | None:
    """Where a text begins in its file, and where from there each of its characters stands."""
    _, node = document.find(keys)
    text = Converter(document.source.text).data(node)
    if not node or not isinstance(text, str):
        return None
    begin, end = extent(node, document.source.text)
    return begin, align(document.source.text[begin:end], text)


def _texts(data: object, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(data, str):
        yield keys, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*keys, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*keys, index))


def _first_line(span: Span) -> Span:
    line_end = span.source.text.find("\n", span.start)
    return Span(span.source, span.start, min(span.end, line_end if line_end >= 0 else span.end))
