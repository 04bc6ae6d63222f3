"""Sections: a document must not end with an empty page."""

from typing import Any

from docx.oxml.ns import qn

from fzjh.word.package import text_of


def drop_empty_end(document: Any) -> None:
    """When nothing follows the last section break, the pages before it are the last ones."""
    body = document.element.body
    last = body[-2] if len(body) > 1 else None
    sector = last.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") if last is not None and last.tag == qn("w:p") else None
    if sector is not None and not text_of(last) and not list(last.iter(qn("w:drawing"))):
        body.replace(body[-1], sector)
        body.remove(last)
