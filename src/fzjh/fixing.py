"""The third use case: apply the remedies that diagnostics carry. Prints and writes nothing.

Remedies are applied together and the plan is checked again, until none is left. A remedy that would bring a new error
is left out: half of them are tried, then a quarter, until the one to blame is found.
"""

import codecs
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, NamedTuple

from fzjh.checked import Checked
from fzjh.compiler import check
from fzjh.diagnostics import Diagnostic, Edit, Severity, edited
from fzjh.folder import read_bytes
from fzjh.output.changes import Change
from fzjh.reading import mistakes
from fzjh.rules import code_of
from fzjh.selection import Selection

_ROUNDS: Final = 200
UNREADABLE: Final = frozenset({"yaml-syntax", "encoding", *map(code_of, mistakes.modules())})
"""What keeps a file from being read, and so hides its other faults."""


class Fixed(NamedTuple):
    """What remedies make of a plan: the files that change, the diagnostics they settle, and what is then left."""

    changes: tuple[Change, ...]
    settled: tuple[Diagnostic, ...]
    checked: Checked


@dataclass(frozen=True)
class _State:
    """A plan with some files changed in memory."""

    folder: Path
    wanted: Selection
    checked: Checked
    contents: Mapping[Path, bytes] = field(default_factory=dict)
    settled: tuple[Diagnostic, ...] = ()
    refused: frozenset[tuple[str, ...]] = frozenset()

    def with_fixes(self, chosen: Sequence[Diagnostic]) -> "_State":
        """The plan with the remedies of some diagnostics, checked again."""
        contents = {**self.contents, **dict(_edited(chosen, self.contents))}
        checked = check(self.folder, self.wanted, contents)
        return replace(self, checked=checked, contents=contents, settled=(*self.settled, *chosen))

    def without(self, one: Diagnostic) -> "_State":
        """The same plan, never to try a remedy again."""
        return replace(self, refused=self.refused | {_key(one)})


def fix(folder: Path, wanted: Selection, *, unsafe: bool = False) -> Fixed:
    """Find out what the remedies of a plan's diagnostics make of its files."""
    state = _State(folder, wanted, check(folder, wanted))
    for _ in range(_ROUNDS):
        chosen = _compatible(one for one in state.checked.diagnostics if _applies(one, state, unsafe=unsafe))
        if not chosen:
            break
        state = _accepted(state, chosen)
    changes = (Change(path, before, state.contents[path]) for path, before in _before(state.contents))
    return Fixed(tuple(one for one in changes if one.before != one.after), state.settled, state.checked)


def _applies(one: Diagnostic, state: _State, *, unsafe: bool) -> bool:
    return one.fix is not None and (one.fix.safe or unsafe) and _key(one) not in state.refused


def _key(one: Diagnostic) -> tuple[str, ...]:
    """What stays of a diagnostic and its remedy when other remedies move it."""
    texts = (edit.text for edit in one.fix.edits) if one.fix else ()
    return (one.span.path.as_posix(), one.code, one.message, *texts)


def _compatible(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics whose remedies touch different places; files that cannot be read come before all else."""
    found = list(diagnostics)
    urgent = [one for one in found if one.code in UNREADABLE]
    chosen: list[Diagnostic] = []
    taken: dict[Path, list[Edit]] = {}
    for one in urgent or found:
        edits = one.fix.edits if one.fix else ()
        if not any(_overlap(edit, other) for edit in edits for other in taken.get(edit.span.path, ())):
            chosen.append(one)
            for edit in edits:
                taken.setdefault(edit.span.path, []).append(edit)
    return chosen


def _overlap(one: Edit, other: Edit) -> bool:
    a, b = one.span, other.span
    return a.start == b.start or (a.start < b.end and b.start < a.end)


def _accepted(state: _State, chosen: Sequence[Diagnostic]) -> _State:
    """The plan with all of the remedies, or with the first ones that do no harm; one that does alone is refused."""
    after = state.with_fixes(chosen)
    if not _does_harm(state.checked, after.checked, chosen):
        return after
    if len(chosen) == 1:
        return state.without(chosen[0])
    return _accepted(state, chosen[: len(chosen) // 2])


def _does_harm(before: Checked, after: Checked, chosen: Sequence[Diagnostic]) -> bool:
    """Whether a file has an error that it did not have.

    A file that only now can be read may show all it has; and what a remedy uncovers on its own line does no harm when
    it has a safe remedy itself, which comes next.
    """
    touched = {_line(one) for one in chosen}
    opened = {one.span.path for one in chosen if one.code in UNREADABLE}
    remedied = (one for one in after.diagnostics if _line(one) in touched and one.fix and one.fix.safe)
    new = _errors(after.diagnostics) - _errors(before.diagnostics)
    if opened:
        return any(path in opened and code in UNREADABLE for path, code in new)
    return bool(new - _errors(remedied))


def _line(one: Diagnostic) -> tuple[Path, int]:
    return one.span.path, one.span.first.line


def _errors(diagnostics: Iterable[Diagnostic]) -> Counter[tuple[Path, str]]:
    return Counter((one.span.path, one.code) for one in diagnostics if one.severity is Severity.ERROR)


def _edited(chosen: Sequence[Diagnostic], contents: Mapping[Path, bytes]) -> Iterator[tuple[Path, bytes]]:
    mine: dict[Path, list[Edit]] = {}
    for edit in (edit for one in chosen if one.fix for edit in one.fix.edits):
        mine.setdefault(edit.span.path, []).append(edit)
    for path, edits in mine.items():
        mark = codecs.BOM_UTF8 if _content(path, contents).startswith(codecs.BOM_UTF8) else b""
        yield path, mark + edited(edits[0].span.source, edits).encode()


def _content(path: Path, contents: Mapping[Path, bytes]) -> bytes:
    content = contents.get(path) or read_bytes(path)
    return content if isinstance(content, bytes) else b""


def _before(contents: Mapping[Path, bytes]) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(contents):
        before = read_bytes(path)
        if isinstance(before, bytes):
            yield path, before
