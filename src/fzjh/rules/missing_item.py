"""章节里列的任务没有文件

plan.yaml 的“任务”里写的是 id，就是 items 里文件名去掉 .yaml 的部分。列了而没有文件，这项任务就从计划里消失了。

错误：

    任务: [优化营商环镜]      # items 里是 优化营商环境.yaml

正确：

    任务: [优化营商环境]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.listings import missing
from fzjh.model import Plan

SEVERITY = "error"
FIRM = True


def check(plan: Plan) -> Iterator[Finding]:
    """Listed ids without a file."""
    for one in missing(plan):
        ident = one.listing.id
        create = f"新建 items/{ident}.yaml（或者用 fzjh new），不要了就从这里删去。"
        yield Finding(
            one.listing.place.span(),
            f"items 里没有 {ident}.yaml",
            f"是不是想写“{one.meant}”？" if one.meant else create,
        )
