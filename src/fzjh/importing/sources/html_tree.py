"""HTML as a tree, as forgiving as browsers are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_SILENT = {"script", "style", "noscript", "template", "select", "button", "svg", "textarea", "iframe", "object"}
_VOID = {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "wbr", "param", "track"}
INLINE = frozenset(
    re.findall(
        r"\S+",
        """a abbr b bdi bdo big cite code em font i ins kbd label mark o:p q s samp small span strong strike sub sup
        u var""",
    )
)
"""Elements that stand inside of a paragraph."""

_CLOSED_BY_SIBLING = {"p", "li", "tr", "td", "th", "dt", "dd", "option"}
_TITLE_META = {"articletitle", "og:title", "title"}
_WIDEST = 100


@dataclass
class Node:
    """An element: its tag, its line, its texts and elements in order.

    mass: how much text; rows, columns: of a cell; number: that a browser shows before an entry of a numbered list.
    """

    tag: str
    row: int
    parent: "Node | None" = None
    parts: "list[Node | str]" = field(default_factory=list)
    mass: int = 0
    rows: int = 1
    columns: int = 1
    number: int = 0

    @property
    def children(self) -> "list[Node]":
        """The elements directly inside."""
        return [part for part in self.parts if isinstance(part, Node)]


class Parser(HTMLParser):
    """A tree that forgives what browsers forgive."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root", 1)
        self.at = self.root
        self.titles: list[str] = []
        self._silent = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and (values.get("name") or values.get("property", "")).lower() in _TITLE_META:
            self.titles.append(values.get("content", ""))
        self._in_title = tag == "title"
        self._silent += tag in _SILENT or self._in_title
        if tag in _CLOSED_BY_SIBLING:
            self._close_sibling(tag)
        node = Node("hidden" if _hidden(values) else tag, self.getpos()[0], self.at)
        node.rows, node.columns = _span(values.get("rowspan", "")), _span(values.get("colspan", ""))
        if tag == "ol":
            node.number = int(values.get("start", "")) - 1 if values.get("start", "").isdecimal() else 0
        if tag == "li" and self.at.tag == "ol":
            self.at.number += 1
            node.number = self.at.number
        self.at.parts.append(node)
        if tag not in _VOID:
            self.at = node

    def handle_endtag(self, tag: str) -> None:
        """An element ends; one that was never begun ends nothing."""
        if self._silent and (tag in _SILENT or tag == "title"):
            self._silent -= 1
            self._in_title = False
        node: Node | None = self.at
        while node and node.tag != tag:
            node = None if node.tag == "table" and tag in INLINE | {"p"} else node.parent
        if node and node.parent:
            self.at = node.parent

    def handle_data(self, data: str) -> None:
        """Text, unless it belongs to a script or a button."""
        if self._in_title:
            self.titles.append(data)
        elif not self._silent:
            self.at.parts.append(data)

    def _close_sibling(self, tag: str) -> None:
        """A new `<p>` or `<li>` ends the one before, if that was left open."""
        node = self.at
        while node.tag in INLINE and node.parent:
            node = node.parent
        if node.tag == tag and node.parent:
            self.at = node.parent


def _span(text: str) -> int:
    return min(int(text), _WIDEST) if text.isdigit() and int(text) else 1


def _hidden(values: dict[str, str]) -> bool:
    return "hidden" in values or "display:none" in values.get("style", "").replace(" ", "").lower()


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, in order."""
    yield node
    for child in node.children:
        yield from walk(child)
