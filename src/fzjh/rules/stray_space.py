"""多了空格

汉字之间、汉字和标点之间不加空格（GB/T 15834—2011 5.1：标点各占一个字的位置，不另留空）。多半是从网页或表格里复制时带进来的，
排版时会留下缺口，查找时也找不到。

汉字和英文、数字之间的空格不报告。

错误：

    举措:
      - 推进 政务公开， 加大力度。

正确：

    举措:
      - 推进政务公开，加大力度。
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import CHINESE, MARKS, TYPED_NUMBER, neighbours

SEVERITY = "warning"
SUSPECT = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]").search

_SPACE = lazy(r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_CHINESE = lazy(rf"[{CHINESE}]")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Spaces among Chinese characters, beside full-width marks, and odd spaces anywhere."""
    text = passage.text
    number = TYPED_NUMBER.match(text) if passage.kind in ("title", "measure") else None
    for match in _SPACE.finditer(text, number.end() if number else 0):
        reason = _reason(match[0], *neighbours(text, *match.span(), ""))
        if reason:
            span = passage.span(*match.span())
            yield Finding(span, reason, "删去空格。", fix=replace(span, ""))


def _reason(space: str, before: str, after: str) -> str | None:
    if (before and before in MARKS) or (after and after in MARKS):
        return "标点旁边多了空格"
    if _CHINESE.match(before) and _CHINESE.match(after):
        return "汉字之间多了空格"
    if before.isdigit() and after and after in "年月日号":
        return f"数字和“{after}”之间多了空格"
    odd = space.strip(" ")
    return f"有特殊的空格（U+{ord(odd[0]):04X}）" if odd else None
