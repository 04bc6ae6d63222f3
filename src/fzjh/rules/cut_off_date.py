"""“截止”应当是“截至”

“截止”是到期停止，后面不直接跟时间；说明统计到什么时候，用“截至”：截至2021年9月底。“截止到”“于9月底截止”是对的。

错误：

    备注: 截止2021年9月底，共办理36件

正确：

    备注: 截至2021年9月底，共办理36件
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import ODD_FIGURE

SEVERITY = "warning"
SUSPECT = ODD_FIGURE

_CUT_OFF = lazy(
    r"(?:\A|(?<=[，。；：、（“]))截止(?=[0-9]{4}年|[0-9]{1,2}月|[一二][〇○零九][〇○零一二三四五六七八九]{2}年"
    "|目前|今年|去年|上年|上月|本月|本年|年底|月底|当前|现在)"
)


def check_text(passage: Passage) -> Iterator[Finding]:
    """截止 at the head of a clause, with a time right behind it."""
    for match in _CUT_OFF.finditer(passage.text):
        span = passage.span(*match.span())
        yield Finding(span, "时间前面用了“截止”", "改为“截至”。", fix=replace(span, "截至"))
