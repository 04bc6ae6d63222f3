"""The paragraphs that close a plan: behind the last item's duty, or addressed to everybody."""

import re
from collections.abc import Sequence

from fzjh.importing.paras import Para
from fzjh.importing.segments import segments
from fzjh.importing.tree import Node

_TO_ALL = re.compile(
    r"^(?:各(?:地区|部门|单位|级|地|区|县|市|镇|乡|街道|有关)|本(?:方案|意见|通知|计划|要点|措施|办法)|请各|以上)"
)


def take_closing(nodes: Sequence[Node]) -> list[Para]:
    """Take the closing off the last node. nodes: all of them, in the document's order."""
    last = nodes[-1]
    if not last.kind:
        return []
    keep = _kept(last, [node for node in nodes[:-1] if node.kind == last.kind])
    taken = last.rest[keep:]
    del last.rest[keep:]
    return taken


def _kept(last: Node, others: Sequence[Node]) -> int:
    """How many paragraphs behind the numbered one are its own."""
    behind = _behind_duty(last)
    if behind or _charged(last.paras[0], anywhere=False):
        if not any(0 < _behind_duty(node) < len(node.rest) for node in others):
            return behind
    elif not last.paras[0].text.endswith(("。", "；")):
        behind = 1  # a title's own text is no closing
    keep = len(last.rest)
    while keep > behind and _TO_ALL.match(last.rest[keep - 1].full):
        keep -= 1
    return keep


def _behind_duty(node: Node) -> int:
    """How many paragraphs behind the numbered one end with the last that names a duty."""
    return max((index for index, para in enumerate(node.rest, 1) if _charged(para, anywhere=True)), default=0)


def _charged(para: Para, *, anywhere: bool) -> bool:
    """Whether a duty ends a paragraph that says more than a title, or stands `anywhere` in it."""
    parts = [part for part in segments([para]) if part.duty and part.duty.names()]
    return any(anywhere or part.text.endswith("。") for part in parts)
