"""同一件事两处写得不一样

信息公开栏里的文号、日期、机构、标题，通知的标题，都可以从别处推出来，不写也行；写了，就要和“通知”里的一致。

错误：

    通知:
      发文字号: 盐开委法办〔2021〕2号
    信息公开:
      文号: 盐开委法办〔2021〕3号

正确：

    通知:
      发文字号: 盐开委法办〔2021〕2号
    信息公开:
      索引号: 11320900014355718M/2021-01213
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from fzjh.diagnostics import Finding, Related
from fzjh.model import DISCLOSED, Plan
from fzjh.patterns import lazy
from fzjh.reading.document import Place
from fzjh.text import split_joined

SEVERITY = "error"
_FORM = "成文形式"
_HELP = "核对哪一处对。"
_DERIVED = "核对哪一处对。这一行可以删去，fzjh 会自己推出来。"
_DATE = lazy(r"(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$")
_PUNCTUATION = lazy(r"[^\w]")
_YEAR = lazy(r"[〔﹝\[【(〈](\d{4})[〕﹞\]】)〉]")
_MARKS = lazy(r"[《》〈〉\s]")


def check(plan: Plan) -> Iterator[Finding]:
    """The disclosure block against the notice, the notice's title against the plan's."""
    yield from _disclosure(plan)
    place = plan.notice.place / "标题"
    title = plan.notice.title
    if (
        plan.title
        and title
        and not plan.direct
        and not _agree(plan.title, title)
        and not any(map(plan.holes.at, (place, plan.place / _FORM)))
    ):
        yield _finding(place, f"通知的标题里没有计划的标题“{plan.title}”", plan.place / "标题", _DERIVED)


def _agree(plan: str, notice: str) -> bool:
    """Whether the notice's title holds the plan's, apart from punctuation, which other rules look at."""
    return _words(plan) in _words(notice)


def _disclosure(plan: Plan) -> Iterator[Finding]:
    for fact in _facts(plan):
        right = {_same(form) for form in fact.forms}
        for name, value in plan.disclosure if fact.forms[0] and not any(map(plan.holes.at, fact.places)) else ():
            place = plan.place / "信息公开" / name
            values = split_joined(value) if fact.several else [value]
            if name in DISCLOSED[fact.field] and not right.issuperset(map(_same, values)) and place.exists():
                message = f"{name}写的是“{value}”，通知里是“{fact.forms[0]}”"
                yield _finding(place, message, fact.places[0], _HELP if fact.field == "标题" else _DERIVED)


class _Fact(NamedTuple):
    """What the notice decides: the field, the forms it may take, and where these stand; `several` may be named."""

    field: str
    forms: tuple[str, ...]
    places: tuple[Place, ...]
    several: bool = False


def _facts(plan: Plan) -> Iterator[_Fact]:
    notice, place = plan.notice, plan.notice.place
    organs = ("，".join(notice.issuers), *notice.issuers, *notice.signers)
    own, of_plan, form = place / "标题", plan.place / "标题", plan.place / _FORM
    title = (plan.title,) if plan.direct else (notice.title, plan.title)
    yield _Fact("文号", (notice.number,), (place / "发文字号",))
    yield _Fact("发文日期", (notice.date.isoformat() if notice.date else "",), (place / "成文日期",))
    yield _Fact("发布机构", organs, (place / "发文机关", place / "署名"), several=True)
    yield _Fact("标题", title, (own, of_plan, form) if own.exists() and not plan.direct else (of_plan, own, form))


def _finding(place: Place, message: str, source: Place, help_: str) -> Finding:
    return Finding(place.span(), message, help_, (Related(source.span(), "另一处在这里"),))


def _same(value: str) -> str:
    """A value without the differences that do not matter: widths, brackets, the form of a date."""
    text = _bare(_YEAR.sub(r"〔\1〕", unicodedata.normalize("NFKC", value)))
    date = _DATE.match(text)
    return f"{date[1]}-{int(date[2]):02}-{int(date[3]):02}" if date else text


def _words(text: str) -> str:
    return _PUNCTUATION.sub("", unicodedata.normalize("NFKC", text))


def _bare(text: str) -> str:
    return _MARKS.sub("", text)
