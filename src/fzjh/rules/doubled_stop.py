"""标点连用

两个点号不能连用（GB/T 15834—2011 5.1、附录 B），多半是删改文字时留下的。只有“？”和“！”可以叠用，最多三个。

错误：

    举措:
      - 加强执法案例指导，。

正确：

    举措:
      - 加强执法案例指导。
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import DOUBLED, ELLIPSIS, FOREIGN, PAUSES, blank

SEVERITY = "error"
SUSPECT = re.compile(rf"[{PAUSES},:;!?.][{PAUSES},:;!?.]").search

_ALLOWED = lazy("[！？]{2,3}")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Marks that stand next to each other."""
    for match in DOUBLED.finditer(blank(passage.text, FOREIGN, ELLIPSIS)):
        marks = match[0]
        if not _ALLOWED.fullmatch(marks):
            same = len(set(marks)) == 1
            help_ = f"改为“{marks[0]}”。" if same else "只留该用的一个。"
            span = passage.span(*match.span())
            fix = replace(span, marks[0]) if same else None
            yield Finding(span, f"标点“{marks}”连在一起", help_, fix=fix)
