"""引用的编号没有了

“本计划第5项”“按照第3项任务”“见附件2”这样的话，引用的编号要在这份计划里。编号是自动编的，增减了任务、调换了次序，引用的地方要跟着改。

错误：

    备注: 与本计划第30项衔接    # 计划一共23项

正确：

    备注: 与本计划第20项衔接
"""

import re
from collections.abc import Iterable, Iterator

from fzjh.diagnostics import Finding
from fzjh.figures import figures
from fzjh.model import Plan
from fzjh.passages import Passage
from fzjh.patterns import lazy
from fzjh.wording import ODD_FIGURE

SEVERITY = "warning"
SUSPECT = ODD_FIGURE

_ONE = "[（(]?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})[）)]?"
_LIST = f"{_ONE}(?:[、至到和—～-]第?{_ONE})*"
_OURS = lazy(rf"本(?:计划|方案|意见|要点|清单)[中里的]{{0,2}}第(?P<list>{_LIST})(?P<kind>项|条|部分)")
_ITEMS = lazy(rf"(?:\A|[，。；：（]|按照?|参照|见|同|与|和|结合|根据)第(?P<list>{_LIST})(?P<kind>项)(?:重点|工作)?任务")
_ATTACHMENT = lazy(r"(?:\A|[，。；：（见照按写附])附件(?P<number>[0-9]{1,2})(?![0-9])")


def check_texts(passages: Iterable[Passage], plan: Plan) -> Iterator[Finding]:
    """References to items, sections and attachments that the plan does not have; none while something is missing."""
    if plan.partial or plan.unlisted or plan.broken or len(plan.items) != len(plan.listings):
        return
    printed = {kind: _printed(plan, kind) for kind in ("项", "条", "部分")}
    for passage in passages:
        for match in (*_OURS.finditer(passage.text), *_ITEMS.finditer(passage.text)):
            yield from _look(passage, match, printed[match["kind"]])
        yield from _attachments(passage, len(plan.notice.attachments))


def _printed(plan: Plan, kind: str) -> frozenset[int]:
    """The numbers that the notice prints on what people call so."""
    items = {int(figures(item.label)[0].value) if item.label else item.number for item in plan.items}
    sections = {
        int(figures(section.label)[0].value)
        for section in plan.sections()
        if section.label and (section.depth == 1 or kind == "条")
    }
    return frozenset(items if kind == "项" else sections if kind == "部分" else items | sections)


def _look(passage: Passage, match: re.Match[str], printed: frozenset[int]) -> Iterator[Finding]:
    for figure in figures(match["list"]):
        if int(figure.value) not in printed:
            start = match.start("list") + figure.start
            span = passage.span(start, start + len(figure.text))
            most = f"编到第{max(printed)}{match['kind']}" if printed else f"没有编号的{match['kind']}"
            help_ = "核对要引用的是哪一项；次序变了，这里要跟着改。"
            yield Finding(span, f"没有第{figure.text}{match['kind']}，计划{most}", help_)


def _attachments(passage: Passage, number: int) -> Iterator[Finding]:
    for match in _ATTACHMENT.finditer(passage.text) if number else ():
        if int(match["number"]) > max(number, 1):
            span = passage.span(match.start("number") - len("附件"), match.end("number"))
            yield Finding(span, f"没有附件{match['number']}，通知的附件有{number}个", "核对附件的序号。")
