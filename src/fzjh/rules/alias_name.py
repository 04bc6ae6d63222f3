"""写的是别名

平时不查。有的办公室要求公文里一律用规范的单位名称，就在 plan.yaml 的“检查”里“另查”这一条。

不查的时候，通知照印写的名字，其他地方都算在规范名称名下。

错误：

    责任单位: [公安分局]

正确：

    责任单位: [区公安分局]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.model import Item, Plan

SEVERITY = "warning"
OPTIONAL = True


def check_item(item: Item, _plan: Plan) -> Iterator[Finding]:
    """Units that a duty names by an alias."""
    for duty in item.duties:
        for _, place, mention in duty.entries():
            name, unit = mention.written, mention.unit
            if unit and unit.name != name:
                span = place.span()
                fix = replace(span, unit.name, safe=False) if span.text == name else None
                yield Finding(span, f"“{name}”是别名", f"规范名称是“{unit.name}”。", fix=fix)
