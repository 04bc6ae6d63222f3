"""同一个单位担了两种角色

一个单位在同一项任务里要么牵头，要么负责，要么配合。两种都写，任务清单就不知道该按哪一种。

通过统称（如“区各部门”）又包含进来的不算。

错误：

    牵头单位: [区财政局]
    责任单位: [区财政局, 区审计局]

正确：

    牵头单位: [区财政局]
    责任单位: [区审计局]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.duties import repeated
from fzjh.model import Item, Plan

SEVERITY = "error"


def check_item(item: Item, _plan: Plan) -> Iterator[Finding]:
    """Units named in two roles of one duty."""
    for duty in item.duties:
        for earlier, later in repeated(duty):
            if earlier.role is not later.role:
                message = f"“{later.mention.written}”已经是{earlier.role.key}，又写成了{later.role.key}"
                related = Related(earlier.place.span(), "第一次写在这里")
                yield Finding(later.place.span(), message, "只留一种角色。", (related,))
