"""标题的年份不在年度里

计划标题里的年份应当和“年度”一致，多半是去年的计划改了一处、漏了一处。

错误：

    标题: 2020年全区法治政府建设重点工作计划
    年度: 2021

正确：

    标题: 2021年全区法治政府建设重点工作计划
    年度: 2021
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.model import Plan
from fzjh.patterns import lazy

SEVERITY = "warning"
_YEAR = lazy(r"《[^》]*》|(?<!\d)((?:19|20)\d\d)(?=年|[—－–～~至-])")


def check(plan: Plan) -> Iterator[Finding]:
    """The first year of the plan's title that lies outside 年度; years in the names of other documents do not count."""
    for match in _YEAR.finditer(plan.title) if plan.years else ():
        if plan.years and match[1] and int(match[1]) not in plan.years:
            message = f"标题写的是{match[1]}年，年度是{plan.years}"
            related = Related((plan.place / "年度").span(), "年度在这里")
            yield Finding((plan.place / "标题").part(*match.span()), message, "核对年份。", (related,))
            return
