"""一个数里混用了阿拉伯数字和汉字数字

除了“万”“亿”，一个数要么全用阿拉伯数字，要么全用汉字数字（GB/T 15835—2011 5.3）：写 500、五百，不写 5百。
带“几”的概数用汉字（4.2.2）。

错误：

    举措:
      - 覆盖率达到百分之95，培训3百人，走访20几家企业。

正确：

    举措:
      - 覆盖率达到95%，培训300人，走访二十几家企业。
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.figures import figures
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import FOREIGN, ODD_FIGURE, blank

SEVERITY = "warning"
SUSPECT = ODD_FIGURE

_HAN = "〇零一二三四五六七八九十百千万两"
_MIXED = lazy(
    rf"(?<![0-9.{_HAN}])(?:(?P<few>[2-9]0|10)几(?![{_HAN}])"
    r"|(?P<scaled>[1-9][0-9]?)(?:百(?![日强年姓货家分帕度])|千(?![瓦米克帕伏卡赫焦欧安分吨升比字周兆家年禧]))"
    rf"|百分之(?P<percent>[0-9]{{1,5}}(?:\.[0-9]{{1,4}})?)(?![0-9%％])|[{_HAN}]{{1,8}}(?P<sign>[%％‰]))"
)
_TENS = "〇十二三四五六七八九"
_HUNDREDS = {"百": 100, "千": 1000}
_MORE = lazy(r"[0-9〇零一二三四五六七八九两]")


def check_text(passage: Passage) -> Iterator[Finding]:
    """Figures of both scripts."""
    text = blank(passage.text, FOREIGN)
    for match in _MIXED.finditer(text):
        right = None if _MORE.match(text, match.end()) and match["scaled"] else _right(match)
        span = passage.span(*match.span())
        help_ = f"改为“{right}”。" if right else "全用阿拉伯数字，或者全用汉字。"
        message = f"“{match[0]}”混用了两种数字"
        yield Finding(span, message, help_, fix=replace(span, right) if right else None)


def _right(match: re.Match[str]) -> str:
    if match["few"]:
        tens = _TENS[int(match["few"][0])]
        return f"{'' if tens == '十' else tens}十几"
    if match["scaled"]:
        return str(int(match["scaled"]) * _HUNDREDS[match[0][-1]])
    if match["percent"]:
        return match["percent"] + "%"
    return figures(match[0])[0].value + match["sign"]
