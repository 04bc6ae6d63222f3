"""多写了会自动印出来的标点

主送机关后面的冒号，抄送后面的句号，附注的圆括号，附件的序号，“抄送：”“附件：”这样的字样，都由 fzjh 按 GB/T 9704—2012
（7.3.2、7.3.4、7.3.6、7.4.2）印出来，自己再写就成了两个；附件名称后面不加标点。

错误：

    主送机关: 各镇（街道）：
    附注: （此件公开发布）

正确：

    主送机关: 各镇（街道）
    附注: 此件公开发布
"""

import re
from collections.abc import Iterator
from typing import Final

from fzjh.diagnostics import Edit, Finding, Fix, Related, replace
from fzjh.model import Plan
from fzjh.patterns import lazy
from fzjh.reading.document import Place
from fzjh.source import Span
from fzjh.wording import TYPED_NUMBER

SEVERITY = "error"
_ELEMENTS: Final = {
    "主送机关": (lazy("(?:主送|主送机关)："), lazy("[：，、；。]+$")),
    "附件": (lazy("附件[0-9]{0,2}[：.．、]"), lazy("[。，、；：]+$")),
    "抄送": (lazy("抄送："), lazy("[。，、；：]+$")),
}


def check(plan: Plan) -> Iterator[Finding]:
    """The fields of the notice that are printed with marks of their own."""
    notice = plan.notice
    fields = [("主送机关", (notice.recipients,)), ("附件", notice.attachments), ("抄送", notice.copies_to)]
    for key, texts in fields:
        if plan.holes.at(notice.place / key):
            continue
        for place, text in _written(notice.place / key, texts):
            yield from _look(place, text, *_ELEMENTS[key])
            if key == "附件":
                yield from _number(place, text)
    for place, text in _written(notice.place / "附注", notice.remarks):
        if text.startswith("（") and text.endswith("）") and text.count("（") == 1:
            yield _brackets(place, text)


def _written(place: Place, texts: tuple[str, ...]) -> Iterator[tuple[Place, str]]:
    """Each text with its place: an entry of a list, or the value itself."""
    for index, text in enumerate(texts):
        if text:
            yield (place / index if (place / index).exists() else place), text


def _look(place: Place, text: str, head: re.Pattern[str], tail: re.Pattern[str]) -> Iterator[Finding]:
    for match in (head.match(text), tail.search(text)):
        if match and match[0] != text:
            yield _superfluous(place.part(*match.span()), match[0])


def _number(place: Place, text: str) -> Iterator[Finding]:
    match = TYPED_NUMBER.match(text)
    if match:
        yield _superfluous(place.part(0, len(match[0].rstrip())), match[0].rstrip())


def _superfluous(span: Span, written: str) -> Finding:
    return Finding(span, f"多写了“{written}”", f"删去“{written}”；该有的由 fzjh 自动印。", fix=replace(span, ""))


def _brackets(place: Place, text: str) -> Finding:
    opening, closing = place.part(0, 1), place.part(len(text) - 1, len(text))
    fix = Fix((Edit(opening, ""), Edit(closing, "")))
    related = (Related(closing, "在这里收尾"),)
    return Finding(opening, "附注自己写了圆括号", "删去外面的圆括号；圆括号由 fzjh 自动印。", related, fix)
