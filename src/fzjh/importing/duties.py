"""Who does what: a text in brackets or on a line of its own, read by the forms into roles and a pattern to print it."""

import re

from fzjh.importing.duty import EDGES, Duty, Reading
from fzjh.importing.forms import (
    CLAUSES,
    FIELD,
    FIRST_LEADS,
    MARK,
    MARKS,
    NOTES,
    TIME,
    TOGETHER,
    VERBAL,
    WITH_OTHERS,
    role_of,
)
from fzjh.importing.names import looks_like_unit, split_names, without_tail
from fzjh.model import Role

_SPLIT = re.compile(r"([，；]|(?<=牵头)、|(?<=负责)、|(?<=配合)、)(?![^（]*）)")
_GAP = "　"
_BEGINNING = re.compile("[^，；。单位部门]{2,12}[，；]")
_PAUSE = re.compile("([，；])")
_LONGEST, _SHORT = 40, 10


def read_duty(text: str, *, bare: bool = False) -> Duty | None:
    """Read the inside of brackets, or a line of its own. `bare`: a list of units without a verb counts too."""
    body, note = _without_note(text)
    if FIRST_LEADS.search(body):
        return None
    reading = _fields(body) or _marked(body) or _clauses(body) or (_bare_until(body) if bare else None)
    return reading.duty(note) if reading else None


def _without_note(text: str) -> tuple[str, str]:
    """A duty, and the remark behind it that holds for all that follow."""
    for form in NOTES:
        match = form.search(text)
        if match and match["note"].count("（") == match["note"].count("）"):
            return text[: match.start()], match["note"].rstrip("。")
    return text, ""


def says_first_leads(text: str) -> bool:
    """Whether a text says that the first named unit leads."""
    return FIRST_LEADS.search(text) is not None


def _fields(text: str) -> Reading | None:
    """`牵头单位：甲、乙，责任单位：丙，完成时限：2021年底前`."""
    found = list(FIELD.finditer(text))
    begin = text[: found[0].start()] if found else text
    if begin and not _BEGINNING.fullmatch(begin):
        return None
    reading = Reading(pattern=begin)
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        value = text[match.end() : end]
        core = value.rstrip(EDGES)
        names, comma, until = core.rpartition("，")
        timed = bool(role_of(match) and names and not reading.deadline and _is_deadline(until))
        reading.pattern += match[0]
        if not _field(reading, match, names if timed else core):
            return None
        if timed:
            reading.deadline = until
            reading.pattern += comma + "{完成时限}"
        reading.pattern += value[len(core) :] or (_GAP if end < len(text) else "")
    return reading


def _field(reading: Reading, match: re.Match[str], value: str) -> bool:
    role = role_of(match)
    if match["deadline"] and not reading.deadline:
        reading.deadline = value
        reading.pattern += "{完成时限}"
    elif role is None or not value:
        reading.pattern += value
    else:
        inner = _marked(value) or _clauses(value) if VERBAL.search(value) else None
        if inner and role is Role.RESPONSIBLE and not any(reading.roles.values()):
            reading.roles, reading.pattern = inner.roles, reading.pattern + inner.pattern
            reading.loose = reading.loose or inner.loose
        elif not reading.add(role, *_without_verb(value, inner)):
            reading.pattern += value
    return True


def _without_verb(value: str, inner: Reading | None) -> tuple[str, str]:
    """`牵头单位：甲、乙按职责分工负责`: the names, and the words behind them."""
    names = "{责任单位}"
    if not inner or not inner.pattern.startswith(names) or inner.pattern.count("{") > 1:
        return value, ""
    verb = inner.pattern[len(names) :]
    return value.removesuffix(verb), verb


def _marked(text: str) -> Reading | None:
    """`（牵头）甲；（配合）乙、丙`."""
    found = list(MARK.finditer(text))
    if not found or found[0].start() > 0:
        return None
    reading = Reading()
    for match, end in zip(found, [*(one.start() for one in found[1:]), len(text)], strict=True):
        names = text[match.end() : end]
        core = names.rstrip(EDGES)
        reading.pattern += match[0]
        reading.add(MARKS[match[1]], core)
        reading.pattern += names[len(core) :]
    return reading if _plausible(reading) else None


