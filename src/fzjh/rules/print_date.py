"""印发日期早于成文日期

公文先成文，后印发（GB/T 9704-2012 7.4.3：印发日期是送印的日期）。

错误：

    成文日期: 2021-09-01
    印发日期: 2021-08-31

正确：

    成文日期: 2021-09-01
    印发日期: 2021-09-02
"""

from collections.abc import Iterator

from fzjh.dates import chinese_date
from fzjh.diagnostics import Finding, Related
from fzjh.model import Plan

SEVERITY = "warning"


def check(plan: Plan) -> Iterator[Finding]:
    """印发日期 against 成文日期."""
    notice = plan.notice
    if notice.date and notice.print_date and notice.print_date < notice.date:
        message = f"印发日期{chinese_date(notice.print_date)}早于成文日期{chinese_date(notice.date)}"
        related = Related((notice.place / "成文日期").span(), "成文日期在这里")
        yield Finding((notice.place / "印发日期").span(), message, "核对两个日期。", (related,))
