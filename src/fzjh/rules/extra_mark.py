"""又写了 fzjh 会加的标点

主送机关后面的冒号、附注外面的圆括号、附件的顺序号由 fzjh 加（GB/T 9704-2012 7.3.2、7.3.4、7.3.6），源文件里再写，印出来就有两个。
附件名称后面不加标点。

错误：

    主送机关: 各镇（街道），区各部委办局：
    附注: （此件公开发布）

正确：

    主送机关: 各镇（街道），区各部委办局
    附注: 此件公开发布
"""

from collections.abc import Iterator

from fzjh.diagnostics import Edit, Finding, Fix
from fzjh.model import Plan
from fzjh.passages import Passage
from fzjh.patterns import lazy

SEVERITY = "error"

_STOP = lazy(r"[：，、；。]+\Z")
_BRACKETS = lazy(r"[（(][^（）()]*[）)]")
_NUMBER_OR_STOP = lazy(r"\A[（(]?\d{1,2}[.．、）)]\s*(?!\d)|[：，、；。]+\Z")


def check(plan: Plan) -> Iterator[Finding]:
    """Marks in elements of the notice that the documents print of themselves."""
    notice = plan.notice
    if match := _STOP.search(notice.recipients):
        passage = Passage(notice.recipients, "field", notice.place, ("主送机关",))
        yield _finding(passage, "主送机关末尾的标点由 fzjh 加", match.span())
    for index, text in enumerate(notice.remarks):
        if _BRACKETS.fullmatch(text):
            passage = Passage(text, "field", notice.place, ("附注", index))
            yield _finding(passage, "附注外面的圆括号由 fzjh 加", (0, 1), (len(text) - 1, len(text)))
    for index, text in enumerate(notice.attachments):
        if match := _NUMBER_OR_STOP.search(text):
            passage = Passage(text, "field", notice.place, ("附件", index))
            yield _finding(passage, "附件的顺序号由 fzjh 加，名称后面不加标点", match.span())


def _finding(passage: Passage, message: str, *extra: tuple[int, int]) -> Finding:
    spans = [passage.span(*one) for one in extra]
    marks = "".join(passage.text[start:end].strip() for start, end in extra)
    fix = Fix(tuple(Edit(span, "") for span in spans))
    return Finding(spans[0], message, f"删去“{marks}”。", fix=fix)
