"""PDF with a text layer: page numbers taken out, broken lines joined."""

import re
from collections.abc import Iterator
from io import BytesIO

from fzjh.importing.lines import DROPPED, Line, Remark, Text
from fzjh.importing.sources.decoding import UnreadableError
from fzjh.importing.sources.wrapping import unwrap

SUFFIXES = (".pdf",)

_PAGE_NUMBER = re.compile(r"^\s*(?:[-—–－―]+\s*\d{1,4}\s*[-—–－―]+|第\s*\d+\s*页(?:\s*共\s*\d+\s*页)?|\d{1,4})\s*$")


def read(data: bytes) -> Text:
    """Paragraphs of all pages; a page's running number is left out."""
    dropped: list[Remark] = []
    lines = list(_lines(data, dropped))
    return Text(tuple(unwrap(lines, always=True)), tuple(dropped))


def _lines(data: bytes, dropped: list[Remark]) -> Iterator[Line]:
    for page, text in enumerate(_pages(data), 1):
        rows = [row for row in text.split("\n") if row.strip()]
        for number, row in enumerate(rows, 1):
            place = f"第{page}页第{number}行"
            if number in (1, len(rows)) and _PAGE_NUMBER.match(row):
                dropped.append(Remark(DROPPED, row.strip(), place))
            else:
                yield Line(row, place)


def _pages(data: bytes) -> Iterator[str]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        for page in PdfReader(BytesIO(data)).pages:
            yield page.extract_text()
    except (PyPdfError, ValueError, KeyError) as error:
        raise UnreadableError("PDF 读不出来，可能损坏或者加了密码") from error
