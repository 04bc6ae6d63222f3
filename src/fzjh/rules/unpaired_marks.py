"""引号、括号、书名号不成对

引号、括号、书名号成对使用，先开后合，不交叉（GB/T 15834—2011 4.8、4.9、4.15）。引号里面再用引号时，外面用“”，
里面用‘’；书名号里面再用书名号时，外面用《》，里面用〈〉。

错误：

    举措:
      - 贯彻落实《优化营商环境条例。

正确：

    举措:
      - 贯彻落实《优化营商环境条例》。

错误：

    举措:
      - 落实《关于印发《实施方案》的通知》。

正确：

    举措:
      - 落实《关于印发〈实施方案〉的通知》。
"""

import re
from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.pairing import Fault, faults
from fzjh.passages import SEAM, Passage
from fzjh.patterns import lazy

SEVERITY = "error"

_MARK = re.compile("[“”‘’（）〔〕【】《》〈〉「」『』［］]")
_OTHERS = lazy(f"[^{SEAM}“”‘’（）〔〕【】《》〈〉「」『』［］]+")
_FINE = lazy(f"(?:{SEAM}|“(?:《》|（）|‘’)*+”|《(?:（）|〈〉|“”)*+》|（(?:《》|〔〕|“”)*+）)*+")


def _suspect(text: str) -> bool:
    """Whether the marks of a text, with nothing else between them, are more than pairs in pairs."""
    if _MARK.search(text) is None:
        return False
    return "(" in text or ")" in text or not _FINE.fullmatch(_OTHERS.sub("", text))


SUSPECT = _suspect


def check_text(passage: Passage) -> Iterator[Finding]:
    """Marks without a partner, with a wrong one, crossing, or nested without a change of their kind."""
    for fault in faults(passage.text):
        yield Finding(passage.span(fault.start, fault.end), fault.message, fault.help, _related(passage, fault))


def _related(passage: Passage, fault: Fault) -> tuple[Related, ...]:
    if fault.partner is None:
        return ()
    return (Related(passage.span(fault.partner, fault.partner + 1), "从这里开始"),)
