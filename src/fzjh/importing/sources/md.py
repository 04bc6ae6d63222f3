"""Markdown: headings, lists, tables and emphasis taken off, what they say about the text kept."""

import re
from collections.abc import Iterator

from fzjh.importing.lines import Line, Text
from fzjh.importing.sources.decoding import decode

SUFFIXES = (".md", ".markdown")

_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*$")
_BULLET = re.compile(r"^\s*[-*+]\s+")
_QUOTE = re.compile(r"^\s*(?:>\s?)+")
_LEAD = re.compile(r"^\s*(?:\*\*|__)(.+?)(?:\*\*|__)")
_EMPHASIS = re.compile(r"\*\*|__|(?<![\\*])\*(?!\*)|`")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>()#+\-.!|&~=])")
_RULER = re.compile(r"^\s*(?:[-*_]\s*){3,}$")
_DIVIDER = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*$")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^>]*>", re.DOTALL)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def read(data: bytes) -> Text:
    """Paragraphs of a Markdown file; every line counts as one, a row of a table keeps its cells."""
    text = decode(data)
    front = _FRONT.match(text)
    skipped = text[: front.end()].count("\n") if front else 0
    return Text(tuple(_lines(text.split("\n"), skipped)))


def _lines(rows: list[str], skipped: int) -> Iterator[Line]:
    table = 0
    inside = False
    for number, row in enumerate(rows, 1):
        if number <= skipped or not row.strip() or _RULER.match(row) or _DIVIDER.match(row):
            inside = inside and bool(row.strip())
            continue
        place = f"第{number}行"
        if row.lstrip().startswith("|"):
            table += not inside
            inside = True
            cells = tuple(_plain(cell) for cell in re.split(r"(?<!\\)\|", row.strip().strip("|")))
            yield Line("　".join(filter(None, cells)), place, table=table, cells=cells)
            continue
        inside = False
        heading = _HEADING.match(row)
        body = heading[1] if heading else _BULLET.sub("", _QUOTE.sub("", row))
        lead = _LEAD.match(body)
        yield Line(_plain(body), place, _plain(lead[1]) if lead else "")


def _plain(text: str) -> str:
    text = _EMPHASIS.sub("", _LINK.sub(r"\1", _TAG.sub("", _BREAK.sub("\n", text))))
    return _ESCAPED.sub(r"\1", text).strip()
