"""数里的小数点、千分撇写得不对

小数点用“.”，小数前面的 0 要写出来（GB/T 15835—2011 5.1.2）：写 0.5%，不写 .5%。四位以上的数可以用千分撇分节，用半角的“,”（5.1.1），
不用中文的逗号。

错误：

    举措:
      - 控制在.5%以内，安排1，200万元。

正确：

    举措:
      - 控制在0.5%以内，安排1200万元。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.text import HAN
from fzjh.wording import FOREIGN, ODD_FIGURE, blank

SEVERITY = "warning"
SUSPECT = ODD_FIGURE

_COUNTED = "[万亿]?(?:元|人|个|件|户|亩|吨|家|平方|公里|名|次|项|台|套)"
_POINT = lazy(r"(?<![0-9．])[0-9]{1,6}(．)[0-9]{1,4}(?![0-9．])|(?<![0-9])[0-9]{1,3}(·)[0-9]{1,2}(?=[%％‰万亿])")
_GROUP = lazy(rf"(?<![0-9，])[0-9]{{1,3}}(?:，[0-9]{{3}})+(?={_COUNTED})")
_NO_ZERO = lazy(rf"(?<=[{HAN}，、（：～])\.[0-9]{{1,4}}(?=[%％‰万亿]|个百分点)")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Full-width points and commas within a figure, and figures that begin with their point."""
    text = blank(passage.text, FOREIGN)
    for match in _POINT.finditer(text):
        at = match.lastindex or 0
        span = passage.span(*match.span(at))
        yield Finding(span, f"小数点写成了“{match[at]}”", "改为“.”。", fix=replace(span, "."))
    for match in _GROUP.finditer(text):
        span, right = passage.span(*match.span()), match[0].replace("，", "")
        help_ = f"改为“{right}”，要分节就用半角的“{match[0].replace('，', ',')}”。"
        yield Finding(span, "数里用了中文的逗号", help_, fix=replace(span, right))
    for match in _NO_ZERO.finditer(text):
        span = passage.span(*match.span())
        yield Finding(span, "小数点前面少了“0”", f"改为“0{match[0]}”。", fix=replace(span, "0" + match[0]))
