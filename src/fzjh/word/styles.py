"""Names of paragraph styles. python-docx searches the style sheet anew for every paragraph it is asked about."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn


def style_name(paragraph: Any) -> str:
    """The name of a paragraph's style, in the text, a table or a footer."""
    names = _names(paragraph.part.package.main_document_part.styles.element)
    return names.get(paragraph._p.style) or names[None]


@lru_cache(maxsize=1)
def _names(sheet: Any) -> Mapping[str | None, str]:
    """Names by identifier; None stands for the style of paragraphs that name none."""
    names = {style.styleId: str(style.name_val) for style in sheet.style_lst}
    default = sheet.default_for(WD_STYLE_TYPE.PARAGRAPH)
    return {None: "" if default is None else str(default.name_val), **names}


def use_styles(document: Any, element: Any, others: Mapping[str, str]) -> bool:
    """Give paragraphs below an element other styles, by their names; False when a template has none of those."""
    identifiers = {name: identifier for identifier, name in _names(document.styles.element).items() if identifier}
    if not identifiers.keys() >= set(others.values()):
        return False
    exchange = {identifiers[old]: identifiers[new] for old, new in others.items() if old in identifiers}
    for style in element.iter(qn("w:pStyle")):
        style.set(qn("w:val"), exchange.get(style.get(qn("w:val")), style.get(qn("w:val"))))
    return True
