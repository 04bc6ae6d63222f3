"""一项任务列了两次

一项任务在计划里只出现一次，编号也只有一个。

错误：

    任务: [优化营商环境, 规范行政裁决, 优化营商环境]

正确：

    任务: [优化营商环境, 规范行政裁决]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.model import Listing, Plan

SEVERITY = "error"
FIRM = True


def check(plan: Plan) -> Iterator[Finding]:
    """Ids that the outline names before."""
    first: dict[str, Listing] = {}
    for listing in plan.listings:
        earlier = first.setdefault(listing.id, listing)
        if earlier is not listing:
            related = Related(earlier.place.span(), "第一次列在这里")
            yield Finding(listing.place.span(), f"“{listing.id}”列了两次", "留下一处，另一处删去。", (related,))
