"""标题分行连起来不是标题

“标题分行”只说标题在哪里断开，连起来要和标题一字不差（GB/T 9704-2012 7.3.1：分行要词意完整，排列对称）。

错误：

    标题: 关于印发《2021年法治建设工作计划》的通知
    标题分行: [关于印发, 《2021年法治工作计划》的通知]

正确：

    标题: 关于印发《2021年法治建设工作计划》的通知
    标题分行: [关于印发, 《2021年法治建设工作计划》的通知]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.model import Plan
from fzjh.wording import INVISIBLE

SEVERITY = "error"


def check(plan: Plan) -> Iterator[Finding]:
    """Lines that do not add up to the title they break."""
    title = plan.title if plan.direct else plan.notice.title
    joined = "".join(plan.notice.title_lines)
    place = plan.notice.place / "标题分行"
    sources = (place, (plan.place if plan.direct else plan.notice.place) / "标题", plan.place / "成文形式")
    if joined and title and joined not in {title, _without_slips(title)} and not any(map(plan.holes.at, sources)):
        yield Finding(place.span(), f"连起来是“{joined}”，标题是“{title}”", "照标题改。")


def _without_slips(title: str) -> str:
    """The title without what other rules report in it."""
    return "".join(INVISIBLE.sub("", title).split()).rstrip("，、；：")