def _clauses(text: str) -> Reading | None:
    """`甲牵头，乙、丙配合`; a clause without a verb belongs to the next."""
    reading, waiting = Reading(), ""
    pieces = _SPLIT.split(text)
    for index in range(0, len(pieces), 2):
        clause, mark = waiting + pieces[index], pieces[index + 1] if index + 1 < len(pieces) else ""
        if not waiting and _until(reading, clause):
            reading.pattern += mark
        elif _clause(reading, clause):
            reading.pattern += mark
            waiting = ""
        else:
            waiting = clause + (mark or "")
    if waiting and not _rest(reading, waiting):
        return None
    return reading if _plausible(reading) else None


def _until(reading: Reading, clause: str) -> bool:
    """A clause that says until when; several become one deadline."""
    if not _is_deadline(clause):
        return False
    if not reading.deadline:
        reading.pattern += "{完成时限}"
        reading.deadline = clause
    elif reading.pattern[:-1].endswith("{完成时限}"):
        reading.deadline += reading.pattern[-1] + clause
        reading.pattern = reading.pattern[:-1]
    else:
        reading.pattern += clause
    return True


def _clause(reading: Reading, text: str) -> bool:
    joint = TOGETHER.match(text)
    if joint and looks_like_unit(split_names(joint["names"])[-1]):
        return _together(reading, joint)
    others = WITH_OTHERS.match(text)
    if others:
        reading.pattern += others["by"]
        taken = reading.add(Role.SUPPORT, others["names"])
        reading.pattern += others["verb"] + others["end"]
        return taken
    for form in CLAUSES:
        match = form.pattern.match(text)
        if match:
            reading.pattern += match["by"] or ""
            taken = reading.add(form.role, match["names"])
            reading.pattern += match["verb"] + match["end"]
            return taken
    return False


def _together(reading: Reading, match: re.Match[str]) -> bool:
    reading.pattern += match["by"] or ""
    if not reading.add(Role.LEAD, match["names"]):
        return False
    reading.pattern += match["joint"]
    taken = reading.add(Role.SUPPORT, match["others"])
    reading.pattern += match["verb"] + match["end"]
    return taken


def _rest(reading: Reading, text: str) -> bool:
    """Names behind the last verb: `甲牵头，乙、丙`."""
    names = split_names(text)
    return bool(
        any(reading.roles.values()) and all(map(looks_like_unit, names)) and reading.add(Role.RESPONSIBLE, text)
    )


def _bare_until(text: str) -> Reading | None:
    """`（省司法厅、省财政厅，2023年6月底前）`, the deadline on either side or not at all."""
    pieces = _PAUSE.split(text)
    if len(pieces) > 1 and _is_deadline(pieces[-1]):
        return _timed(_bare("".join(pieces[:-2])), pieces[-1], ("", pieces[-2] + "{完成时限}"))
    if len(pieces) > 1 and _is_deadline(pieces[0]):
        return _timed(_bare("".join(pieces[2:])), pieces[0], ("{完成时限}" + pieces[1], ""))
    return _bare(text)


def _timed(reading: Reading | None, until: str, around: tuple[str, str]) -> Reading | None:
    if reading:
        reading.deadline = until
        reading.pattern = reading.pattern.join(around)
    return reading


def _is_deadline(clause: str) -> bool:
    begins = any(looks_like_unit(name) for name in split_names(clause)[:1])
    return bool(TIME.match(clause) or (TIME.search(clause) and not begins))


def _bare(text: str) -> Reading | None:
    """`（省司法厅、省财政厅）`."""
    names = split_names(without_tail(text)[0])
    odd = [name for name in names if not looks_like_unit(name)]
    if not names or len(odd) * 4 > len(names) or any(len(name) > _SHORT for name in odd) or "的" in text:
        return None
    reading = Reading()
    return reading if reading.add(Role.RESPONSIBLE, text) else None


def _plausible(reading: Reading) -> bool:
    """Whether most of what was read are units, and no name is a sentence."""
    names = [name for role in Role for name in reading.roles[role]]
    fitting = sum(looks_like_unit(name) for name in names)
    return fitting > 0 and fitting * 2 > len(names) - 1 and all(len(name) <= _LONGEST for name in names)
