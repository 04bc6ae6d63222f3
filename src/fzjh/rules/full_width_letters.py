"""用了全角的字母、数字

阿拉伯数字和拉丁字母用半角（GB/T 15835—2011 4.1.1；GB/T 9704-2012 7.3.3）。全角的 ２０２１、ＡＢＣ 每个占一个汉字的位置，
排出来又散又大，查找时也找不到。

错误：

    备注: ２０２１年年底前完成

正确：

    备注: 2021年年底前完成
"""

import re
import unicodedata
from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage

SEVERITY = "warning"

_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+(?:[．][０-９]+)?")
SUSPECT = re.compile("[０-９Ａ-Ｚａ-ｚ]").search


def check_text(passage: Passage) -> Iterator[Finding]:
    """Letters and digits as wide as Han characters, one report for a run of them."""
    for match in _WIDE.finditer(passage.text):
        right = unicodedata.normalize("NFKC", match[0])
        span = passage.span(*match.span())
        yield Finding(span, f"用了全角的“{match[0]}”", f"改为半角的“{right}”。", fix=replace(span, right))
