"""正文里的标题不是这份计划的

通知正文“现将《……》印发给你们”里的标题，要和计划的标题一样。不一样，多半是沿用了去年的，或者改了一处、漏了一处。

错误：

    标题: 2021年法治建设工作计划
    通知:
      正文:
        - 现将《2020年法治建设工作计划》印发给你们，请认真贯彻执行。

正确：

    标题: 2021年法治建设工作计划
    通知:
      正文:
        - 现将《2021年法治建设工作计划》印发给你们，请认真贯彻执行。
"""

import unicodedata
from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related, replace
from fzjh.model import Plan
from fzjh.pairing import is_sound
from fzjh.patterns import lazy
from fzjh.wording import is_plain

SEVERITY = "warning"
_ISSUED = lazy("现将((?:《(?:[^《》]|《[^《》]*》)*》[、和及]?)+)[^。《》]{0,12}印发")
_TITLE = lazy("《((?:[^《》]|《[^《》]*》)*)》")
_YEAR = lazy(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_MARKS = lazy(r"[《》〈〉\s]")


def check(plan: Plan) -> Iterator[Finding]:
    """What the notice says it issues, against the title of the plan."""
    place = plan.notice.place / "正文"
    known = plan.title and not plan.holes.at(place) and not _is_of_another_year(plan)
    for index, text in enumerate(plan.notice.body if known else ()):
        for match in _ISSUED.finditer(text):
            titles = list(_TITLE.finditer(text, *match.span(1)))
            sound = is_sound(plan.title) and all(is_sound(title[1]) for title in titles)
            if sound and not any(_is_same(title[1], plan.title) for title in titles):
                where = place / index if (place / index).exists() else place
                span = where.part(*titles[0].span(1))
                related = (Related((plan.place / "标题").span(), "计划的标题在这里"),)
                fix = replace(span, plan.title, safe=False) if is_plain(plan.title) else None
                message = f"印发的是“{titles[0][1]}”，计划的标题是“{plan.title}”"
                yield Finding(span, message, "核对哪一处对。", related, fix)


def _is_of_another_year(plan: Plan) -> bool:
    """Whether the title itself is what is wrong, which the rule title-year tells."""
    return plan.years is not None and any(int(year) not in plan.years for year in _YEAR.findall(plan.title))


def _is_same(one: str, other: str) -> bool:
    """Whether two titles are one; either may leave out what the other begins or ends with."""
    return _bare(one) in _bare(other) or _bare(other) in _bare(one)


def _bare(title: str) -> str:
    """A title without what other rules tell: marks, spaces, widths."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", title))
