"""数着说的时候跳了号

一项任务里自己数下来的“一是……二是……”“（1）……（2）……”“①……②……”要依次数下去（GB/T 9704—2012 7.3.3）。跳了号、重了号，多半是
删去或者调换了一句，后面的忘了改。

错误：

    举措:
      - 做到三个强化：一是强化学习；三是强化监督。

正确：

    举措:
      - 做到三个强化：一是强化学习；二是强化监督。
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from fzjh.diagnostics import Finding, Related
from fzjh.figures import figures
from fzjh.model import Plan
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import COUNTED, NUMERALS

SEVERITY = "warning"
SUSPECT = COUNTED

_HEAD = r"(?:\A|(?<=[：；。，！？“”‘’）]))"
_KINDS: Final = (
    lazy(rf"{_HEAD}([{NUMERALS}]{{1,3}})是(?!\1[，。；、！])"),
    lazy(rf"{_HEAD}[（(]([{NUMERALS}]{{1,3}})[）)](?![（(、]|项|款)"),
    lazy(rf"{_HEAD}[（(]([0-9]{{1,2}})[）)](?![（(、]|项|款)"),
    lazy(rf"{_HEAD}([①-⑳])"),
    lazy(r"(?:\A|(?<=[：；。]))([0-9]{1,2})[.．、](?![0-9])"),
)
_CIRCLED = ord("①") - 1


def check_texts(passages: Iterable[Passage], _plan: Plan) -> Iterator[Finding]:
    """Series that run through the measures of one item, and those within one paragraph."""
    measures: dict[Path, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.kind == "measure":
            measures[passage.place.document.source.path].append(passage)
        elif passage.kind == "body":
            yield from _look([passage])
    for texts in measures.values():
        yield from _look(texts)


def _look(texts: Iterable[Passage]) -> Iterator[Finding]:
    for kind in _KINDS:
        last: tuple[int, Passage, re.Match[str]] | None = None
        for passage, match in ((one, match) for one in texts for match in kind.finditer(one.text)):
            number = _number(match[1])
            if last and number not in (1, last[0] + 1):
                yield _finding(passage, match, last)
            last = (number, passage, match) if last or number == 1 else None


def _number(written: str) -> int:
    return ord(written) - _CIRCLED if "①" <= written <= "⑳" else int(figures(written)[0].value)


def _finding(passage: Passage, match: re.Match[str], last: tuple[int, Passage, re.Match[str]]) -> Finding:
    number, earlier, before = last
    again = _number(match[1]) == number
    message = f"“{match[0]}”数了两遍" if again else f"“{before[0]}”后面是“{match[0]}”"
    related = (Related(earlier.span(*before.span()), "前面一个在这里"),)
    return Finding(passage.span(*match.span()), message, "检查是不是少了一句；没有少，就把后面的依次改过来。", related)
