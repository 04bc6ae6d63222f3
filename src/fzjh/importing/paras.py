"""Lines to paragraphs in the house's form, each with its number taken apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fzjh.importing.labels import Label, match_label
from fzjh.importing.lines import Line
from fzjh.importing.names import with_separators
from fzjh.importing.text import close_up

_BLANKS = re.compile(r"[\s\u3000\xa0\u2000-\u200a]+")
_SPACED_OUT = re.compile(r"[\u4e00-\u9fff][ \u3000]+(?=[\u4e00-\u9fff])")
_HEADING_THEN_TEXT = re.compile(r"^([^\s\u3000，。；：！？,;:]{2,25})[\s\u3000\xa0]+(\S.{10,})$", re.DOTALL)
_MOST_GAPS = 3


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph. text: in the house's form, without its number; title: heading that a space parts from the rest."""

    text: str
    place: str
    label: Label | None = None
    title: str = ""
    lead: str = ""
    raw: str = ""
    table: int = 0
    cells: tuple[str, ...] = ()
    """Of a row; a line break parts the paragraphs of a cell."""

    @property
    def full(self) -> str:
        """The paragraph with its number."""
        return close_up(self.raw)


def paragraphs(lines: Iterable[Line]) -> list[Para]:
    """All paragraphs that hold anything."""
    return [para for para in map(_paragraph, lines) if para.raw]


def _paragraph(line: Line) -> Para:
    raw = with_separators(_BLANKS.sub(" ", line.text).strip("\u200b\ufeff "))
    if line.table:
        cells = tuple("\n".join(filter(None, map(close_up, cell.split("\n")))) for cell in line.cells)
        return Para(close_up(raw), line.place, raw=raw, table=line.table, cells=cells)
    label = match_label(raw)
    rest = raw[label.length :].strip() if label else raw
    lead = close_up(_BLANKS.sub(" ", line.lead).strip())
    own = match_label(lead) if label else None
    text = close_up(rest)
    lead = lead[own.length :].strip() if own else lead
    title = _spaced_title(rest) if label else ""
    return Para(text, line.place, label, title, lead if text.startswith(lead) else "", raw)


def _spaced_title(rest: str) -> str:
    """`指导思想 以习近平……`: what stands before the space, unless spaces stand everywhere."""
    match = _HEADING_THEN_TEXT.match(rest)
    if not match or len(_SPACED_OUT.findall(rest)) > _MOST_GAPS:
        return ""
    title = close_up(match[1])
    balanced = all(title.count(a) == title.count(b) for a, b in ("“”", "《》", "（）"))
    return title if balanced and re.search(r"[\u4e00-\u9fff]$", title) and "。" in match[2] else ""
