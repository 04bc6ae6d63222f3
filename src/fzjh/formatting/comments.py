"""The comments of a YAML text, which its nodes do not know of."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from fzjh.reading.yaml_nodes import Node, Scalar, extent

_BREAK = "\r\n\x85\u2028\u2029"
_LINE_END = re.compile(f"\r\n|[{_BREAK}]")
_COMMENT = re.compile(f"(#[^{_BREAK}]*)")
_BLOCK_HEADER = re.compile(f"[|>][-+0-9]*[ \t]+(#[^{_BREAK}]*)")
_SIGNS = re.compile(r"(?:^\.\.\.(?=\s|$)|[-?:,\[\]{}\s])*", re.MULTILINE)


class Comment(NamedTuple):
    """A comment with its `#`, where it stands, and how many scalars of the text come before it."""

    text: str
    start: int
    column: int
    alone: bool
    scalars: int

    @property
    def end(self) -> int:
        """Where the comment ends."""
        return self.start + len(self.text)


class StrangeError(Exception):
    """Something that is neither a scalar nor a comment nor one of the signs plan files are made of."""


def scalars_of(node: Node) -> Iterator[Scalar]:
    """All keys and scalar values in the order of the text."""
    if isinstance(node, Scalar):
        yield node
        return
    for entry in node.value:
        for one in entry if isinstance(entry, tuple) else (entry,):
            yield from scalars_of(one)


def find_comments(text: str, root: Node) -> list[Comment]:
    """All comments in order. Raises StrangeError for a text with directives or other things that would get lost."""
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    found: list[Comment] = []
    at, count = 0, 0
    for count, node in enumerate(scalars_of(root), 1):
        start, end = extent(node, text)
        found += (_comment(text, lines, match, count - 1) for match in _between(text, at, start))
        if node.style in ("|", ">") and (header := _BLOCK_HEADER.match(text, start)):
            found.append(_comment(text, lines, header, count))
        at = end
    return [*found, *(_comment(text, lines, match, count) for match in _between(text, at, len(text)))]


def _between(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if not _SIGNS.fullmatch(_COMMENT.sub("", text[start:end])):
        raise StrangeError(text[start:end])
    return _COMMENT.finditer(text, start, end)


def _comment(text: str, lines: list[int], match: re.Match[str], scalars: int) -> Comment:
    at = match.start(1)
    line = lines[bisect_right(lines, at) - 1]
    return Comment(match[1].rstrip(), at, at - line, not text[line:at].strip(), scalars)
