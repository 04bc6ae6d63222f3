"""A YAML text as a tree of entries, each with the comments that belong to it."""

import re
from collections import deque
from dataclasses import dataclass, field
from typing import TypeAlias

from fzjh.formatting.comments import find_comments
from fzjh.reading.yaml_nodes import Collection, Converter, Mapping, Node, Scalar, extent

Lines: TypeAlias = list[str]
"""Comments of their own lines; an empty one stands for a blank line."""

_BLANK_LINE = re.compile("(?:\r\n|[\n\r\x85\u2028\u2029])[ \t]*[\n\r\x85\u2028\u2029]")
_CLOSED_OR_BROKEN = re.compile("[\\]}\n\r\x85\u2028\u2029]")


@dataclass
class Entry:
    """`key: value` or `- value` (no key) with the lines above it and the comments behind it.

    The value is a text, None where nothing stands, or a block.
    """

    key: str | None
    value: "str | Block | None"
    above: Lines = field(default_factory=list)
    behind: list[str] = field(default_factory=list)


@dataclass
class Block:
    """A mapping or a list, with the lines behind its last entry that are indented like its entries."""

    mapping: bool
    entries: list[Entry] = field(default_factory=list)
    below: Lines = field(default_factory=list)


def tree(text: str, root: Node) -> Block:
    """The tree of a text whose nodes are `root`, a mapping or a list. Raises StrangeError, see `find_comments`."""
    return _Builder(text, root).root(root)


class _Builder:
    """Walks through a text; each comment on the way goes to the entry it belongs to."""

    def __init__(self, text: str, root: Node) -> None:
        self._text = text
        self._comments = deque(find_comments(text, root))
        self._data = Converter(text).data
        self._at = 0
        self._scalars = 0

    def root(self, node: Node) -> Block:
        block = self._block(node, -1)
        block.below += self._lines(len(self._text))
        return block

    def _block(self, node: Node, outer: int) -> Block:
        """outer: the column of the block around this one."""
        column = node.start_mark.column
        pairs = node.value if isinstance(node, Mapping) else [(None, entry) for entry in node.value]
        block = Block(isinstance(node, Mapping), [self._entry(key, value, column) for key, value in pairs])
        if isinstance(node, Collection) and node.flow_style:
            block.below = self._lines(node.end_mark.index)
            self._at = node.end_mark.index
        elif column > outer:
            block.below = self._indented(column)
        return block

    def _entry(self, key: Node | None, value: Node, column: int) -> Entry:
        start = (key or value).start_mark.index
        above, behind = self._before(start)
        entry = Entry(key.value if key else None, None, [*above, *self._blank(start)], behind)
        if key:
            self._pass(key)
        if isinstance(value, Collection) and value.value:
            entry.behind += self._behind()
            entry.value = self._block(value, column)
        else:
            above, behind = self._before(value.start_mark.index)
            entry.above += above
            entry.behind += behind
            entry.value = self._single(value)
        entry.behind += self._behind()
        return entry

    def _single(self, node: Node) -> str | Block | None:
        """A scalar, or a collection with nothing in it."""
        if not isinstance(node, Scalar):
            block = Block(isinstance(node, Mapping), below=self._lines(node.end_mark.index))
            self._at = node.end_mark.index
            return block
        self._pass(node)
        data = self._data(node)
        return data if isinstance(data, str) else "" if node.style else None

    def _pass(self, node: Node) -> None:
        self._at = extent(node, self._text)[1]
        self._scalars += 1

    def _before(self, stop: int) -> tuple[Lines, list[str]]:
        """The comments up to an offset: those on lines of their own, and those behind something."""
        lines: Lines = []
        late: list[str] = []
        while self._comments and self._comments[0].start < stop:
            comment = self._comments.popleft()
            blank = self._blank(comment.start)
            if comment.alone:
                lines += [*blank, comment.text]
            else:
                late.append(comment.text)
            self._at = comment.end
        return lines, late

    def _lines(self, stop: int) -> Lines:
        lines, late = self._before(stop)
        return [*lines, *late]

    def _behind(self) -> list[str]:
        """The comment on the same line; one behind a closing bracket belongs to what the bracket closes."""
        comment = self._comments[0] if self._comments else None
        if not comment or comment.alone or comment.scalars != self._scalars:
            return []
        if _CLOSED_OR_BROKEN.search(self._text[self._at : comment.start]):
            return []
        self._comments.popleft()
        self._at = max(self._at, comment.end)
        return [comment.text]

    def _indented(self, column: int) -> Lines:
        """Comments behind a block's last entry that are indented like its entries or more."""
        lines: Lines = []
        while self._comments and self._comments[0].alone and self._comments[0].scalars == self._scalars:
            if self._comments[0].column < column:
                break
            comment = self._comments.popleft()
            lines += [*self._blank(comment.start), comment.text]
            self._at = comment.end
        return lines

    def _blank(self, stop: int) -> Lines:
        return [""] if _BLANK_LINE.search(self._text, self._at, stop) else []
