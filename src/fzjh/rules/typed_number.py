"""手写了编号

章节和任务的编号由 fzjh 按次序自动编（GB/T 9704-2012 7.3.3），调换次序时一起变。标题或举措里再写一个，印出来就有两个，次序变了还会错。

编号的样子在 plan.yaml 的“编号”里定。

错误：

    标题: （一）强化领导责任

正确：

    标题: 强化领导责任
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.passages import Passage
from fzjh.wording import TYPED_NUMBER

SEVERITY = "error"
SUSPECT = re.compile(r"[一二三四五六七八九十（(0-9①-⒛㈠-㈩❶-❿第]").match


def check_text(passage: Passage) -> Iterator[Finding]:
    """Numbers at the head of titles and measures."""
    match = TYPED_NUMBER.match(passage.text) if passage.kind in ("title", "measure") else None
    if match:
        number = match[0].rstrip()
        help_ = f"删去“{number}”；编号由 fzjh 自动编。"
        yield Finding(passage.span(0, len(number)), f"开头手写了编号“{number}”", help_)
