"""名册里的单位没有任务

登记了、却没有一项任务提到它（通过统称提到也算）。可能是任务里漏了它，也可能是去年留下的。

错误：

    单位:
      - 名称: 区农机局        # 计划里哪里都没有它
        类别: 其他

正确：

    单位:
      - 名称: 区农业农村局    # 有任务提到它
        类别: 其他
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.duties import needed
from fzjh.model import Plan

SEVERITY = "info"


def check(plan: Plan) -> Iterator[Finding]:
    """Units that no duty means."""
    names = needed(plan)
    for unit in plan.register.units:
        if names is not None and unit.name not in names:
            help_ = "任务里漏了就补上，不需要就从名册删去。"
            yield Finding((unit.place / "名称").span(), f"没有任务提到“{unit.name}”", help_)
