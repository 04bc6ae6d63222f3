"""有看不见的字符

零宽空格、字节顺序标记、软连字符、控制字符等看不见，多半是从网页或聊天软件里复制来的。它们会让查找、比对和排版出错。
自造字（Unicode 专用区的字符）换一台机器就显示不出来，也在这里报告。

错误：

    备注: 推进<U+200B>政务公开

正确：

    备注: 推进政务公开
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.wording import INVISIBLE

SEVERITY = "error"
SUSPECT = INVISIBLE.search

_NAMES = {
    "\n": "换行",
    "\xad": "软连字符",
    "\u200b": "零宽空格",
    "\u200c": "零宽不连字",
    "\u200d": "零宽连字",
    "\u200e": "从左到右标记",
    "\u200f": "从右到左标记",
    "\u2028": "行分隔符",
    "\u2029": "段落分隔符",
    "\u2060": "单词连接符",
    "\ufeff": "字节顺序标记",
}


def check_text(passage: Passage) -> Iterator[Finding]:
    """Characters without a look of their own, one report each."""
    for match in INVISIBLE.finditer(passage.text):
        char = match[0]
        code = f"U+{ord(char):04X}"
        where = passage.span(*match.span())
        if char == "\ufffd":
            yield Finding(where, f"有读不出来的字（{code}）", "对照原文，把这个字重新输入。")
        elif _is_private(char):
            yield Finding(where, f"有自造字（{code}），换一台机器就显示不出来", "换成标准的汉字。")
        else:
            message = f"有看不见的字符（{code}，{_NAMES.get(char, '控制字符')}）"
            yield Finding(where, message, "删去这个字符。", fix=replace(where, ""))


def _is_private(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff" or char >= "\U000f0000"
