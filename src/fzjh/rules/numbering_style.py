"""编号的样子用重了，或者没有用上

各层的编号要能分清（GB/T 9704-2012 7.3.3：一、 （一） 1. （1）），两层用同一个样子，读者就分不清层次。
“计数”里写的样子要在“层次”或者“任务”里有，否则不起作用。

错误：

    编号:
      层次: [一、, 一、]

正确：

    编号:
      层次: [一、, （一）]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.model import Plan

SEVERITY = "warning"


def check(plan: Plan) -> Iterator[Finding]:
    """Levels of one style, and counting rules for a style that nothing has."""
    numbering, place = plan.numbering, plan.place / "编号"
    if any(plan.holes.at(place / key) for key in ("层次", "任务")):
        return
    samples = [style.sample for style in numbering.levels]
    again = [index for index, sample in enumerate(samples) if sample in samples[:index]]
    for index in again:
        yield Finding((place / "层次" / index).span(), f"“{samples[index]}”在上面一层已经用了", "换一个样子。")
    if again:
        return
    used = dict.fromkeys((*samples, numbering.items.sample))
    for sample in numbering.counted:
        if sample not in used:
            help_ = f"现在用的样子有：{' '.join(used)}。"
            yield Finding((place / "计数" / sample).key_span(), f"没有编号是“{sample}”这个样子", help_)
