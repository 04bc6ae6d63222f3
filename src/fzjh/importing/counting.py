"""编号: how the numbers of a document look and count, so that the build prints them again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from fzjh.importing.draft import Numbering
from fzjh.importing.tree import Node

_DEFAULT = ("一、", "（一）", "1.", "（1）")


def numbering(root: Node, sections: Mapping[int, str], item_kind: str) -> Numbering:
    """The plan's numbering. sections: kind of number by depth; item_kind: that of the items, empty without items."""
    nodes = [node for node in root.walk() if node.kind]
    samples = _samples(nodes)
    deepest = max(sections, default=0)
    levels = [samples.get(sections.get(depth, ""), _DEFAULT[min(depth, 4) - 1]) for depth in range(1, deepest + 1)]
    if tuple(levels) == _DEFAULT[: len(levels)]:
        levels = []
    through = {samples[kind] for kind in {*sections.values(), item_kind} if kind in samples and counts_on(nodes, kind)}
    return Numbering(levels, samples.get(item_kind, "1."), through)


def _samples(nodes: Iterable[Node]) -> dict[str, str]:
    """The most common look of every kind."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for node in nodes:
        if node.head and node.head.label:
            counts[node.kind][node.head.label.sample] += 1
    return {kind: count.most_common(1)[0][0] for kind, count in counts.items()}


def counts_on(nodes: Iterable[Node], kind: str) -> bool:
    """Whether a kind counts on through the document rather than anew in each section."""
    last, on, anew = 0, 0, 0
    parents: set[Node | None] = set()
    for node in nodes:
        if node.kind == kind:
            if parents and node.parent not in parents:
                on += node.number == last + 1 and node.number > 1
                anew += node.number == 1
            parents.add(node.parent)
            last = node.number
    return on > anew or (on + anew == 0 and kind in ("条", "任务"))
