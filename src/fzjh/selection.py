"""Which diagnostics are told: the office's wishes (检查), remarks on a line, and those of the command line.

The plan itself cannot leave out what it could not be built on. The command line, which builds nothing, may; but it
always tells what reading and the schema report, because other rules are blind there.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from types import ModuleType
from typing import Final

from fzjh import rules
from fzjh.diagnostics import Diagnostic, Edit, Fix, Severity, fault
from fzjh.model import Plan
from fzjh.reading import mistakes
from fzjh.reading.document import Place
from fzjh.reading.remarks import Remark
from fzjh.source import Span
from fzjh.text import did_you_mean, nfc

_UNKNOWN: Final = "unknown-rule"
_USELESS: Final = "useless-ignore"


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes from the command line: if `only` names any, no others are told; `ignored` are not told."""

    only: frozenset[str] = field(default_factory=frozenset)
    ignored: frozenset[str] = field(default_factory=frozenset)

    def takes(self, code: str) -> bool:
        """Whether a code is asked for."""
        return (not self.only or code in self.only) and code not in self.ignored


EVERYTHING: Final = Selection()
"""All that the plan itself does not leave out."""


def known_codes() -> Mapping[str, bool]:
    """All codes with whether a plan may leave them out."""
    return {rules.code_of(module): _may_be_left_out(module) for module in (*rules.modules(), *mistakes.modules())}


def _may_be_left_out(module: ModuleType) -> bool:
    return _has_check(module) and not getattr(module, "FIRM", False)


def _has_check(module: ModuleType) -> bool:
    return any(hasattr(module, name) for name in rules.CHECKS)


def _checked() -> frozenset[str]:
    """Codes of rules; the others are told by reading and the schema."""
    return frozenset(rules.code_of(module) for module in rules.modules() if _has_check(module))


def chosen(
    found: Collection[Diagnostic], plan: Plan, remarks: Collection[Remark], wanted: Selection
) -> Iterator[Diagnostic]:
    """What is told of everything found, with what is wrong about the choice itself."""
    choosable = known_codes() if remarks or _has_wishes(plan) or wanted != EVERYTHING else {}
    if not choosable:
        yield from found
        return
    silenced = {id(one) for remark in remarks for one in found if _silences(remark, one) and choosable[one.code]}
    checked = _checked()
    for one in (one for one in found if id(one) not in silenced):
        if one.code in checked and not wanted.takes(one.code):
            continue
        if not choosable[one.code]:
            yield one
        elif not _is_excepted(one, plan):
            yield one._replace(severity=plan.checks.levels.get(one.code, one.severity))
    yield from _strange_wishes(plan, choosable)
    for remark in remarks:
        yield from _strange_codes(remark, choosable)
        yield from _useless(remark, found, choosable) if not plan.partial else ()


def _has_wishes(plan: Plan) -> bool:
    checks = plan.checks
    return bool(checks.ignored or checks.extra or checks.levels or checks.exceptions)


def _is_excepted(one: Diagnostic, plan: Plan) -> bool:
    if one.code in plan.checks.ignored:
        return True
    if not plan.checks.exceptions:
        return False
    root = plan.place.document.source.path.parent
    name = nfc(one.span.path.relative_to(root).as_posix() if one.span.path.is_relative_to(root) else one.span.path.name)
    return any(one.code in codes and fnmatchcase(name, nfc(file)) for file, codes in plan.checks.exceptions.items())


def _silences(remark: Remark, one: Diagnostic) -> bool:
    if one.span.source is not remark.span.source or not any(code == one.code for code, _ in remark.codes):
        return False
    return one.span.first.line <= remark.line <= one.span.last.line


def _useless(remark: Remark, found: Iterable[Diagnostic], choosable: Mapping[str, bool]) -> Iterator[Diagnostic]:
    told = {one.code for one in found if _silences(remark, one)}
    useless = [(code, span) for code, span in remark.codes if choosable.get(code) and code not in told]
    whole = len(useless) == len(remark.codes)
    for code, span in useless:
        fix = _without(remark, span if not whole else None)
        message = f"这一行没有 {code} 的问题，这条忽略不起作用"
        yield Diagnostic(_USELESS, Severity.WARNING, span, message, "删去它。", fix=fix)


def _without(remark: Remark, code: Span | None) -> Fix:
    """Take out one code, or the whole comment with the white space before it."""
    text = remark.span.source.text
    if code:
        end = code.end + len(text[code.end :]) - len(text[code.end :].lstrip(" ,，、"))
        return Fix((Edit(Span(code.source, code.start, end), ""),))
    start = len(text[: remark.span.start].rstrip(" \t"))
    end = remark.span.end
    if remark.alone and text[end : end + 1] == "\n":
        end += 1
    return Fix((Edit(Span(remark.span.source, start, end), ""),))


def _strange_codes(remark: Remark, choosable: Mapping[str, bool]) -> Iterator[Diagnostic]:
    for code, span in remark.codes:
        yield from _strange(code, span, choosable)


def _strange_wishes(plan: Plan, choosable: Mapping[str, bool]) -> Iterator[Diagnostic]:
    checks, place = plan.checks, plan.checks.place
    for key, codes in (("不查", checks.ignored), ("另查", checks.extra)):
        for index, code in enumerate(codes):
            yield from _strange(code, (place / key / index).span(), choosable)
    for code in checks.levels:
        yield from _strange(code, (place / "级别" / code).key_span(), choosable)
    for file, codes in checks.exceptions.items():
        for index, code in enumerate(codes):
            yield from _strange(code, _entry(place / "例外" / file, index), choosable)


def _entry(place: Place, index: int) -> Span:
    return (place / index).span()


def _strange(code: str, span: Span, choosable: Mapping[str, bool]) -> Iterator[Diagnostic]:
    if code not in choosable:
        help_ = did_you_mean(code, choosable) or "用 fzjh rules 查规则的代码。"
        yield fault(_UNKNOWN, span, f"没有“{code}”这条规则", help_)
    elif not choosable[code]:
        yield fault(_UNKNOWN, span, f"规则 {code} 不能不查，也不能改级别：有这种错的计划编不成公文", "从这里删去它。")
