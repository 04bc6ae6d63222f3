"""同一条举措写了两遍

两条举措一字不差，多半是复制以后忘了改，或者一项任务拆成两项时没有删干净。

错误：

    举措:
      - 及时开展规范性文件清理工作。
      - 及时开展规范性文件清理工作。

正确：

    举措:
      - 及时开展规范性文件清理工作。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.model import Measure, Plan

SEVERITY = "warning"


def check(plan: Plan) -> Iterator[Finding]:
    """Measures that stand in the plan before, word for word."""
    first: dict[tuple[str, ...], Measure] = {}
    for item in plan.all_items():
        for measure in item.measures:
            earlier = first.setdefault(measure.sentences, measure)
            if earlier is not measure and measure.sentences:
                related = Related(earlier.place.span(), "第一次写在这里")
                yield Finding(measure.place.span(), "这条举措和前面的一条一字不差", "改写或者删去一条。", (related,))
