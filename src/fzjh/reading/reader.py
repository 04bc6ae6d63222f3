"""Bytes of one file to a document and its diagnostics. Total: any bytes give an answer."""

from pathlib import Path
from typing import NamedTuple

from fzjh.diagnostics import Diagnostic, Related, fault
from fzjh.reading import problems
from fzjh.reading.conflicts import find_conflict
from fzjh.reading.document import Document
from fzjh.reading.encoding import decode
from fzjh.reading.mistakes import find_mistakes
from fzjh.reading.mistakes.slip import fault_lines
from fzjh.reading.yaml_nodes import Converter, Data, SyntaxFault, compose
from fzjh.source import Source


class Reading(NamedTuple):
    """A file as read: no document when it is not YAML; `data` is None when nothing stands in it.

    `hollow` says that some key or list entry has no value (None in `data`).
    """

    document: Document | None
    data: Data
    diagnostics: tuple[Diagnostic, ...]
    hollow: bool = False


def read(path: Path, content: bytes) -> Reading:
    """Read one file. Either it gives a document, or diagnostics that say why not."""
    source, faults = decode(path, content)
    if faults:
        return Reading(None, None, tuple(faults))
    if conflict := find_conflict(source):
        return Reading(None, None, (conflict,))
    node = compose(source.text)
    if isinstance(node, SyntaxFault):
        return Reading(None, None, tuple(_explain(source, node)))
    converter = Converter(source.text)
    data = converter.data(node)
    document = Document(source)
    slips = find_mistakes(source, None, joined=converter.joined)
    clashes = _clashes(document) if converter.clashed else []
    return Reading(document, data, (*slips, *clashes), converter.hollow)


def _explain(source: Source, problem: SyntaxFault) -> list[Diagnostic]:
    """The typical mistakes in the file, and the fault itself unless one of them lies where it does."""
    slips = find_mistakes(source, problem)
    touched = fault_lines(source.text, problem)
    explained = any(start <= slip.span.end and slip.span.start <= end for slip in slips for start, end in touched)
    return slips if explained else [*slips, problems.describe(source, problem)]


def _clashes(document: Document) -> list[Diagnostic]:
    found = []
    for span, earlier in document.clashes():
        word = span.source.text[span.start : span.end]
        if earlier is None:
            found.append(fault("yaml-syntax", span, "键要写成一个词，不能是列表或映射", "写成“键: 值”。"))
        else:
            related = (Related(earlier, "第一次写在这里"),)
            found.append(
                fault("duplicate-key", span, f"“{word}”写了两次", "两处合成一处，另一处删去。", related=related)
            )
    return found
