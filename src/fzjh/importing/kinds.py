"""Which numbered paragraphs are work items: those behind which duties stand, or those that say what is to be done."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from fzjh.importing.headings import Heading
from fzjh.importing.segments import Segment
from fzjh.importing.tree import Node

_FRAME = re.compile(
    r"指导思想|总体要求|总体思路|总体目标|工作目标|主要目标|^目标任务|目标要求|基本原则|工作原则|重要意义|重大意义|组织领导|保障措施|^工作要求|组织实施|组织保障|实施保障|要素保障|支撑保障|有关要求|"
    r"相关要求|工作保障|保障机制|加强领导|强化保障|强化组织|加强组织|实施步骤|工作步骤|方法步骤|时间安排|进度安排|步骤安排|工作安排|附则|其他事项|统一思想|"
    r"提高认识|提高站位|充分认识|落实保障|^总则|^背景|适用范围"
)
_ENOUGH = 0.15


@dataclass
class Kinds:
    """What was decided: the kind of number that items have, the items, and those that stand as sections."""

    item: str = ""
    items: set[Node] = field(default_factory=set)
    bare: set[Node] = field(default_factory=set)
    guessed: bool = False


def decide(
    root: Node, parts: Mapping[Node, Sequence[Segment]], headings: Mapping[Node, Heading], hoisted: Iterable[Node]
) -> Kinds:
    """Choose the items. hoisted: nodes with a duty behind all that is numbered below them."""
    nodes = [node for node in root.walk() if node.kind]
    charged = {node for node in nodes if any(part.duty and part.duty.names() for part in parts[node])} | set(hoisted)
    seeds = charged or {node for node in nodes if not node.children and not _in_frame(node, headings)}
    found = Kinds(_kind(seeds, charged), guessed=not charged)
    inside = {up for node in seeds for up in _above(node)}
    found.items = {node for node in nodes if node.kind == found.item and (node in seeds or node in inside)}
    found.items |= _neighbours(nodes, found, headings)
    found.items = {node for node in found.items if not any(up in found.items for up in _above(node))}
    covered = {below for node in found.items for below in node.walk()}
    holding = {up for node in found.items for up in _above(node)}
    found.bare = {node for node in seeds if node not in covered and node not in holding}
    found.bare = {node for node in found.bare if not any(up in found.bare for up in _above(node))}
    return found


def _kind(seeds: set[Node], charged: set[Node]) -> str:
    """The deepest kind that is not rare among the seeds; the one above it where that has duties of its own as well."""
    counts = Counter(node.kind for node in seeds)
    depths: dict[str, list[int]] = defaultdict(list)
    for node in seeds:
        depths[node.kind].append(node.depth)
    common = [kind for kind, count in counts.items() if count >= _ENOUGH * len(seeds)]
    deepest = max(sorted(common), key=lambda kind: sum(depths[kind]) / len(depths[kind]), default="")
    parents = {node.parent for node in seeds if node.kind == deepest and node.parent and node.parent.kind}
    if (
        parents
        and not _counts_on(sorted(seeds, key=lambda node: node.number), deepest)
        and sum(parent in charged for parent in parents) * 2 >= len(parents)
    ):
        return _kind({node for node in seeds if node.kind != deepest}, charged)
    return deepest


def _neighbours(nodes: Sequence[Node], found: Kinds, headings: Mapping[Node, Heading]) -> set[Node]:
    """Items without a duty: between others of their number, or counting on from the item before."""
    more: set[Node] = set()
    last = 0
    through = _counts_on(nodes, found.item)
    for node in nodes:
        if node.kind != found.item:
            continue
        beside = node.parent is not None and any(one in found.items for one in node.parent.children)
        beside = beside and not _ends_frame(node, found.items, headings)
        goes_on = through and node.number == last + 1 and last > 0
        if beside or (goes_on and not _in_frame(node, headings)):
            more.add(node)
        last = node.number
    return more


def _ends_frame(node: Node, items: set[Node], headings: Mapping[Node, Heading]) -> bool:
    """Whether a node behind the last item beside it is about organisation and the like."""
    after = node.parent.children[node.parent.children.index(node) :] if node.parent else []
    return bool(_FRAME.search(headings[node].title)) and not any(one in items for one in after)


def _counts_on(nodes: Sequence[Node], kind: str) -> bool:
    """Whether numbers of a kind go on from one parent to the next, as far as this document tells."""
    firsts = [node for node in nodes if node.kind == kind and node.parent and node.parent.children[0] is node]
    return sum(node.number > 1 for node in firsts) * 2 > len(firsts) - 1 > 0


def _in_frame(node: Node, headings: Mapping[Node, Heading]) -> bool:
    """Whether a node stands in a section about aims, organisation and the like."""
    return any(_FRAME.search(headings[one].title) for one in (node, *_above(node)) if one.kind)


def _above(node: Node) -> list[Node]:
    found = []
    while node.parent and node.parent.kind:
        node = node.parent
        found.append(node)
    return found
