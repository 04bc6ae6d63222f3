"""标题末尾多了标点

标题末尾不用逗号、顿号、分号、冒号（GB/T 15834—2011 附录 A；GB/T 9704-2012 7.3.3）。标题和正文接排时，句号由 fzjh 补上；
自己写了句号、问号、叹号的照印。

错误：

    标题: 优化营商环境：

正确：

    标题: 优化营商环境
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import SEAM, Passage

SEVERITY = "error"
SUSPECT = re.compile(f"[，、；：]{SEAM}").search

_PROMISING = tuple("，、；：")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Titles that end in a mark which promises more."""
    if passage.kind == "title" and passage.text.endswith(_PROMISING):
        end = len(passage.text)
        mark = passage.text[-1]
        span = passage.span(end - 1, end)
        yield Finding(span, f"标题以“{mark}”结尾", f"删去末尾的“{mark}”。", fix=replace(span, ""))
