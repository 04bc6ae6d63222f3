"""Tables on a terminal: columns aligned by terminal width, long cells wrapped in their column."""

from collections.abc import Sequence
from itertools import zip_longest

from fzjh.report.lines import visible, wrap
from fzjh.text import cell_width, pad

_GAP = "  "


def grid(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> str:
    """Heads, a rule, rows. With `width` the widest columns shrink until the table fits; without, nothing is wrapped."""
    cells = [[visible(str(cell)) for cell in row] for row in (heads, *rows)]
    widths = [max(cell_width(cell) for cell in column) for column in zip(*cells, strict=True)]
    if width:
        widths = _fit(widths, width - len(_GAP) * (len(widths) - 1))
    lines = [line for row in cells for line in _row(row, widths, width is not None)]
    lines.insert(_height(cells[0], widths), _GAP.join("─" * one for one in widths))
    return "".join(line.rstrip() + "\n" for line in lines)


def _fit(widths: list[int], room: int) -> list[int]:
    """Take from the widest column, one by one, until all fit; no column gets narrower than eight."""
    widths = list(widths)
    while sum(widths) > room and max(widths) > 8:  # noqa: PLR2004 - four Han characters stay readable
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(row: Sequence[str], widths: Sequence[int], wrapped: bool) -> list[str]:  # noqa: FBT001 - private
    columns = [wrap(cell, width) if wrapped else [cell] for cell, width in zip(row, widths, strict=True)]
    return [
        _GAP.join(pad(piece, width) for piece, width in zip(pieces, widths, strict=True))
        for pieces in zip_longest(*columns, fillvalue="")
    ]


def _height(row: Sequence[str], widths: Sequence[int]) -> int:
    return max(len(wrap(cell, width)) for cell, width in zip(row, widths, strict=True))
