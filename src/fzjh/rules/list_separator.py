"""列表里用了中文的顿号或逗号

方括号里的条目用英文逗号隔开。用了“、”或“，”，几个名字就连成了一个，查不到，也统计不到。

错误：

    责任单位: [区财政局、区审计局]

正确：

    责任单位: [区财政局, 区审计局]
"""

from collections.abc import Iterable, Iterator

from fzjh.diagnostics import Finding, Fix, replace
from fzjh.duties import unknown
from fzjh.model import Plan, Register
from fzjh.patterns import lazy
from fzjh.reading.document import Place
from fzjh.source import Span
from fzjh.text import joined_names

SEVERITY = "error"
FIRM = True
_SEPARATOR = lazy(r"[，、；;]")
_DASH = lazy(r" *- +")


def check(plan: Plan) -> Iterator[Finding]:
    """Entries of unit lists and of the outline that hold several names."""
    if plan.register.known:
        for entry in (entry for item in plan.all_items() for duty in item.duties for entry in unknown(duty)):
            yield from _look(entry.place, entry.mention.written, plan.register.mentions)
        yield from _members(plan.register)
    known = {item.id for item in plan.all_items()} | plan.broken
    for listing in plan.listings:
        if listing.id not in known:
            yield from _look(listing.place, listing.id, known)


def _members(register: Register) -> Iterator[Finding]:
    for collective in register.collectives:
        for index, name in enumerate(collective.written):
            if not register.find(name).known:
                yield from _look(_entry(collective.place / "成员", index), name, register.mentions)


def _entry(place: Place, index: int) -> Place:
    return place / index if (place / index).exists() else place


def _look(place: Place, name: str, known: Iterable[str]) -> Iterator[Finding]:
    names = joined_names(name, known)
    mark = _SEPARATOR.search(name)
    if len(names) > 1 and mark:
        message = f"条目之间用了“{mark[0]}”，{len(names)} 个名字连成了一个"
        fix = _split(place.span(), names)
        yield Finding(place.part(mark.start(), mark.end()), message, f"换成英文逗号：[{', '.join(names)}]。", fix=fix)


def _split(span: Span, names: list[str]) -> Fix | None:
    """One entry of a list to several, beside each other or one a line, as the list is written."""
    before = span.source.line(span.first.line)[: span.first.column - 1]
    if span.text[:1] in "\"'" or "\n" in span.text:
        return None
    return replace(span, f"\n{before}".join(names) if _DASH.fullmatch(before) else ", ".join(names))
