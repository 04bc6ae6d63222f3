"""Lines of styled pieces: put together as plain text, or in colour on a terminal."""

from collections.abc import Iterable
from typing import TypeAlias

from fzjh.text import cell_width

Piece: TypeAlias = tuple[str, str]
"""A text and its style (a rich style name, or empty)."""
Line: TypeAlias = list[Piece]

_NO_LINE_START = set("，。、；：？！）》〉”’】〕…—％%)")
_NO_LINE_END = set("（《〈“‘【〔(")


def plain(lines: Iterable[Line]) -> str:
    """The lines without styles, each with its line break."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def visible(text: str) -> str:
    """A text of the plan made harmless for a terminal: control characters become a sign."""
    return "".join(
        char if char.isprintable() or char == "\u3000" else " " if char == "\t" else "\ufffd" for char in text
    )


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` columns.

    Chinese may break anywhere but before closing and behind opening punctuation; other words stay whole if they fit.
    """
    lines: list[str] = []
    line: list[str] = []
    for word in _words(text, width):
        if line and cell_width("".join(line)) + cell_width(word) > width:
            carried = _carried(line, word, width)
            lines.append("".join(line).rstrip())
            line = carried
        if line or not lines or not word.isspace():
            line.append(word)
    return [*lines, "".join(line)]


def _carried(line: list[str], word: str, width: int) -> list[str]:
    """Take from the end of a full line what must stand beside `word` on the next, if there is room for it."""
    last = len(line)
    while last > 1 and ([*line, word][last] in _NO_LINE_START or line[last - 1] in _NO_LINE_END):
        last -= 1
    if cell_width("".join(line[last:])) + cell_width(word) > width:
        return []
    carried = line[last:]
    del line[last:]
    return carried


def _words(text: str, width: int) -> Iterable[str]:
    """Han characters one by one, runs of other characters together unless they are wider than a line."""
    word = ""
    for char in text:
        if char.isascii() and not char.isspace() and len(word) < width:
            word += char
            continue
        if word:
            yield word
        word = char if char.isascii() and not char.isspace() else ""
        if not word:
            yield char
    if word:
        yield word
