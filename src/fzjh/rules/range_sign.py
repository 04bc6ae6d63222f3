"""数量范围的写法不对

数量的起止之间用浪纹线“～”或者一字线“—”（GB/T 15834—2011 4.13.3.2；GB/T 15835—2011 5.1.3），不用短横线“-”、半角的“~”
和两字长的“——”。前一个数的“%”“万”“亿”不能省：5%～10% 不写成 5～10%，3万元～5万元 不写成 3～5万元。

年份、月份的起止见 range-dash。

错误：

    举措:
      - 压缩办理时限3-5天，抽查比例5～10%。

正确：

    举措:
      - 压缩办理时限3～5天，抽查比例5%～10%。
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import FOREIGN, JOINED, blank

SEVERITY = "warning"
SUSPECT = JOINED

_RIGHT = ("～", "—")
_SCALES = "%％‰万亿"
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,4})?"
_UNIT = (
    "个(?:工作日|月|小时|百分点)?|天|次|人|名|件|项|家|户|场|期|批|倍|条|处|所|台|套|辆|篇|份|元|米|公里|千米|平方|亩|吨|公斤|千克|岁|周|级"
    "|小时|分钟|学时|课时|分|秒|年|℃"
)
_RANGE = lazy(
    rf"(?<![\w./%:：-])(?P<first>{_NUMBER})(?P<before>[%％‰]|[万亿]?(?:{_UNIT})?)\s*"
    rf"(?P<dash>[-‐‑–―−－─~〜∼～]{{1,2}}|—{{1,2}})\s*(?P<second>{_NUMBER})(?P<behind>[%％‰]|[万亿]?(?:{_UNIT})|[万亿])",
    re.ASCII,
)
_YEAR = lazy(r"(?:19|20)\d\d")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Ranges with a wrong sign, or whose first figure lacks the scale of the second."""
    for match in _RANGE.finditer(blank(passage.text, FOREIGN)):
        if _is_range(match):
            yield from _look(passage, match)


def _is_range(match: re.Match[str]) -> bool:
    """Two quantities of one kind, the smaller first; scores, years and dates are something else."""
    first, second = (float(match[name].replace(",", "")) for name in ("first", "second"))
    before, behind = match["before"], match["behind"]
    dates = before.endswith("年") or (behind == "年" and _YEAR.fullmatch(match["second"]))
    return first < second and not dates and (behind.startswith(before) or before[:1] in _SCALES)


def _look(passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    dash = match["dash"]
    scale = match["behind"][0] if match["behind"][0] in _SCALES else ""
    right_dash = dash if dash in _RIGHT else "～"
    if scale and match["before"][:1] != scale and not match["before"][:1].strip(_SCALES):
        given = match["behind"] if scale in "万亿" else scale
        right = f"{match['first']}{match['before'] or given}{right_dash}{match['second']}{match['behind']}"
        if not match["before"]:
            span = passage.span(*match.span())
            fix = replace(span, right, safe=scale not in "万亿")
            yield Finding(span, f"前一个数少了“{given}”，可以读成另一个数", f"改为“{right}”。", fix=fix)
    elif dash not in _RIGHT:
        span = passage.span(*match.span("dash"))
        yield Finding(span, f"数量范围用了“{dash}”", f"改为“{right_dash}”。", fix=replace(span, right_dash))
