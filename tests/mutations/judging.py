"""Whether `check` tells a fault: in its own file, on its line, with its code, and nothing else with it."""

import random
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fzjh.compiler import check
from fzjh.diagnostics import Diagnostic
from tests.mutations.book import Book, books
from tests.mutations.fault import Fault, Kind


class Verdict(NamedTuple):
    """One fault: whether it was found, and what was told that is not so."""

    book: str
    fault: Fault
    found: bool
    false: tuple[str, ...]
    told: tuple[str, ...]

    @property
    def complaint(self) -> str:
        """What went wrong, for people; empty when nothing did."""
        if self.found and not self.false:
            return ""
        places = " ".join(f"{file}:{line}" for file, line in sorted(self.fault.places))
        return f"{self.book}/{self.fault.done}\n  wanted at {places}\n  told: " + "\n        ".join(self.told or ("",))


@dataclass(frozen=True)
class Desk:
    """A folder in which one plan lies, to be spoilt and mended."""

    book: Book
    folder: Path

    def told(self) -> tuple[Diagnostic, ...]:
        """What is told of the plan as it lies there."""
        return check(self.folder).diagnostics

    def judge(self, kind: Kind, fault: Fault) -> Verdict:
        """Check the plan with a fault in it."""
        with self._spoilt(fault):
            told = self.told()
        right = [one for one in told if self._is_right(one, kind, fault)]
        counted = right if kind.many else right[:1]
        false = [one for one in told if one not in counted and one.code not in kind.also]
        found = bool(right) or not kind.codes
        return Verdict(self.book.name, fault, found, *(tuple(map(self._shown, some)) for some in (false, told)))

    @contextmanager
    def _spoilt(self, fault: Fault) -> Iterator[None]:
        for file, content in fault.files.items():
            self._write(file, content)
        try:
            yield
        finally:
            for file in fault.files:
                text = self.book.files.get(file)
                self._write(file, None if text is None else text.encode())

    def _write(self, file: str, content: bytes | None) -> None:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)

    def _is_right(self, one: Diagnostic, kind: Kind, fault: Fault) -> bool:
        file = one.span.path.relative_to(self.folder).as_posix()
        return one.code in kind.codes and (file, one.span.first.line) in fault.places

    def _shown(self, one: Diagnostic) -> str:
        file = one.span.path.relative_to(self.folder).as_posix()
        return f"{file}:{one.span.first.line}:{one.span.first.column} [{one.code}] {one.message}｜{one.help}"


@contextmanager
def desks() -> Iterator[list[Desk]]:
    """All plans, laid out."""
    with TemporaryDirectory() as folder:
        laid = [Desk(book, Path(folder) / str(index)) for index, book in enumerate(books())]
        for desk in laid:
            for file, text in desk.book.files.items():
                path = desk.folder / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())
        yield laid


def tried(name: str, kind: Kind, laid: list[Desk], times: int) -> Iterator[Verdict]:
    """The verdicts on so many faults of one kind, made in one plan after the other; fewer where plans have no room."""
    for turn in range(times):
        choice = random.Random(zlib.crc32(f"{name} {turn}".encode()))  # noqa: S311 - the same faults on every machine
        for desk in (laid[(turn + step) % len(laid)] for step in range(len(laid))):
            if fault := kind.make(desk.book, choice):
                yield desk.judge(kind, fault)
                break
