"""The parts of a document: disclosure block, number, title, recipients, notice, signature, date, the plan itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fzjh.importing.ending import Ending, take_ending
from fzjh.importing.fields import Field
from fzjh.importing.front import Front, take_front
from fzjh.importing.furniture import without_furniture
from fzjh.importing.lines import DROPPED, PLAIN, Remark
from fzjh.importing.paras import Para
from fzjh.importing.text import folded
from fzjh.importing.titles import is_date, join_titles

_ISSUES = re.compile(r"(?:印发|转发|下发|发布|公布)")
_HANDED = re.compile(r"(?:印发|转发|下发|发)(?:给|至|送)?(?:你们|各)|现(?:予|将)?.*(?:印发|转发|下发|发布)")
_INNER = re.compile(r"(?:印发|转发|下发|发布|公布)[《〈]?(.+?)[》〉]?的?(?:通知|决定|公告)(?:（[^）]*）)?$")
_ATTACHED = re.compile(r"^附[件表录]?[\d一二三四五六七八九十]*[:：]?$|^附[:：]$")
_MOST_NOTICE = 40
_MOST_TITLE_LINES = 5


@dataclass
class Parts:
    """A document taken apart. plan: paragraphs of the plan behind its title; more: attachments behind it."""

    front: Front
    direct: bool = True
    body: list[Para] = field(default_factory=list)
    ending: Ending = field(default_factory=Ending)
    title: str = ""
    plan: list[Para] = field(default_factory=list)
    more: list[Para] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def disclosure(self) -> list[Field]:
        """Names and values of the disclosure block."""
        return self.front.disclosure


def take_apart(paras: Sequence[Para]) -> Parts:
    """Find the parts. Every paragraph ends up in one of them or in a remark."""
    rest, dropped = without_furniture(paras)
    front, rest = take_front(rest)
    parts = Parts(front, remarks=[*dropped, *front.remarks])
    cut = _split_notice(front, rest)
    if cut:
        _issued(parts, rest, *cut)
    else:
        parts.title = front.title
        parts.plan, parts.more = _attachments(rest)
        parts.plan, parts.ending = take_ending(parts.plan)
        parts.remarks += parts.ending.remarks
    return parts


def _issued(parts: Parts, rest: list[Para], end: int, begin: int, title: str) -> None:
    """A notice with the plan behind it."""
    parts.direct, parts.title = False, title
    while end and _ATTACHED.match(rest[end - 1].full):
        end -= 1
        parts.remarks.append(Remark(DROPPED, rest[end].raw, rest[end].place))
    parts.body, parts.ending = take_ending(rest[:end])
    parts.remarks += parts.ending.remarks
    parts.remarks += [Remark(DROPPED, para.raw, para.place) for para in parts.body if _ATTACHED.match(para.full)]
    parts.body = [para for para in parts.body if not _ATTACHED.match(para.full)]
    parts.plan, parts.more = _attachments(rest[begin:])
    parts.plan, last = take_ending(parts.plan)
    parts.ending = parts.ending.or_else(last)
    parts.remarks += last.remarks


def _split_notice(front: Front, rest: list[Para]) -> tuple[int, int, str] | None:
    """Where the notice ends, where the plan begins behind its title, and that title; None when they are one."""
    handed = any(_HANDED.search(para.text) for para in rest[:4])
    if not _ISSUES.search(front.title) and not handed:
        return None
    inner = _INNER.search(front.title)
    wanted = folded(inner[1]) if inner else ""
    for index in range(1 if front.recipients else 0, min(len(rest), _MOST_NOTICE)):
        for count in range(1, _MOST_TITLE_LINES + 1):
            title = "".join(para.full for para in rest[index : index + count])
            if wanted and re.sub(r"[《》〈〉]", "", folded(title)) == re.sub(r"[《》〈〉]", "", wanted):
                return index, index + count, title
    return _behind_date(rest, inner[1] if inner else "")


def _behind_date(rest: list[Para], inner: str) -> tuple[int, int, str] | None:
    """The plan begins behind the notice's date, though its title is not the one announced."""
    dated = next((index for index, para in enumerate(rest[:_MOST_NOTICE]) if is_date(para.full)), None)
    if dated is not None and any(para.label for para in rest[dated:]):
        begin = dated + 1
        while begin < len(rest) and re.match(r"^附件?|^（.*）$|^\d[.．]", rest[begin].full) and not _long(rest[begin]):
            begin += 1
        count, title = join_titles([para.full for para in rest[begin:]])
        return begin, begin + count, title or inner
    first = next((index for index, para in enumerate(rest) if para.label or para.table), len(rest))
    handed = next((index for index, para in enumerate(rest[:first]) if _HANDED.search(para.text)), None)
    if handed is None or not inner:
        return None
    return handed + 1, handed + 1, inner


def _long(para: Para) -> bool:
    return "。" in para.text or len(para.text) > 60  # noqa: PLR2004 - longer than any title


def _attachments(paras: list[Para]) -> tuple[list[Para], list[Para]]:
    """What stands behind a line `附件1` of its own does not belong to the plan's text."""
    seen = False
    for index, para in enumerate(paras):
        seen = seen or para.label is not None or len(para.text) > 60  # noqa: PLR2004 - a text, not a title
        if seen and para.text.startswith("附") and _ATTACHED.match(para.full):
            return paras[:index], paras[index:]
    return paras, []


def told_as_text(paras: Sequence[Para]) -> list[Remark]:
    """Remarks for paragraphs kept as plain text."""
    return [Remark(PLAIN, para.full, para.place) for para in paras]
