"""圆括号里面又套圆括号

同一种括号尽量不套用，必须套用时换一种括号，一般外面用六角括号“〔〕”，里面用圆括号（GB/T 15834—2011 4.9、附录 A.8）。
书名里的括号和名称里的短括号（如“镇（街道）”）不算。

错误：

    举措:
      - 各园区（含飞地园区（合作共建））全面推行。

正确：

    举措:
      - 各园区〔含飞地园区（合作共建）〕全面推行。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Edit, Finding, Fix, Related
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import FOREIGN, ODD_MARK, ODD_YEAR, blank

SEVERITY = "info"

_TITLE = lazy("《[^《》]*》")
_NAME = lazy("（[^（）]{1,3}）")
_NESTED = lazy("（[^（）]*(?:（[^（）]*）[^（）]*)+）")


SUSPECT = ODD_MARK


def check_text(passage: Passage) -> Iterator[Finding]:
    """Brackets with brackets of the same kind inside."""
    for match in _NESTED.finditer(blank(passage.text, FOREIGN, ODD_YEAR, _TITLE, _NAME)):
        opening = passage.span(match.start(), match.start() + 1)
        closing = passage.span(match.end() - 1, match.end())
        related = (Related(closing, "在这里收尾"),)
        fix = Fix((Edit(opening, "〔"), Edit(closing, "〕")), safe=False)
        yield Finding(opening, "圆括号里面又套了圆括号", "外面一层改用六角括号“〔〕”，或者改写成一层。", related, fix)
