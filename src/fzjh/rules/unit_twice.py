"""同一个单位在一处写了两遍

同一项任务（或者同一条举措）的牵头单位、责任单位、配合单位里，一个单位只写一次。用别名再写一遍也算。

错误：

    责任单位: [区公安分局, 区财政局, 公安分局]

正确：

    责任单位: [区公安分局, 区财政局]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.duties import repeated
from fzjh.model import Item, Plan

SEVERITY = "error"


def check_item(item: Item, _plan: Plan) -> Iterator[Finding]:
    """Units named twice in one role of one duty."""
    for duty in item.duties:
        for earlier, later in repeated(duty):
            if earlier.role is later.role:
                message = f"“{later.mention.written}”在“{later.role.key}”里已经有了"
                related = Related(earlier.place.span(), "第一次写在这里")
                yield Finding(later.place.span(), message, "删去一处。", (related,))
