"""公文标题的写法不对

标题由发文机关名称、事由和文种组成（《党政机关公文处理工作条例》第九条），如“关于印发《……》的通知”：文种前面有“的”，末尾不用句号
（GB/T 15834—2011 附录 B.4）。

错误：

    通知:
      标题: 关于印发《2021年法治建设工作计划》通知

正确：

    通知:
      标题: 关于印发《2021年法治建设工作计划》的通知
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.model import Plan
from fzjh.patterns import lazy
from fzjh.reading.document import Place

SEVERITY = "warning"
_KINDS = (
    "通知", "意见", "决定", "决议", "公告", "通告", "通报", "报告", "请示", "批复", "函", "纪要", "命令", "令", "公报", "议案",
)  # fmt: skip
_NO_OF = lazy("(?<!的)(?:通知|意见|决定|通报|通告|公告|报告|请示|批复|函)$")
_TWICE = lazy("关于关于|的的|的通知的通知$")
_NOTE = lazy("（[^（）]*）$")


def check(plan: Plan) -> Iterator[Finding]:
    """The titles of the plan and of its notice, as far as they are written."""
    place = plan.notice.place / "标题"
    titles = [(plan.title, plan.place / "标题")]
    titles += [(plan.notice.title, place)] if plan.notice.title and place.exists() and not plan.direct else []
    for title, where in titles:
        if title.endswith("。"):
            span = where.part(len(title) - 1, len(title))
            yield Finding(span, "标题末尾多了句号", "删去末尾的“。”。", fix=replace(span, ""))
        for match in _TWICE.finditer(title):
            half = match[0][: len(match[0]) // 2]
            span = where.part(*match.span())
            yield Finding(span, f"“{half}”写了两遍", f"删去一个“{half}”。", fix=replace(span, half))
    for title, where in titles[1:]:
        yield from _kind(_NOTE.sub("", title.rstrip("。")), where)


def _kind(title: str, place: Place) -> Iterator[Finding]:
    """关于…… must end in what kind of document it is, with 的 before it."""
    if "关于" not in title[:20]:
        return
    if not title.endswith(_KINDS):
        yield Finding(place.span(), "标题末尾没有文种", "在末尾补上“的通知”。")
    elif match := _NO_OF.search(title):
        span = place.part(*match.span())
        right = f"的{match[0]}"
        yield Finding(span, f"“{match[0]}”前面少了“的”", f"改为“{right}”。", fix=replace(span, right))
