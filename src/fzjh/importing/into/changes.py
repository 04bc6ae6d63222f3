"""What is different between a row of the plan and the same row edited, and the edits that bring it into the files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial

from fzjh.diagnostics import Edit
from fzjh.duties import FIRST_STYLE, JOINT_STYLE
from fzjh.importing.into.edits import ByHandError, set_entries, set_names, set_text
from fzjh.importing.into.matching import PlanRow
from fzjh.importing.into.rows import Row
from fzjh.importing.names import split_names
from fzjh.importing.text import close_up, folded, sentences
from fzjh.model import Duty, Measure, Role
from fzjh.reading.document import Place
from fzjh.text import end_sentence

_ENDS = tuple("。！？…；：”）")
_ROLES = tuple(role.key for role in Role)
_HAND = {"任务类别": "在 plan.yaml 里把任务移到别的章节", "量化指标": "在任务文件里改“指标”"}


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one item. hand: what a person has to do when no edit can; then there are no edits."""

    place: Place
    heading: str
    field: str
    old: str
    new: str
    edits: tuple[Edit, ...] = ()
    hand: str = ""


def compare(ours: PlanRow, theirs: Row) -> Iterator[Change]:
    """All differences of a pair of rows. Columns that the edited table does not have are no differences."""
    changed = [name for name in theirs.cells if name in ours.cells and name != "序号" and _differ(ours, theirs, name)]
    if set(changed) & set(_ROLES):
        yield from _duties(ours, theirs)
    for name in changed:
        if name not in _ROLES:
            yield from _change(ours, theirs, name)


def _differ(ours: PlanRow, theirs: Row, name: str) -> bool:
    """Whether a cell says something else; how its lines break is no matter."""
    return folded(close_up("".join(ours.cells[name]))) != folded(theirs.text(name))


def _change(ours: PlanRow, theirs: Row, name: str) -> Iterator[Change]:
    old, new = "\n".join(ours.cells[name]), "\n".join(theirs.cells[name])
    place = ours.item.place
    if name == "重点任务":
        yield _tried(ours, name, old, theirs.title, lambda: set_text(place / "标题", theirs.title))
    elif name == "工作举措":
        yield from _measures(ours, theirs.cells[name])
    elif name == "完成时限" and len(ours.cells[name]) <= 1 and len(theirs.cells[name]) <= 1:
        yield _tried(ours, name, old, new, lambda: set_text(_deadline_place(ours) / name, new))
    else:
        yield Change(place, _heading(ours), name, old, new, hand=_HAND.get(name, f"在任务文件里改“{name}”"))


def _deadline_place(ours: PlanRow) -> Place:
    """Whose deadline a row shows: the item's, unless only one measure has one."""
    if ours.own:
        return ours.own.place
    timed = [measure for measure in ours.measures if measure.deadline]
    return timed[0].place if len(timed) == 1 and not ours.item.deadline else ours.item.place


def _measures(ours: PlanRow, lines: Sequence[str]) -> Iterator[Change]:
    """Measures that changed, came or went."""
    old = [measure.text for measure in ours.measures]
    new = _by_measure(old, lines)
    if not old:
        yield Change(ours.item.place, _heading(ours), "工作举措", "", "\n".join(new), hand="在任务文件里加“举措”")
        return
    matcher = SequenceMatcher(None, list(map(folded, old)), list(map(folded, new)), autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "replace" and last - first == end - begin:
            for measure, text in zip(ours.measures[first:last], new[begin:end], strict=True):
                yield _tried(ours, "工作举措", measure.text, text, partial(_measure, measure, text))
        elif tag != "equal":
            edit = partial(_entries, ours, slice(first, last), new[begin:end])
            yield _tried(ours, "工作举措", "\n".join(old[first:last]), "\n".join(new[begin:end]), edit)


def _entries(ours: PlanRow, where: slice, texts: Sequence[str]) -> list[Edit]:
    """More or fewer measures: some of the row's become other texts."""
    every = [measure.text for measure in ours.item.measures]
    offset = next(index for index, one in enumerate(ours.item.measures) if one is ours.measures[0])
    changed = [*every[: offset + where.start], *texts, *every[offset + where.stop :]]
    return set_entries(ours.item.place / "举措", every, changed)


def _by_measure(old: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Lines as measures: a measure of several sentences may have been broken into lines."""
    texts = [line if line.endswith(_ENDS) else end_sentence(line) for line in lines]
    for text in old:
        for first in range(len(texts)):
            for last in range(first + 2, len(texts) + 1):
                if folded("".join(texts[first:last])) == folded(text):
                    texts[first:last] = [text]
                    break
    return [next((one for one in old if folded(one) == folded(text)), text) for text in texts]


def _measure(measure: Measure, new: str) -> list[Edit]:
    if len(measure.sentences) == 1:
        content = measure.place / "内容"
        return set_text(content if content.exists() else measure.place, new)
    return set_entries(measure.place / "内容", measure.sentences, sentences(new))


def _duties(ours: PlanRow, theirs: Row) -> Iterator[Change]:
    """Units by the roles that the source gives them, which under 首位牵头 are not those the table shows."""
    wanted = {name: _names(theirs, name, ours) for name in _ROLES}
    place = ours.own.place if ours.own else ours.item.place
    if not ours.own and not ours.duty and any(measure.duty for measure in ours.item.measures):
        hand = "在任务文件里写明这些单位负责哪一条举措"
        yield Change(
            place, _heading(ours), "、".join(_ROLES), "", "；".join(map("、".join, wanted.values())), hand=hand
        )
        return
    for name, names in _as_written(ours.duty, wanted).items():
        old = [mention.written for mention in ours.duty.of(_role(name))] if ours.duty else []
        if old != names:
            yield _tried(ours, name, "、".join(old), "、".join(names), partial(set_names, place / name, names))


def _names(theirs: Row, name: str, ours: PlanRow) -> list[str]:
    """The names in a cell; a table without the column says nothing about it."""
    if name not in theirs.cells:
        return [one for line in ours.cells.get(name, ()) for one in line.split("、")]
    known = {one for cell in _ROLES for line in ours.cells.get(cell, ()) for one in [line]}
    if theirs.text(name) in known:
        return [mention.written for mention in ours.duty.of(_role(name))] if ours.duty else []
    return split_names("、".join(theirs.cells[name]))


def _as_written(duty: Duty | None, wanted: dict[str, list[str]]) -> dict[str, list[str]]:
    lead, responsible, support = (wanted[name] for name in _ROLES)
    if duty and duty.style == FIRST_STYLE and not duty.lead:
        return {"责任单位": lead + responsible, "配合单位": support}
    if duty and duty.style == JOINT_STYLE and duty.lead:
        return {"牵头单位": lead + responsible, "配合单位": support}
    return wanted


def _role(name: str) -> Role:
    return next(role for role in Role if role.key == name)


def _tried(ours: PlanRow, name: str, old: str, new: str, edit: Callable[[], list[Edit]]) -> Change:
    """A change with its edits, or with what a person has to do."""
    try:
        return Change(ours.item.place, _heading(ours), name, old, new, tuple(edit()))
    except ByHandError:
        return Change(ours.item.place, _heading(ours), name, old, new, hand=f"在任务文件里改“{name}”")


def _heading(ours: PlanRow) -> str:
    return f"第{ours.item.number}项　{ours.item.heading}"
