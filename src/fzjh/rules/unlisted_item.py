"""任务文件没有列进章节

items 里的每个文件都要在 plan.yaml 的某个“任务”里列上，否则这项任务不会出现在任何文件里。

错误：

    任务: [优化营商环境]      # items 里还有 规范行政裁决.yaml

正确：

    任务: [优化营商环境, 规范行政裁决]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.listings import missing
from fzjh.model import Plan
from fzjh.text import split_joined

SEVERITY = "error"
FIRM = True


def check(plan: Plan) -> Iterator[Finding]:
    """Items that the outline does not name; one that it probably misspells is told there."""
    if not plan.outlined or not plan.unlisted:
        return
    told = {one.meant for one in missing(plan)} | _joined(plan)
    for item in plan.unlisted:
        if item.id not in told:
            message = f"“{item.id}”没有列进 plan.yaml 的章节，不会出现在计划里"
            span = item.place.document.source.span()
            yield Finding(span, message, "在 plan.yaml 里它所属章节的“任务”里加上这个 id；不要了就删去这个文件。")


def _joined(plan: Plan) -> set[str]:
    """Ids within entries that hold several (`[甲，乙]`), which the rule list-separator tells."""
    known = {item.id for item in plan.items}
    return {name for listing in plan.listings if listing.id not in known for name in split_joined(listing.id)}
