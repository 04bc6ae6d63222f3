"""Lines of styled pieces: put together as plain text, or in colour on a terminal."""

from collections.abc import Iterable
from typing import TypeAlias

from fzjh.text import cell_width

Piece: TypeAlias = tuple[str, str]
"""A text and its style (a rich style name, or empty)."""
Line: TypeAlias = list[Piece]

_NO_LINE_START = set("，。、；：？！）》〉”’】〕…—％%)")


def plain(lines: Iterable[Line]) -> str:
    """The lines without styles, each with its line break."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def visible(text: str) -> str:
    """A text of the plan made harmless for a terminal: control characters become a sign."""
    return "".join(char if char.isprintable() or char == "\u3000" else " " if char == "\t" else "\ufffd" for char in text)


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` columns; Chinese may break anywhere but before closing punctuation."""
    lines, line = [], ""
    for word in _words(text):
        if line and cell_width(line + word) > width and word not in _NO_LINE_START:
            lines.append(line.rstrip())
            line = word.lstrip()
        else:
            line += word
    return [*lines, line]


def _words(text: str) -> Iterable[str]:
    """Han characters one by one, runs of other characters together."""
    word = ""
    for char in text:
        if char.isascii() and not char.isspace():
            word += char
            continue
        if word:
            yield word
        word = ""
        yield char
    if word:
        yield word
