"""破折号写得不对

破折号是两个字长的“——”（GB/T 15834—2011 4.10.2、5.1.4），中间不断开。不要用两个短横线“--”、制表符“──”代替，也不要只写一半。

连接地名、起止的一字线“—”（盐城—南京）照常用。

错误：

    举措:
      - 推行“一件事”改革--从群众眼里的一件事出发。

正确：

    举措:
      - 推行“一件事”改革——从群众眼里的一件事出发。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import CHINESE, FOREIGN, ODD_MARK, PAUSES, blank, neighbours

SEVERITY = "warning"
SUSPECT = ODD_MARK

_DASH = lazy(rf"[-‐‑–－─―—]{{2,6}}|(?<=[{PAUSES}”’》])—")
_CHINESE = lazy(rf"[{CHINESE}]")
_RIGHT = "——"


def check_text(passage: Passage) -> Iterator[Finding]:
    """Dashes of other signs or of another length, next to Chinese text."""
    text = blank(passage.text, FOREIGN)
    for match in _DASH.finditer(text):
        before, after = neighbours(text, *match.span())
        beside = (_CHINESE.match(before) or _CHINESE.match(after)) and not before.isascii() and not after.isascii()
        if match[0] != _RIGHT and beside and not _joins_titles(match[0], before, after):
            span = passage.span(*match.span())
            yield Finding(span, f"破折号写成了“{match[0]}”", "改为“——”。", fix=replace(span, _RIGHT))


def _joins_titles(dash: str, before: str, after: str) -> bool:
    """Whether one stroke joins two quoted names: “甲”—“乙”."""
    return dash == "—" and before in "”’》" and after in "“‘《"
