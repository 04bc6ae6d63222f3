"""Sections: a document must not end with an empty page."""

from typing import Any

from docx.oxml.ns import qn

from fzjh.word.package import text_of

_TWO = 2
"""A body ends with its last section; something must stand before it."""


def drop_empty_end(document: Any) -> None:
    """When nothing follows the last section break, the pages before it are the last ones."""
    body = document.element.body
    if len(body) < _TWO or body[-2].tag != qn("w:p"):
        return
    last = body[-2]
    sector = last.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    if sector is not None and not text_of(last) and not list(last.iter(qn("w:drawing"))):
        body.replace(body[-1], sector)
        body.remove(last)
