"""计划里什么也没有

计划要有任务，至少要有几段正文。章节和任务写在 plan.yaml 的“章节”里。

错误：

    标题: 2021年法治建设工作计划
    通知:
      发文机关: 某某区依法治区办公室

正确：

    标题: 2021年法治建设工作计划
    通知:
      发文机关: 某某区依法治区办公室
    章节:
      - 标题: 重点工作
        任务: [优化营商环境]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.model import Plan

SEVERITY = "error"
FIRM = True
_CONTENT = ("章节", "任务", "引言", "结语")


def check(plan: Plan) -> Iterator[Finding]:
    """A plan.yaml that was read and says nothing."""
    places = [plan.place / key for key in _CONTENT]
    if plan.outlined and not any(place.exists() or plan.holes.at(place) for place in places):
        help_ = "写上“章节”，在里面列出“任务”。"
        yield Finding(places[0].span(), "计划里没有章节，也没有任务", help_)
