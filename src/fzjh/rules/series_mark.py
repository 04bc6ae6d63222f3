"""序次语后面的标点不对

正文里数着说的时候（GB/T 15834—2011 附录 B.3）：“第一”后面用逗号，“一”后面用顿号，“1”后面用下脚点“.”，带括号的“（一）”“（1）”
和“一是”后面什么也不用。

错误：

    引言:
      - 要求如下：（一）、健全机制；（二）、压实责任。

正确：

    引言:
      - 要求如下：（一）健全机制；（二）压实责任。
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.text import HAN
from fzjh.wording import COUNTED, NUMERALS, SERIES_POINT

SEVERITY = "warning"
SUSPECT = COUNTED

_HEAD = r"(?:\A|(?<=[：；。]))"


class _Kind(NamedTuple):
    """A way to count, with a mark behind that is wrong: what it is to be, and how many make sure that it counts."""

    pattern: re.Pattern[str]
    right: str
    least: int


_KINDS: Final = (
    _Kind(lazy(rf"{_HEAD}[（(](?:[{NUMERALS}]{{1,3}}|[0-9]{{1,2}})[）)]([、，．.：:])(?![（(])"), "", 1),
    _Kind(lazy(rf"(?:\A|(?<=[：；。，]))[{NUMERALS}]是([，、：:])"), "", 1),
    _Kind(SERIES_POINT, "、", 1),
    _Kind(lazy(rf"{_HEAD}[0-9]{{1,2}}(、)(?=[{HAN}])"), ".", 2),
    _Kind(lazy(rf"{_HEAD}第[{NUMERALS}](、)(?=[{HAN}])(?![第{NUMERALS}])"), "，", 2),
)


def check_text(passage: Passage) -> Iterator[Finding]:
    """Wrong marks behind what counts; a number at the head of a title or measure is told by the rule typed-number."""
    heads = 0 if passage.kind in ("body", "field") else 1
    for kind in _KINDS:
        found = list(kind.pattern.finditer(passage.text))
        for match in found if len(found) >= kind.least else ():
            if match.start() >= heads:
                yield _finding(passage, match, kind.right)


def _finding(passage: Passage, match: re.Match[str], right: str) -> Finding:
    span = passage.span(*match.span(1))
    number = match[0][:-1]
    message = f"“{number}”后面用了“{match[1]}”"
    return Finding(span, message, f"改为“{right}”。" if right else f"删去“{match[1]}”。", fix=replace(span, right))
