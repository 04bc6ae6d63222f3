"""引用的发文字号写法不对

引用文件时，发文字号的序号前面不加“第”，不编虚位（GB/T 9704—2012 7.2.5）：写苏依法〔2021〕1号，不写苏依法〔2021〕第1号、〔2021〕01号。
公告、令本来就有“第”的不算。

错误：

    依据: 《江苏省2021年法治政府建设工作计划》（苏依法〔2021〕第01号）

正确：

    依据: 《江苏省2021年法治政府建设工作计划》（苏依法〔2021〕1号）
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import ODD_FIGURE

SEVERITY = "warning"
SUSPECT = ODD_FIGURE

_NUMBER = lazy(r"(?<!公告)(?<!通告)(?<!公报)(?<!令)(?<!决定)〔[0-9]{4}〕(第\s?0*|0+)(?=[1-9][0-9]*号)")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Numbers of documents with 第 or with zeros before them; the plan's own is told by the rule document-number."""
    for match in _NUMBER.finditer(passage.text):
        span = passage.span(*match.span(1))
        message = "发文字号的序号前面加了“第”" if match[1][0] == "第" else "发文字号的序号编了虚位"
        yield Finding(span, message, f"删去“{match[1]}”。", fix=replace(span, ""))
