"""Paragraphs to a tree by their numbers, whatever kinds of numbers a document uses and in whatever order."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from fzjh.importing.labels import RANKS
from fzjh.importing.paras import Para

_NEAR = 3


@dataclass(eq=False)
class Node:
    """A numbered paragraph with the paragraphs that follow it and those numbered below it; the root has no number."""

    head: Para | None
    parent: "Node | None" = None
    rest: list[Para] = field(default_factory=list)
    children: "list[Node]" = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Kind of its number, empty for the root."""
        return self.head.label.kind if self.head and self.head.label else ""

    @property
    def number(self) -> int:
        """The figure of its number."""
        return self.head.label.number if self.head and self.head.label else 0

    @property
    def paras(self) -> list[Para]:
        """Its own paragraphs, the numbered one first."""
        return ([self.head] if self.head else []) + self.rest

    @property
    def depth(self) -> int:
        """Levels below the root."""
        return self.parent.depth + 1 if self.parent else 0

    def walk(self) -> "Iterable[Node]":
        """This node and all below it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()


def grow(paras: Iterable[Para]) -> Node:
    """The tree of a document's paragraphs."""
    root = Node(None)
    at = root
    last: dict[str, int] = {}
    for para in paras:
        label = para.label
        if label and _counts(label.kind, label.number, at, last):
            parent = _parent(label.kind, at, last)
            at = Node(para, parent)
            parent.children.append(at)
            last[label.kind] = label.number
        else:
            at.rest.append(replace(para, label=None, title="", text=para.full) if label else para)
    return root


def _counts(kind: str, number: int, at: Node, last: dict[str, int]) -> bool:
    """Whether a number can be meant as one: it begins, goes on, or is that of a main heading."""
    open_kinds = {node.kind for node in _upward(at)}
    if number == 1 or 0 < number - last.get(kind, 0) <= _NEAR:
        return True
    return kind in ("章", "节", "条", "一", "（一）") and (kind in open_kinds or kind not in last)


def _upward(node: Node | None) -> Iterable[Node]:
    while node:
        yield node
        node = node.parent


def _parent(kind: str, at: Node, last: dict[str, int]) -> Node:
    """Below which node a number of this kind stands."""
    for node in _upward(at):
        if node.kind == kind and node.parent:
            return node.parent
    rank = RANKS.get(kind)
    main = kind in ("章", "节", "一")
    while at.parent and rank is not None and RANKS.get(at.kind, -1) > rank and (main or kind in last):
        at = at.parent
    return at
