"""省略号写得不对

省略号是六个点“……”，占两个字的位置（GB/T 15834—2011 4.11）。不要用三个句号、三个英文句点或者一个“…”代替。

错误：

    备注: 包括审批、监管、服务...

正确：

    备注: 包括审批、监管、服务……
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import CHINESE, ELLIPSIS, FOREIGN, blank, neighbours

SEVERITY = "warning"
SUSPECT = re.compile(r"\.\.|。。。|…|⋯|···|・・・|•••").search

_RIGHT = ("……", "…………")
_CHINESE = lazy(rf"[{CHINESE}]")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Ellipses of other signs, or of another length, next to Chinese text."""
    text = blank(passage.text, FOREIGN)
    for match in ELLIPSIS.finditer(text):
        before, after = neighbours(text, *match.span())
        if match[0] not in _RIGHT and (_CHINESE.match(before) or _CHINESE.match(after)):
            span = passage.span(*match.span())
            yield Finding(span, f"省略号写成了“{match[0]}”", "改为“……”。", fix=replace(span, "……"))
