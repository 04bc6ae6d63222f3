"""举措不以句号收尾

通知把各条举措连排成一段，少了句号，两条就会连成一句（GB/T 15834—2011 4.1）。句末用“。”“！”或“？”，后面可以跟收尾的引号、
括号；后面还有举措时，也可以用“；”或“：”。

错误：

    举措:
      - 及时开展规范性文件清理工作

正确：

    举措:
      - 及时开展规范性文件清理工作。
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, replace
from fzjh.model import Item, Plan
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import INVISIBLE, PAUSES, ends_half_width

SEVERITY = "error"
_USUAL = ("。", "。”", "！", "？")
_STOPPED = lazy(r"(?:[。！？…]|\.\.)[”’）》〉】」』〕\"')]*(?:（[^（）]*）)?\Z")
_MORE_FOLLOWS = lazy(r"[；：][”’）》〉】」』〕]*\Z")


def check_item(item: Item, _plan: Plan) -> Iterator[Finding]:
    """Sentences of measures that do not end."""
    for measure in item.measures:
        for index, text in enumerate(measure.sentences):
            if not text.endswith(_USUAL):
                last = measure is item.measures[-1] and index + 1 == len(measure.sentences)
                yield from _look(Passage(text, "measure", measure.place, ("内容", index)), last=last)


def _look(passage: Passage, *, last: bool) -> Iterator[Finding]:
    text = INVISIBLE.sub("", passage.text).rstrip()
    if _STOPPED.search(text) or ends_half_width(text) or (not last and _MORE_FOLLOWS.search(text)):
        return
    wrong = text[-1:] if text[-1:] in PAUSES + "．" else ""
    message = f"举措以“{wrong}”结尾，应当是句号" if wrong else "举措末尾缺少句号"
    help_ = f"把末尾的“{wrong}”改为“。”。" if wrong else "在末尾补上“。”。"
    end = len(passage.text)
    span = passage.span(max(end - 1, 0), end)
    yield Finding(span, message, help_, fix=replace(span, "。" if wrong else span.text + "。"))
