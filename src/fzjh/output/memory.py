"""The last answer of a check, kept beside the plan so that an unchanged plan need not be read again.

It counts only while nothing can have changed: fzjh's own files, the names of the plan's files, and for each of them
what the system knows of it (size, times, number). A file that was written in the very moment of the check may be
written once more without a trace, so an answer that is so fresh is not kept. Whatever is strange (links, special files,
a system that does not tell when a file changed, a folder that cannot be written) means that there is no memory.
"""

import hashlib
import json
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import time_ns
from typing import Any, Final, NamedTuple, TypeAlias

import fzjh
from fzjh.diagnostics import Answer, Diagnostic, Edit, Fix, Related, Severity
from fzjh.output.whole_files import replace_file
from fzjh.source import Source, Span

FOLDER: Final = ".fzjh-cache"
GRACE: Final = 3_000_000_000
"""Nanoseconds after which a time of change has surely passed: file systems count in steps of up to two seconds."""
_IGNORED: Final = b"*\n"


_Known: TypeAlias = tuple[str, int, int, int, int]
"""What the system knows of a file: its name, size and number, the times (ns) of the last writing and change."""


class Stamp(NamedTuple):
    """What a plan's files are known by, and when (ns) they were looked at."""

    digest: str
    newest: int
    taken: int

    @property
    def is_settled(self) -> bool:
        """Whether a change from now on would show."""
        return self.newest < self.taken - GRACE


def stamp(folder: Path) -> Stamp | None:
    """Look at a plan's files without reading them; None where looking does not tell enough."""
    if os.name == "nt":  # there the time of change is that of creation
        return None
    taken = time_ns()
    try:
        told = [*_files(folder), *_files(folder / "items"), *_program()]
    except (OSError, _StrangeError):
        return None
    digest = hashlib.blake2b(repr((fzjh.__version__, os.geteuid(), told)).encode(), digest_size=20)
    return Stamp(digest.hexdigest(), max(one[-1] for one in told), taken)


class _StrangeError(Exception):
    """Something that looking does not tell enough about."""


def _files(folder: Path) -> Iterator[_Known]:
    """What the system knows of the ordinary files of a folder, in no order that another look would not have."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        status = entry.stat(follow_symlinks=False)
        if not stat.S_ISREG(status.st_mode) and not (stat.S_ISDIR(status.st_mode) and entry.name == "items"):
            raise _StrangeError
        if stat.S_ISREG(status.st_mode):
            yield entry.name, status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def _program() -> Iterator[_Known]:
    """Fzjh's own files: another version, or one that is being worked on, has other rules."""
    for folder, _, names in os.walk(Path(fzjh.__file__).parent):
        for name in names:
            if name.endswith(".py"):
                status = os.stat(f"{folder}/{name}")  # noqa: PTH116 - three hundred of them at every start
                yield f"{folder}/{name}", status.st_size, 0, status.st_mtime_ns, 0


def recall(folder: Path, now: Stamp) -> Answer | None:
    """The answer to the same question, if nothing has changed since."""
    try:
        kept = json.loads(_place(folder).read_bytes())
        return _answer(folder, kept) if kept["stamp"] == now.digest else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def remember(folder: Path, before: Stamp, answer: Answer) -> None:
    """Keep an answer; `before` was taken before the files were read."""
    after = stamp(folder)
    if not before.is_settled or after is None or after.digest != before.digest:
        return
    place = _place(folder)
    try:
        place.parent.mkdir(exist_ok=True)
        if not (place.parent / ".gitignore").exists():
            replace_file(place.parent / ".gitignore", _IGNORED)
        replace_file(place, json.dumps(_kept(folder, before, answer), ensure_ascii=False).encode())
    except (OSError, ValueError):
        return


def _place(folder: Path) -> Path:
    whole = folder.absolute()
    return whole.parent / FOLDER / f"{whole.name}.json"


def _kept(folder: Path, before: Stamp, answer: Answer) -> dict[str, Any]:
    """Raises ValueError for a diagnostic of a file outside the plan."""
    told = [
        {
            "told": [one.code, one.severity.value, one.message, one.help],
            "span": _written(folder, one.span),
            "related": [[_written(folder, also.span), also.message] for also in one.related],
            "fix": one.fix and [one.fix.safe, [[_written(folder, edit.span), edit.text] for edit in one.fix.edits]],
        }
        for one in answer.diagnostics
    ]
    plan = answer.plan.relative_to(folder).as_posix()
    return {"stamp": before.digest, "plan": plan, "counts": [answer.items, answer.units], "diagnostics": told}


def _written(folder: Path, span: Span) -> list[str | int]:
    nothing_read = span.source.text == ""
    return [span.path.relative_to(folder).as_posix(), span.start, span.end, nothing_read]


def _answer(folder: Path, kept: Mapping[str, Any]) -> Answer:
    sources: dict[tuple[str, bool], Source] = {}

    def span(written: list[Any]) -> Span:
        name, start, end, empty = written
        if (name, empty) not in sources:
            text = "" if empty else (folder / name).read_bytes().decode("utf-8-sig", errors="replace")
            sources[name, empty] = Source(folder / name, text)
        return Span(sources[name, empty], start, end)

    def fix(written: list[Any] | None) -> Fix | None:
        return Fix(tuple(Edit(span(place), text) for place, text in written[1]), written[0]) if written else None

    told = tuple(
        Diagnostic(
            one["told"][0],
            Severity(one["told"][1]),
            span(one["span"]),
            one["told"][2],
            one["told"][3],
            tuple(Related(span(place), message) for place, message in one["related"]),
            fix(one["fix"]),
        )
        for one in kept["diagnostics"]
    )
    return Answer(folder / kept["plan"], told, *kept["counts"])
