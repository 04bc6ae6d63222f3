"""The one canonical form of a source file: same meaning, every comment at its place."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from fzjh.diagnostics import Diagnostic
from fzjh.folder import PLAN_FILE, UNITS_FILE, WORDS_FILE
from fzjh.formatting.comments import StrangeError, find_comments
from fzjh.formatting.printing import text_of
from fzjh.formatting.tree import tree
from fzjh.reading.reader import Reading, read
from fzjh.schema import ItemDraft, PlanDraft, UnitsDraft, WordsDraft
from fzjh.schema.base import Draft
from fzjh.schema.conform import conform


class Formatted(NamedTuple):
    """A file's canonical text; None when it must stay as it is.

    `diagnostics` then say what is wrong with the file; without any, something in it might not stay the same.
    """

    text: str | None
    diagnostics: tuple[Diagnostic, ...] = ()


def model_of(path: Path) -> type[Draft]:
    """The model of a file of a plan, by its name."""
    models: dict[str, type[Draft]] = {PLAN_FILE: PlanDraft, UNITS_FILE: UnitsDraft, WORDS_FILE: WordsDraft}
    return models.get(path.name, ItemDraft)


def canonical(path: Path, content: bytes, model: type[Draft]) -> Formatted:
    """Put a file into canonical form. A file that is not read as its author meant it has none."""
    reading = read(path, content)
    draft = conform(model, reading)
    if reading.diagnostics or draft.draft is None or not reading.document or not reading.document.root:
        return Formatted(None, reading.diagnostics or draft.misfits)
    source, root = reading.document.source, reading.document.root
    try:
        text = text_of(tree(source.text, root), model)
    except StrangeError:
        return Formatted(None)
    return Formatted(text if _same(reading, read(path, text.encode()), model) else None)


def canonical_text(path: Path, text: str) -> str:
    """The canonical form of a file that fzjh is about to write; the text as it is when it has none."""
    return canonical(path, text.encode(), model_of(path)).text or text


def _same(before: Reading, after: Reading, model: type[Draft]) -> bool:
    """Whether two readings say the same and have the same comments."""
    if after.diagnostics or after.data != before.data or _comments(after) != _comments(before):
        return False
    return conform(model, after).draft == conform(model, before).draft


def _comments(reading: Reading) -> Counter[str]:
    document = reading.document
    found = find_comments(document.source.text, document.root) if document and document.root else ()
    return Counter(comment.text.replace("\t", " ") for comment in found)
