"""The text of an item as measures: one sentence each, or all that a duty of its own stands behind."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from fzjh.importing.draft import Measure
from fzjh.importing.duty import Duty
from fzjh.importing.lines import CHANGED, GUESSED, Remark
from fzjh.importing.segments import Segment
from fzjh.importing.text import sentences
from fzjh.text import CLOSERS

_STOPS = tuple("。！？…")
_GOES_ON = tuple("；：")


@dataclass
class Content:
    """An item's measures and its own duty, with what was changed on the way."""

    measures: list[Measure] = field(default_factory=list)
    duty: Duty | None = None
    remarks: list[Remark] = field(default_factory=list)
    at_title: bool = False


def content(segments: Iterable[Segment], *, titled: bool) -> Content:
    """Share out the sentences and duties of an item. `titled`: a title stands before them."""
    found = Content()
    given = list(segments)
    parts = [_spoken(part) for part in given]
    duties = [index for index, part in enumerate(parts) if part.duty]
    heading = titled and bool(parts) and not parts[0].text and parts[0].duty is not None
    if len(duties) == 1 and (duties[0] == len(parts) - 1 or heading):
        part = parts[duties[0]]
        found.duty = part.duty
        found.at_title = heading and len(parts) > 1
        found.measures = [Measure([one]) for one in _sentences(parts)]
    else:
        _share_out(found, parts)
    _end(found, parts)
    if found.duty and not found.duty.deadline:
        told = [part.duty.deadline for part in given if part.duty and not part.duty.names()]
        found.duty = replace(found.duty, deadline="，".join(told))
    return found


def _share_out(found: Content, parts: list[Segment]) -> None:
    """Every duty belongs to the sentences since the one before."""
    held: list[str] = []
    for part in parts:
        held += sentences(part.text)
        if part.duty and held:
            found.measures.append(Measure(held, part.duty))
            held = []
        elif part.duty and not found.duty:
            found.duty = part.duty
            found.remarks.append(Remark(GUESSED, "责任前面没有文字，算作整项任务的", part.para.place))
        elif part.duty:
            held.append(printed_duty(part.duty))
    found.measures += [Measure([one]) for one in held]


def _spoken(part: Segment) -> Segment:
    """A deadline without units is a sentence like any other."""
    if part.duty and not part.duty.names():
        return replace(part, text=part.text + printed_duty(part.duty), duty=None)
    return part


def printed_duty(duty: Duty) -> str:
    """A duty as it was written, up to form."""
    text = duty.pattern.replace("{完成时限}", duty.deadline)
    named = {name for name in duty.names() if f"{{{name}}}" in text}
    for name in named:
        text = text.replace(f"{{{name}}}", name)
    for key, names in (
        ("牵头单位", duty.lead),
        ("责任单位", duty.responsible),
        ("配合单位", duty.support),
        ("单位", duty.names()),
    ):
        text = text.replace(f"{{{key}}}", "、".join(name for name in names if name not in named))
    return text


def _sentences(parts: Iterable[Segment]) -> list[str]:
    return [one for part in parts for one in sentences(part.text)]


def _end(found: Content, parts: list[Segment]) -> None:
    """Every measure ends in a stop, or in ； or ： when another follows."""
    place = parts[0].para.place if parts else ""
    for index, measure in enumerate(found.measures):
        last = index == len(found.measures) - 1
        for number, sentence in enumerate(measure.sentences):
            final = last and number == len(measure.sentences) - 1
            bare = sentence.rstrip(CLOSERS) if not sentence.endswith("）") else sentence
            if bare.endswith(_STOPS) or (sentence.endswith(_GOES_ON) and not final) or _closed(sentence):
                continue
            measure.sentences[number] = sentence.rstrip("；：，、,;:") + "。"
            found.remarks.append(Remark(CHANGED, f"句末补上句号：……{sentence[-12:]}", place))


def _closed(sentence: str) -> bool:
    """`……。（含甲）`: a stop with a remark in brackets behind it."""
    if not sentence.endswith("）"):
        return False
    before = sentence[: sentence.rfind("（")]
    return before.endswith(_STOPS)
