"""两项任务的标题相同

标题相同的两项任务，读者在分解表和清单里分不清。

错误：

    标题: 加强监督        # items/甲.yaml
    标题: 加强监督        # items/乙.yaml

正确：

    标题: 加强行政监督    # items/甲.yaml
    标题: 加强审计监督    # items/乙.yaml
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.model import Item, Plan

SEVERITY = "warning"


def check(plan: Plan) -> Iterator[Finding]:
    """Titles that an earlier item has."""
    first: dict[str, Item] = {}
    for item in plan.all_items():
        earlier = first.setdefault(item.title, item) if item.title else item
        if earlier is not item:
            related = Related((earlier.place / "标题").span(), "第一次写在这里")
            message = f"任务“{earlier.id}”也叫这个标题"
            yield Finding((item.place / "标题").span(), message, "改其中一个，让读者分得清。", (related,))
