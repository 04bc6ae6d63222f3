"""Cells: each holds at least one paragraph, as the format demands (ECMA-376, 17.4.65)."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def fill_empty(document: Any) -> None:
    """Give an empty paragraph to every cell in which a template's loop printed nothing."""
    for cell in document.element.body.iter(qn("w:tc")):
        if cell.find(qn("w:p")) is None:
            cell.append(OxmlElement("w:p"))
