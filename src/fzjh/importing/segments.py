"""Paragraphs taken apart: texts, and the duties that stand behind them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from fzjh.importing.duties import read_duty
from fzjh.importing.duty import Duty, joined
from fzjh.importing.forms import FIELD
from fzjh.importing.names import looks_like_unit
from fzjh.importing.paras import Para
from fzjh.importing.text import brackets, sentences

_STOPS = "。！？；：…"
_ENDS = tuple("。！？；")
_BEHIND_STOP = re.compile(r"(?<=[。；！？）】])(?=[\u4e00-\u9fff])")
_BETWEEN_LINES = "　"
_FULL_NAME = re.compile(
    r"^(?:国家|中央|中共|省|市|县|区|镇|乡|街道|州|盟|旗|自治|各|有关|相关|村).{2,}|^.{2,}(?:局|委|办|部|厅|署)$"
)
_LEADS = re.compile(r"^[^，；]+牵头[^，；]{0,4}[，。]")
_SAID = re.compile(r"^(?:(?:此|该|本|这)项|上述|以上|前述)?(?:工作|任务|事项)?由")
_MOST_TAIL = 400


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one paragraph and the duty behind it; own: whether that duty had a line of its own."""

    text: str
    duty: Duty | None
    para: Para
    own: bool = False


def segments(paras: Iterable[Para]) -> list[Segment]:
    """The segments of several paragraphs in order; duties without text between them become one."""
    found: list[Segment] = []
    for para in paras:
        for segment in _segments(para):
            last = found[-1] if found else None
            merged = None
            if last and last.duty and segment.duty and not segment.text:
                same = last.para is segment.para
                merged = joined(last.duty, segment.duty, "" if same else _BETWEEN_LINES)
            if last and merged:
                found[-1] = replace(last, duty=merged)
            else:
                found.append(segment)
    return found


def _segments(para: Para) -> Iterator[Segment]:
    text = para.text
    whole = _whole(text)
    if whole:
        yield Segment("", whole, para, own=True)
        return
    start = 0
    for first, last in brackets(text):
        duty, end = _in_brackets(para, first, last)
        if duty:
            piece = text[start:first] + (text[last:end] if not text[:first].endswith(_ENDS) else "")
            yield Segment(piece, duty, para, own=not text[:first].strip())
            start = end
    rest = text[start:]
    if rest:
        yield from _tail(rest, para)


def inside(text: str) -> list[str]:
    """Duties in the middle of a sentence, which stay text."""
    found = [text[first:last] for first, last in brackets(text)]
    return [one for one in found if (duty := read_duty(one[1:-1])) and duty.names()]


def _whole(text: str) -> Duty | None:
    """A paragraph that is a duty and nothing else, without brackets."""
    if not all(FIELD.match(sentence) for sentence in sentences(text)):
        return None
    return read_duty(text)


def _in_brackets(para: Para, first: int, last: int) -> tuple[Duty | None, int]:
    """The duty in a pair of brackets at the end of a sentence, and where the text goes on behind it."""
    text = para.text
    before, after = text[:first], text[last:]
    if FIELD.match(text, _clause_start(before), first):
        return None, last  # part of a name in a list: 责任单位：甲局、各镇（街道）
    stopped = not before or before[-1] in _STOPS or before[-1] in "”）"
    ends = not after or after[0] in "。；"
    if not stopped and not ends and not after.startswith(("（", "【")):
        return None, last
    bare = after in ("", "。") and not (before == "" and para.label)
    duty = read_duty(text[first + 1 : last - 1], bare=bare)
    if not duty or not (duty.names() or duty.deadline) or not (stopped or _sure(duty)):
        return None, last
    end = last + (bool(after) and after[0] in "。；")
    return replace(duty, pattern=f"{text[first]}{duty.pattern}{text[last - 1]}"), end


def _clause_start(text: str) -> int:
    """Where the last clause of a text begins."""
    return max(text.rfind(mark) for mark in "。；") + 1


def _sure(duty: Duty) -> bool:
    """Whether brackets before a stop hold a duty, not the rest of a name like 各镇（街道）."""
    bare = duty.pattern.removesuffix("等") == "{责任单位}"
    return not bare or all(map(_FULL_NAME.match, duty.names()))


def _tail(text: str, para: Para) -> Iterator[Segment]:
    """Text whose last sentences may be a duty without brackets: `……。责任单位：甲、乙。`."""
    for match in _BEHIND_STOP.finditer(text):
        at = match.start()
        duty = _unbracketed(text[at:]) if len(text) - at <= _MOST_TAIL else None
        if duty and duty.names() and not any("。" in name for name in duty.names()):
            yield Segment(text[:at], duty, para)
            return
    yield Segment(text, None, para)


def _unbracketed(text: str) -> Duty | None:
    """`责任单位：甲、乙。` or `(此项工作由)甲牵头，乙配合。`, as the last words of a paragraph."""
    if FIELD.match(text):
        return read_duty(text)
    said = _SAID.match(text)
    if len(sentences(text)) > 1 or not (said or _LEADS.search(text)):
        return None
    duty = read_duty(text[said.end() if said else 0 :].removesuffix("。"))
    if not duty or not duty.lead or not all(looks_like_unit(name) and "要" not in name for name in duty.names()):
        return None
    return replace(duty, pattern=f"{said[0] if said else ''}{duty.pattern}。")
