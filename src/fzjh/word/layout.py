"""Layout of a finished Word document that depends on its text.

It goes by the names of the paragraph styles, so it also serves templates that an office has restyled.
"""

from typing import Any

from fzjh.views.notice import NoticeView
from fzjh.word.cells import fill_empty
from fzjh.word.first_page import fit_first_page
from fzjh.word.imprint import place_imprint
from fzjh.word.letter import make_letter
from fzjh.word.mark import fit_mark, place_mark
from fzjh.word.sections import drop_empty_end
from fzjh.word.signature import place_signature
from fzjh.word.styles import style_name
from fzjh.word.widths import fit_columns


def finish(document: Any, notice: NoticeView) -> None:
    """Fit and place the mark, place the signature, move the imprint to the bottom of the last page, fit tables."""
    paragraphs = list(document.paragraphs)
    marks = [one for one in _everywhere(document) if style_name(one) == "发文机关标志"]
    fit_mark(marks)
    place_signature(paragraphs, stamped=notice.stamped)
    if notice.letter:
        make_letter(document, paragraphs)
    elif marks:
        place_mark(document, marks[0])
        fit_first_page(paragraphs)
    fill_empty(document)
    for table in document.tables:
        fit_columns(table)
    place_imprint([one for one in paragraphs if style_name(one) == "版记"], ruled=not notice.letter)
    drop_empty_end(document)


def _everywhere(document: Any) -> list[Any]:
    """Paragraphs of the body and of its tables' first row, where a joint issue has its organs."""
    heads = [cell for table in document.tables[:1] for cell in table.rows[0].cells]
    return [*document.paragraphs, *(one for cell in heads for one in cell.paragraphs)]
