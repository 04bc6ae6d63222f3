"""Characters that no font at hand can show, each with its place: they would be empty boxes on paper."""

import unicodedata
from collections.abc import Iterator

from fzjh.diagnostics import Diagnostic, fault
from fzjh.fonts import Faces
from fzjh.fonts.coverage import lacking
from fzjh.model import Plan
from fzjh.reading.document import Document, Place

_NOT_PRINTED = ("信息公开", "标签")
"""Keys whose texts stand in no paged document."""


def missing_glyphs(plan: Plan, faces: Faces) -> Iterator[Diagnostic]:
    """One error for every character of the plan's files that none of the faces can show, where it first stands."""
    documents = list(_documents(plan))
    signs = [set(document.source.text) for document in documents]
    unknown = lacking(faces, set().union(*signs))
    for document, own in zip(documents, signs, strict=True):
        # An escape such as "\u4e00" is another character than those the file shows.
        if "\\" in own or not own.isdisjoint(unknown):
            yield from _in_document(document, faces)


def _documents(plan: Plan) -> Iterator[Document]:
    places = [plan.place, *(unit.place for unit in plan.register.units[:1]), *(item.place for item in plan.items)]
    yield from dict.fromkeys(place.document for place in places)


def _in_document(document: Document, faces: Faces) -> Iterator[Diagnostic]:
    texts = [(keys, text) for keys, text in document.texts() if not any(key in _NOT_PRINTED for key in keys)]
    unknown = lacking(faces, {sign for _, text in texts for sign in text})
    for keys, text in texts:
        for sign in dict.fromkeys(sign for sign in text if sign in unknown):
            yield _diagnostic(Place(document, keys), text.index(sign), sign)


def _diagnostic(place: Place, index: int, sign: str) -> Diagnostic:
    shown = f"“{sign}”" if unicodedata.category(sign)[0] not in "CMZ" else ""
    message = f"字体里没有{shown}（U+{ord(sign):04X}）这个字，印出来会是空白"
    help_ = "核对是不是打错了；确要用这个字的，装好有这个字的字体，用 fzjh build --fonts system。"
    return fault("missing-glyph", place.part(index, index + 1), message, help_)
