"""A duty behind the last of several numbered paragraphs, when the others have none, belongs to all of them together."""

from collections.abc import Iterable
from dataclasses import replace

from fzjh.importing.segments import Segment
from fzjh.importing.tree import Node

_FEWEST = 2


def hoist(root: Node, parts: dict[Node, list[Segment]]) -> dict[Node, list[Segment]]:
    """Take such duties out of `parts`; returns them by the node that they belong to."""
    found: dict[Node, list[Segment]] = {}
    for node in reversed(list(root.walk())):
        taken = _taken(node, parts, found)
        if taken:
            found[node] = taken
    return found


def _taken(node: Node, parts: dict[Node, list[Segment]], found: dict[Node, list[Segment]]) -> list[Segment]:
    """The duty at the very end of what is numbered below a node, if it is the only one there."""
    if not node.kind or len(node.children) < _FEWEST:
        return []
    below = [one for child in node.children for one in child.walk()]
    if _has_duty(parts[node]) or any(_has_duty(parts[one]) or one in found for one in below[:-1]) or below[-1] in found:
        return []
    last = parts[below[-1]]
    if not last or not _has_duty(last[-1:]) or _has_duty(last[:-1]):
        return []
    segment = last[-1]
    parts[below[-1]] = [*last[:-1], replace(segment, duty=None)] if segment.text else last[:-1]
    return [replace(segment, text="")]


def _has_duty(parts: Iterable[Segment]) -> bool:
    return any(part.duty and part.duty.names() for part in parts)
