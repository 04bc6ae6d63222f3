"""Lines broken at the edge of a page, joined to the paragraphs they were."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fzjh.importing.labels import match_label
from fzjh.importing.lines import Line
from fzjh.text import cell_width

_WIDEST, _FEWEST = 130, 8
_NEARLY_FULL = 0.86
_TYPICAL = 0.9
_SHARE = 0.35
_ENDS = re.compile(r"[。！？：；;:]\s*$")
_STARTS = re.compile(r"^(?:\u3000{2}|[ \t]{3,}|\t)")
_FIELD = re.compile(r"^\s*[【\[（(]?[\u4e00-\u9fff]{2,6}(?:单位|部门|时限|时间)[：:]")


def unwrap(lines: Sequence[Line], *, always: bool = False) -> Iterator[Line]:
    """Join broken lines when most lines are about equally long; `always` when the format breaks every line."""
    full = _full_width(lines, always=always)
    held: Line | None = None
    last = ""
    for line in lines:
        if held and full and _continues(held, line, last, full):
            held = replace(held, text=held.text.rstrip() + line.text.strip())
        else:
            if held and held.text.strip():
                yield held
            held = line
        last = line.text
    if held and held.text.strip():
        yield held


def _full_width(lines: Sequence[Line], *, always: bool) -> float:
    """The width from which on a line may go on in the next; 0 when lines are not broken."""
    widths = sorted(cell_width(line.text.rstrip()) for line in lines if line.text.strip())
    if len(widths) < _FEWEST:
        return 0
    typical = widths[int(len(widths) * _TYPICAL)]
    nearly = sum(width >= typical * _NEARLY_FULL for width in widths)
    broken = typical <= _WIDEST and widths[-1] <= typical * 1.25 and nearly >= len(widths) * _SHARE
    return typical * _NEARLY_FULL if broken or always else 0


def _continues(held: Line, line: Line, last: str, full: float) -> bool:
    """Whether a line goes on with the paragraph of the one before."""
    if line.table or held.table or not line.text.strip() or not held.text.strip() or cell_width(last.rstrip()) < full:
        return False
    if held.text.count("（") + held.text.count("(") > held.text.count("）") + held.text.count(")"):
        return True
    if _STARTS.match(line.text) or match_label(line.text.strip()) or _FIELD.match(line.text):
        return False
    return not _ENDS.search(last)
