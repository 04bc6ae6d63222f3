"""Layout of a finished Word document that depends on its text.

It goes by the names of the paragraph styles, so it also serves templates that an office has restyled.
"""

from typing import Any

from fzjh.views.notice import NoticeView
from fzjh.word.approvers import place_approvers
from fzjh.word.cells import fill_empty
from fzjh.word.first_page import fit_first_page
from fzjh.word.imprint import place_imprint
from fzjh.word.keep import keep_ending
from fzjh.word.letter import make_letter
from fzjh.word.mark import MARK, fit_joint_marks, fit_mark, joint_height, place_mark
from fzjh.word.sections import drop_empty_end
from fzjh.word.signature import place_signature
from fzjh.word.styles import style_name
from fzjh.word.widths import fit_tables


def finish(document: Any, notice: NoticeView) -> None:
    """Fit and place the mark, place the signature, move the imprint to the bottom of the last page, fit tables."""
    paragraphs = list(document.paragraphs)
    place_signature(paragraphs, stamped=notice.stamped)
    keep_ending(document.paragraphs)
    place_approvers(paragraphs)
    _place_head(document, paragraphs, letter=notice.letter)
    fill_empty(document)
    fit_tables(document)
    place_imprint([one for one in paragraphs if style_name(one) == "版记"], ruled=not notice.letter)
    drop_empty_end(document)


def _place_head(document: Any, paragraphs: list[Any], *, letter: bool) -> None:
    """The mark alone, in a table with those of a joint issue, or as a letter has it; tables and sheets have none."""
    marks = [one for one in paragraphs if style_name(one) == MARK]
    joint = [one for one in document.tables[:1] if any(style_name(mark) == MARK for mark in one.cell(0, 0).paragraphs)]
    fit_mark(marks)
    if marks and letter:
        make_letter(document, paragraphs)
    elif joint:
        fit_joint_marks(joint[0])
        place_mark(document, joint[0].cell(0, 0).paragraphs[0])
    elif marks:
        place_mark(document, marks[0])
    if (marks or joint) and not letter:
        fit_first_page(document.paragraphs, sum(map(joint_height, joint)))
