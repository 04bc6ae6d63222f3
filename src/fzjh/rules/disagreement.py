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

import re
import unicodedata
from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.model import DISCLOSED, Plan
from fzjh.reading.document import Place

SEVERITY = "error"
_HELP = "核对哪一处对。这一行可以删去，fzjh 会自己推出来。"
_DATE = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$")
_MARKS = re.compile(r"[《》〈〉\s]")


def check(plan: Plan) -> Iterator[Finding]:
    """The disclosure block against the notice, the notice's title against the plan's."""
    yield from _disclosure(plan)
    place = plan.notice.place / "标题"
    if plan.title and plan.notice.title and not plan.direct and _bare(plan.title) not in _bare(plan.notice.title):
        yield _finding(place, f"通知的标题里没有计划的标题“{plan.title}”", plan.place / "标题")


def _disclosure(plan: Plan) -> Iterator[Finding]:
    for field, stated, source in _facts(plan):
        for name, value in plan.disclosure:
            place = plan.place / "信息公开" / name
            if name in DISCLOSED[field] and stated and _same(value) not in map(_same, stated) and place.exists():
                yield _finding(place, f"{name}写的是“{value}”，通知里是“{stated[0]}”", source)


def _facts(plan: Plan) -> list[tuple[str, tuple[str, ...], Place]]:
    """What the notice decides: the field, the forms it may take, where it stands."""
    notice, place = plan.notice, plan.notice.place
    title = (plan.title,) if plan.direct else (notice.title, plan.title)
    return [
        ("文号", (notice.number,) if notice.number else (), place / "发文字号"),
        ("发文日期", (notice.date.isoformat(),) if notice.date else (), place / "成文日期"),
        (
            "发布机构",
            ("，".join(notice.issuers), *notice.issuers, *notice.signers) if notice.issuers else (),
            place / "发文机关",
        ),
        ("标题", title if title[0] else (), plan.place / "标题"),
    ]


def _finding(place: Place, message: str, source: Place) -> Finding:
    return Finding(place.span(), message, _HELP, (Related(source.span(), "另一处在这里"),))


def _same(value: str) -> str:
    """A value without the differences that do not matter: widths, brackets, the form of a date."""
    text = _bare(unicodedata.normalize("NFKC", value)).translate(str.maketrans("﹝﹞[]【】", "〔〕〔〕〔〕"))
    date = _DATE.match(text)
    return f"{date[1]}-{int(date[2]):02}-{int(date[3]):02}" if date else text


def _bare(text: str) -> str:
    return _MARKS.sub("", text)
