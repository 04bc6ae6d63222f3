"""发文字号的年份和成文日期不是同一年

发文字号里的年份是发文的年份，成文日期也是。两个不同，多半有一个沿用了去年的。

错误：

    发文字号: 盐开委法办〔2020〕2号
    成文日期: 2021-09-01

正确：

    发文字号: 盐开委法办〔2021〕2号
    成文日期: 2021-09-01
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.model import Plan
from fzjh.patterns import lazy

SEVERITY = "warning"
_YEAR = lazy(r"〔(\d{4})〕")


def check(plan: Plan) -> Iterator[Finding]:
    """The year of the number against that of the date."""
    notice = plan.notice
    match = _YEAR.search(notice.number)
    if match and notice.date and int(match[1]) != notice.date.year:
        message = f"发文字号是{match[1]}年的，成文日期在{notice.date.year}年"
        related = Related((notice.place / "成文日期").span(), "成文日期在这里")
        yield Finding((notice.place / "发文字号").part(*match.span(1)), message, "核对年份。", (related,))
