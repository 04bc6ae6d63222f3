"""名册里的统称没有用到

登记了、却没有一项任务写它的统称。可能是任务里漏了它，也可能是去年留下的。

错误：

    统称:
      - 名称: 各镇街        # 计划里哪里都没有它

正确：

    统称:
      - 名称: 区各部门      # 有任务写着它
        成员: 全部部门
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.duties import needed
from fzjh.model import Plan

SEVERITY = "info"


def check(plan: Plan) -> Iterator[Finding]:
    """Collectives that no duty names."""
    names = needed(plan)
    for one in plan.register.collectives:
        if names is not None and one.name not in names:
            yield Finding((one.place / "名称").span(), f"没有任务提到“{one.name}”", "不需要就从名册删去。")
