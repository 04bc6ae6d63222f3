"""The only user of PyYAML: text to nodes, nodes to plain data, faults of syntax as data."""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import yaml
from yaml._yaml import CParser

from fzjh.patterns import lazy
from fzjh.reading.scalars import with_line_breaks
from fzjh.text import BLANK, fold_lines

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""Plain data of a file. All scalars stay text; None stands for whatever is empty."""

Node: TypeAlias = yaml.Node
Scalar: TypeAlias = yaml.ScalarNode
Collection: TypeAlias = yaml.CollectionNode
Mapping: TypeAlias = yaml.MappingNode

MAX_DEPTH = 40
_DEEP_BRACKETS = 200
_FEATURES = "&*!"
_DEEP_INDENT = re.compile(rf"\n[ \-?]{{{2 * MAX_DEPTH}}}")
_UNPRINTABLE = lazy("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})


class _Parser(CParser):
    """libyaml's parser and composer without tag resolution: every scalar stays text."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        """Give no tag."""

    def descend_resolver(self, _node: object, _index: object) -> None:
        """Follow no path."""

    def ascend_resolver(self) -> None:
        """Follow no path."""


class SyntaxFault(NamedTuple):
    """Where YAML gave up (`at`), what it said, and the place it was busy with (`since`), as offsets."""

    at: int
    problem: str
    since: int | None = None


def compose(text: str) -> yaml.Node | SyntaxFault | None:
    """Text to a tree of nodes; None for a file without content."""
    if fault := _refuse(text):
        return fault
    try:
        return _Parser(text).get_single_node()
    except yaml.reader.ReaderError:
        bad = _UNPRINTABLE.search(text)
        return SyntaxFault(bad.start() if bad else 0, "control character")
    except yaml.MarkedYAMLError as error:
        return _fault(error)


def _fault(error: yaml.MarkedYAMLError) -> SyntaxFault:
    since = error.context_mark.index if error.context_mark else None
    at = error.problem_mark.index if error.problem_mark else since or 0
    return SyntaxFault(at, f"{error.context or ''}: {error.problem or ''}", since)


def _refuse(text: str) -> SyntaxFault | None:
    """Find anchors, aliases, tags and deep nesting before the tree is built; only suspicious files are scanned."""
    deep = text.count("[") + text.count("{") > _DEEP_BRACKETS or _DEEP_INDENT.search(f"\n{text}")
    if not deep and not any(sign in text for sign in _FEATURES):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Parser):  # type: ignore[arg-type]  # stubs know PyYAML's own
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return SyntaxFault(_start(event), "too deep")
            if feature := _feature(event):
                return SyntaxFault(_start(event), feature)
    except yaml.YAMLError:
        return None
    return None


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _feature(event: yaml.Event) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return "alias"
    if getattr(event, "anchor", None):
        return "anchor"
    return "tag" if getattr(event, "tag", None) else None


class Converter:
    """Turns the nodes of one text into plain data.

    `clashed` says that keys were equal (the first counts) or no words, `hollow` that something was empty, `joined` that
    a text holds the dash of a list.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.clashed = False
        self.hollow = False
        self.joined = False

    def data(self, node: yaml.Node | None) -> Data:
        """A node as plain data; whatever is empty becomes None."""
        data: Data = None
        if isinstance(node, yaml.ScalarNode):
            data = self._scalar(node)
        elif isinstance(node, yaml.SequenceNode):
            data = [self.data(entry) for entry in node.value] or None
        elif node:
            data = self._mapping(node) or None
        self.hollow |= data is None
        return data

    def _mapping(self, node: yaml.Node) -> dict[str, Data]:
        data: dict[str, Data] = {}
        for key, value in node.value:
            if _plain_key(key) and key.value not in data:
                data[key.value] = self.data(value)
                self.joined |= "- " in key.value
            else:
                self.clashed = True
        return data

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        value: str = node.value
        if " " in value or "\n" in value:
            self.joined |= "- " in value
            start, end = node.start_mark, node.end_mark
            if start.line != end.line or "\n" in value:
                value = fold_lines(with_line_breaks(self._text[start.index : end.index], value))
            value = value.strip(BLANK)
        return None if value in _EMPTY and (not node.style or not value) else value


def _plain_key(key: yaml.Node) -> bool:
    return isinstance(key, yaml.ScalarNode)


def is_mapping(node: yaml.Node | None) -> bool:
    """Whether a node holds keys and values."""
    return isinstance(node, yaml.MappingNode)


def child(node: yaml.Node | None, key: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The key node and the value node below a key; for a list entry the entry twice. None without such a child."""
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and 0 <= key < len(node.value):
        return node.value[key], node.value[key]
    if isinstance(node, yaml.MappingNode):
        return _index(node).get(key)
    return None


def scalars(node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """Where the texts of a tree stand, keys included: offsets of beginning and end."""
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, node.end_mark.index
    elif node:
        for entry in node.value:
            for one in entry if isinstance(entry, tuple) else (entry,):
                yield from scalars(one)


def _index(node: yaml.MappingNode) -> dict[object, tuple[yaml.Node, yaml.Node]]:
    """The nodes of each key, the first of equal ones; kept with the mapping, of which thousands may be faulty."""
    kept = vars(node)
    if "index" not in kept:
        kept["index"] = {k.value: (k, v) for k, v in reversed(node.value) if _plain_key(k)}
    index: dict[object, tuple[yaml.Node, yaml.Node]] = kept["index"]
    return index


def extent(node: yaml.Node, text: str) -> tuple[int, int]:
    """Offsets of a node without the white space and comments that a block collection's end takes in."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        _, end = extent(last[1] if isinstance(last, tuple) else last, text)
    raw = text[start:end]
    return start, start + len(raw.rstrip(BLANK))


def clashes(node: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.Node | None]]:
    """Keys that cannot stand: (key, the earlier equal key), or (key, None) for a key that is not a plain word."""
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from clashes(entry)
    elif isinstance(node, yaml.MappingNode):
        seen: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if not _plain_key(key):
                yield key, None
            elif key.value in seen:
                yield key, seen[key.value]
            else:
                seen[key.value] = key
            yield from clashes(value)
