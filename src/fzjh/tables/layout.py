"""How much room Chinese text takes in the cells of a sheet: widths, wrapped lines, row heights, rows that are too high.

Excel does not grow rows by itself when a program wrote them, and no row can be higher than 409 points. Widths are in
halves of a Han character, heights in points for 11-point text. Signs such as “ — ● are as wide as a Han character here
(in a terminal they may be narrow, which is what `fzjh.text.cell_width` counts).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from fzjh.tables.table import Cell, Column, Row
from fzjh.text import CLOSERS

MOST_HEIGHT = 409.0
LINE = 16.0
"""A line of 11 points in the highest usual font (Noto CJK, 1.45 em); in 仿宋 and 宋体 some air is left."""
PADDING = 6.0
MOST_LINES = int((MOST_HEIGHT - PADDING) // LINE)
_COMFORTABLE_LINES = 20
CONTINUED = "（接上行）"

_NARROW = re.compile(r"[^\u2000-\U0010ffff·×÷]")
_UNBROKEN = re.compile(rf"\n|[“‘（《〈【「『〔]*(?:[!-~]+|[^\n])[{CLOSERS}，。、；：！？%％…—]*")
_ENDS = ("\n", "。", "；", "、", "，")


def text_width(text: str) -> int:
    """Halves of a Han character that a text takes in one line."""
    return 2 * len(text) - len(_NARROW.findall(text))


def wrapped(text: str, width: float) -> list[str]:
    """The lines of a text in a cell: no stop or closing mark begins one, no Latin word is split (GB/T 15834-2011, 5.1).

    Joined they are the text again; a line break of the text stays at the end of its line.
    """
    if "\n" not in text and text_width(text) <= width:
        return [text]
    lines, line, used = [], "", 0
    for piece in _unbroken(text, max(int(width), 4)):
        room = text_width(piece.rstrip("\n"))
        if line.endswith("\n") or (line and room and used + room > width):
            lines.append(line)
            line, used = "", 0
        line, used = line + piece, used + room
    return [*lines, line, *([""] if line.endswith("\n") else [])]


def _unbroken(text: str, width: int) -> Iterator[str]:
    """What must stay on one line; what is longer than a line is cut."""
    for match in _UNBROKEN.finditer(text):
        piece, size = match[0], max(1, width // 2)
        whole = text_width(piece) <= width
        yield from [piece] if whole else [piece[at : at + size] for at in range(0, len(piece), size)]


def height(lines: int, scale: float = 1.0) -> float:
    """Height of a row of so many lines; `scale` is the size of its text over 11 points."""
    return min(MOST_HEIGHT, lines * LINE * scale + PADDING)


def stack_height(text: str) -> float:
    """Height of a text whose characters stand one below the other."""
    return min(MOST_HEIGHT, len(text) * LINE + PADDING)


def row_lines(cells: Iterable[Cell], widths: Iterable[float]) -> int:
    """Lines of the cell that needs most."""
    pairs = zip(cells, widths, strict=False)
    return max((len(wrapped(str(cell), width)) for cell, width in pairs), default=1)


def split_row(cells: Row, columns: Sequence[Column]) -> list[Row]:
    """The row, or several when a cell needs more lines than a row can have.

    The long cell goes on in the next row behind （接上行）; cells that fit are repeated, so that a filter or a sort
    keeps all parts.
    """
    parts = [
        _parts(cell, column.width) if isinstance(cell, str) else [cell]
        for cell, column in zip(cells, columns, strict=False)
    ]
    most = max(map(len, parts), default=1)
    filled = [(part * most if len(part) == 1 else part + [""] * (most - len(part))) for part in parts]
    return list(zip(*filled, strict=True)) if filled else [cells]


def _parts(text: str, width: float) -> list[Cell]:
    parts: list[Cell] = []
    reach = MOST_LINES * (max(int(width), 4) + 1) + 1
    begin, mark = 0, ""
    while len(lines := wrapped(mark + text[begin : begin + reach], width)) > MOST_LINES:
        piece = _cut("".join(lines[:MOST_LINES]))
        parts.append(piece.rstrip("\n"))
        begin, mark = begin + len(piece) - len(mark), CONTINUED
    return [*parts, mark + text[begin:]]


def _cut(piece: str) -> str:
    """Up to the last line break in its second half, else the last stop, else the last comma, else all of it."""
    ends = (piece.rfind(end) + 1 for end in _ENDS)
    return piece[: next((end for end in ends if end > len(piece) // 2), len(piece))]


def fitted(head: str, texts: Iterable[str], most: float, least: float = 0) -> float:
    """Width of a column: as its longest line needs, at least its head with a filter button, at most `most`.

    Up to twice that where it spares a text from being too high for its row.
    """
    known = list(texts)
    longest = max((text_width(line) for text in known for line in text.split("\n")), default=0)
    high = max((text_width(text) for text in known), default=0) / _COMFORTABLE_LINES
    most = high if most < high <= 2 * most else most
    return max(min(most, longest + 1), text_width(head) + 4, least)
