"""Remarks in comments that leave out a rule on one line: `# fzjh: ignore[code] 理由`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fzjh.patterns import lazy
from fzjh.reading.document import Document
from fzjh.reading.yaml_nodes import scalars
from fzjh.source import Span

SIGN = "fzjh"
_REMARK = lazy(
    rf"(?:^|(?<=[ \t]))#[ \t]*{SIGN}[ \t]*[:：][ \t]*(?:ignore|忽略|不查)[ \t]*[\[［【]([^\]］】\r\n]*)[\]］】][^\r\n]*",
    re.MULTILINE,
)
_CODE = lazy(r"[^\s,，、;；]+")


class Remark(NamedTuple):
    """One such comment: its place, the codes it names with theirs, and the line (from 1) that it speaks of."""

    span: Span
    codes: tuple[tuple[str, Span], ...]
    line: int

    @property
    def alone(self) -> bool:
        """Whether nothing else stands on its line."""
        return self.span.source.line(self.span.first.line).lstrip().startswith("#")


def remarks(document: Document) -> Iterator[Remark]:
    """The remarks of one file, in order; a text that only looks like one is none."""
    source = document.source
    if SIGN not in source.text or "#" not in source.text:
        return
    texts = None
    for match in _REMARK.finditer(source.text):
        texts = texts or list(scalars(document.root))
        if not any(start <= match.start() < end for start, end in texts):
            span = source.span(*match.span())
            at = match.start(1)
            codes = tuple((one[0], source.span(at + one.start(), at + one.end())) for one in _CODE.finditer(match[1]))
            yield Remark(span, codes, _spoken_of(span))


def _spoken_of(span: Span) -> int:
    """The line of a comment behind something; for one alone the next line that holds more than a comment."""
    source, line = span.source, span.first.line
    while source.line(line).lstrip().startswith("#") or (
        not source.line(line).strip() and line < len(source.line_starts)
    ):
        line += 1
    return line
