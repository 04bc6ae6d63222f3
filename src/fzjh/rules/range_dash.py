"""年份、月份的起止没有用一字线

年、月、日的起止之间用一字线“—”（GB/T 15834—2011 4.13.3.2）。短横线“-”、短破折号“–”、波浪线“~”和两字长的破折号“——”都不对。

电话号码、标准编号里的短横线，以及数量范围的“～”照常用。

错误：

    依据: 《法治中国建设规划（2020-2025年）》

正确：

    依据: 《法治中国建设规划（2020—2025年）》
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import FOREIGN, JOINED, blank

SEVERITY = "warning"
SUSPECT = JOINED

_DASH = r"\s*([-‐‑–―−－─~～〜∼]{1,2}|——)\s*"
_YEARS = rf"(?<![\w./-])(?<![A-Za-z] )(?:19|20)\d\d年?{_DASH}(?:19|20)\d\d(?![\d.A-Za-z/-])"
_DATES = rf"(?<=[年月日]){_DASH}\d{{1,4}}[年月日]"
_MONTHS = rf"(?<![\d./-])\d{{1,2}}{_DASH}\d{{1,2}}月"
_RANGE = lazy(f"{_YEARS}|{_DATES}|{_MONTHS}", re.ASCII)


def check_text(passage: Passage) -> Iterator[Finding]:
    """Ranges of dates with a wrong dash, one report each."""
    for match in _RANGE.finditer(blank(passage.text, FOREIGN)):
        at = match.lastindex or 0
        message = f"起止时间之间用了“{match[at]}”，应当用一字线“—”"
        span = passage.span(*match.span(at))
        yield Finding(span, message, "改为“—”。", fix=replace(span, "—"))
