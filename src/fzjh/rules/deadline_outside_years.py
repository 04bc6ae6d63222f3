"""完成时限不在计划的年度里

完成时限的年份应当在 plan.yaml 的“年度”里面。跨年度的任务，把年度写成 2021-2025 这样。

错误：

    年度: 2021            # plan.yaml
    完成时限: 2012-12     # items/甲.yaml

正确：

    年度: 2021            # plan.yaml
    完成时限: 2021-12     # items/甲.yaml
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.model import Item, Measure, Plan

SEVERITY = "warning"


def check_item(item: Item, plan: Plan) -> Iterator[Finding]:
    """Deadlines that name a year outside 年度; where the title names it, 年度 is wrong, and the rule title-year says so."""
    parts: tuple[Item | Measure, ...] = (item, *item.measures)
    for part in parts:
        if not plan.years or not part.deadline:
            continue
        outside = [year for year in part.deadline.years if year not in plan.years and str(year) not in plan.title]
        if outside:
            message = f"完成时限在{outside[0]}年，计划的年度是{plan.years}"
            yield Finding((part.place / "完成时限").span(), message, "核对年份。")
