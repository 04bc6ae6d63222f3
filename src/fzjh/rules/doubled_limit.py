"""同一个意思说了两遍

“约”和“余”“左右”都表示大概，“不少于”“至少”和“以上”都表示下限，“不超过”和“以内”都表示上限，一处只用一个。

错误：

    举措:
      - 每年组织学法不少于2次以上，约50余人参加。

正确：

    举措:
      - 每年组织学法不少于2次，约50人参加。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import ODD_FIGURE

SEVERITY = "warning"
SUSPECT = ODD_FIGURE

_FIGURE = r"(?:百分之)?(?:[0-9][0-9,]{0,9}(?:\.[0-9]{1,4})?|[一二三四五六七八九十百千两]{1,6})[%％‰]?[万亿]?"
_UNIT = "(?:个(?:月|工作日|小时|百分点)?|工作日|次|名|人|件|项|天|日|年|月|场|期|家|户|元|倍|篇|条|份|分|小时|分钟|课时|学时|平方米|亩|吨|批)?"
_LEAST = "不(?:得|应|能)?(?:少于|低于)|至少|最少"
_MOST = "不(?:得|应|能)?(?:超过|多于|高于)|最多|至多"
_TWICE = lazy(
    rf"(?:(?:大约|约|将近)|(?<=[，。；：、有达])近(?=[^年]{{1,12}}[^年来]))[0-9一二三四五六七八九十百千万]{{1,8}}([余多])(?!年)"
    rf"|(?:大约|约){_FIGURE}{_UNIT}(左右)"
    rf"|(?:{_LEAST}){_FIGURE}{_UNIT}(以上)(?![以上下])"
    rf"|(?:{_MOST}){_FIGURE}{_UNIT}(以[内下])"
    rf"|(?<![不得应能])超过{_FIGURE}{_UNIT}(以上)"
)
_HEAD = lazy(r"[^0-9一二三四五六七八九十百千万两]{1,5}")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Limits and approximations that are said before and behind a figure."""
    for match in _TWICE.finditer(passage.text):
        at = match.lastindex or 0
        head = _HEAD.match(match[0])
        first = head[0].removesuffix("百分之") if head else match[0][0]
        span = passage.span(*match.span(at))
        related = (Related(passage.span(match.start(), match.start() + len(first)), f"前面的“{first}”"),)
        help_ = f"删去“{match[at]}”，或者删去前面的“{first}”。"
        yield Finding(span, f"“{first}”和“{match[at]}”意思重复", help_, related, replace(span, "", safe=False))
