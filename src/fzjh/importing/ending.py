"""What ends a document: attachments, signature, date, remarks, copies, printing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from fzjh.importing.lines import Remark
from fzjh.importing.paras import Para
from fzjh.importing.text import close_up
from fzjh.importing.titles import is_title, parse_day

_REMARK = re.compile(
    r"^[（(](?!.*(?:单位|部门|负责|牵头)[：:）)])[^（）()。]{2,60}[)）]$|^[（(](?:此件|本件|联系人)[^。]*[)）]$"
)
_COPIES = re.compile(r"^抄送[:：](.+?)。?$")
_PRINTED = re.compile(r"^(.*?)(\d{4}年\d{1,2}月\d{1,2}日)印发?$")
_ATTACHED = re.compile(r"^附件[一二三四五\d]*[:：](.+)$")
_LATE = re.compile(r"^附件[一二三四五\d]*[:：.．、]([^。]{2,60})$")
_LISTED = re.compile(r"^(?:\d{1,2}[.．、])?(.+?)。?$")
_SIGNED = re.compile(r"^(.{2,60}?)[ \u3000]*([二一12][^ ]{3,4}年[^ ]{1,3}月[^ ]{1,3}日)$")
_SIGNER = re.compile(r"[局委办部厅室会院府组署处市县区省团心司所队关协联盟]$|(?:党委|公章|印章)[)）]?$")
_LONG_SIGNER, _MOST = 60, 25
_ENDS = "。；：，！？"


@dataclass(frozen=True, slots=True)
class Ending:
    """The last elements of an official document; what is missing is empty. signers: as written, spaces included."""

    signers: tuple[str, ...] = ()
    day: date | None = None
    attachments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    copies: str = ""
    printer: str = ""
    print_day: date | None = None
    remarks: tuple[Remark, ...] = field(default=())

    def or_else(self, other: "Ending") -> "Ending":
        """This ending, with the elements of another where it has none."""
        mine = {name: getattr(self, name) or getattr(other, name) for name in self.__slots__ if name != "remarks"}
        return replace(self, **mine)


def take_ending(paras: Sequence[Para]) -> tuple[list[Para], Ending]:
    """Take the ending off a text, from its last paragraph upward."""
    rest, found = list(paras), Ending()
    for _ in range(_MOST):
        taken = _take_one(rest[-1], found) if rest else None
        if taken is None:
            break
        found = taken
        rest.pop()
    if found.day:
        found = _take_attachments(rest, _take_signers(rest, found))
    return (rest, found) if rest or paras else (list(paras), Ending())


def _take_one(para: Para, found: Ending) -> Ending | None:
    """The ending with one paragraph more, or None when that is text."""
    text = para.full
    if para.table or found.day:
        return None
    copies, printed, late = _COPIES.match(text), _PRINTED.match(text), _LATE.match(text)
    if copies:
        return replace(found, copies=copies[1])
    if printed and printed[1] and not found.print_day and text.endswith("印发"):
        return replace(found, printer=printed[1], print_day=parse_day(printed[2]))
    if _REMARK.match(text):
        return replace(found, notes=(text[1:-1], *found.notes))
    if late and not para.label:
        return replace(found, attachments=(late[1], *found.attachments))
    return _dated(para, found)


def _dated(para: Para, found: Ending) -> Ending | None:
    """The date, alone on its line or behind the signature."""
    day = parse_day(para.full)
    if day:
        return replace(found, day=day)
    signed = _SIGNED.match(para.raw)
    day = parse_day(signed[2]) if signed and "。" not in para.full else None
    return replace(found, day=day, signers=(signed[1],)) if signed and day else None


def _take_signers(rest: list[Para], found: Ending) -> Ending:
    signers = list(found.signers)
    while rest and not signers[3:] and _is_signer(rest[-1]):
        signers.insert(0, rest.pop().raw)
    return replace(found, signers=tuple(signers))


def _is_signer(para: Para) -> bool:
    text = para.full
    fits = len(text) <= _LONG_SIGNER and not para.label and not para.table and text[-1] not in _ENDS
    return fits and bool(_SIGNER.search(text)) and not is_title(text) and "，" not in text


def _take_attachments(rest: list[Para], found: Ending) -> Ending:
    """`附件：1.甲` and the lines below it, before the signature."""
    for back in range(1, min(len(rest), 12) + 1):
        first = _ATTACHED.match(rest[-back].full)
        if first:
            lines = [first[1], *(para.full for para in rest[-back + 1 :] if back > 1)]
            if any("。" in line.rstrip("。") for line in lines):
                return found
            names = tuple(match[1] for line in lines for match in [_LISTED.match(close_up(line))] if match)
            del rest[-back:]
            return replace(found, attachments=names)
    return found
