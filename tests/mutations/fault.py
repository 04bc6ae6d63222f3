"""One fault put into a plan: the files it changes, and where it has to be told."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.mutations.book import Book, Word

Place = tuple[str, int]
"""A file and a line of it, from 1."""


class Fault(NamedTuple):
    """Files with their new content (None for one that goes away), the places that may be named, and what was done."""

    files: Mapping[str, bytes | None]
    places: frozenset[Place]
    done: str


Maker = Callable[[Book, random.Random], Fault | None]
"""Puts a fault into a plan; None where the plan has no room for it."""


@dataclass(frozen=True)
class Kind:
    """A kind of fault: how to make one, the codes that may tell it (none for what must stay silent).

    `also`: codes that may tell of other things that are now wrong as well, because they are. `many`: one fault that is
    seen at many places, such as a unit that is gone from the register.
    """

    codes: tuple[str, ...]
    make: Maker
    also: tuple[str, ...] = field(default=())
    many: bool = False


def line_of(text: str, at: int) -> int:
    """The line of an offset, from 1."""
    return text.count("\n", 0, at) + 1


def changed(book: Book, file: str, new: str, near: Sequence[int] = (), lines: Sequence[int] = ()) -> Fault | None:
    """A file with another text, told on the line of the first difference, on lines `near` it, or on some others."""
    old = book.files[file]
    if new == old:
        return None
    at = next((index for index, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    line = line_of(old, at)
    places = frozenset((file, one) for one in (line, *(line + step for step in near), *lines))
    return Fault({file: new.encode()}, places, f"{file}:{line} {_shown(old, at)} → {_shown(new, at)}")


def _shown(text: str, at: int) -> str:
    return repr(text[max(at - 12, 0) : at + 12])


def put(book: Book, word: Word, start: int, end: int, new: str) -> Fault | None:
    """A stretch of one text replaced; None where that would mean something else in YAML."""
    old = book.files[word.file]
    text = word.text[:start] + new + word.text[end:]
    if not word.quoted and not _stays_text(text, flow=word.flow):
        return None
    return changed(book, word.file, old[: word.start] + text + old[word.end :])


def _stays_text(text: str, *, flow: bool) -> bool:
    starts = text[:1] in set("-?:,[]{}#&*!|>'\"%@` \t") or not text
    return not (starts or ": " in text or " #" in text or text[-1] in ": " or (flow and set(text) & set(",[]{}")))
