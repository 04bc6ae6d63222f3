"""The use case: bytes of a source to the files of a plan, with what there is to say about it. Writes nothing."""

from dataclasses import dataclass

from fzjh.garbage import no_garbage_collection
from fzjh.importing.document import Document, understand
from fzjh.importing.files import files
from fzjh.importing.lines import Remark, Text
from fzjh.importing.sources import read


@dataclass(frozen=True, slots=True)
class Imported:
    """A source read, the plan it became, its files by path, and remarks for people."""

    text: Text
    document: Document
    files: dict[str, str]
    remarks: tuple[Remark, ...]


def convert(data: bytes, name: str, suffix: str) -> Imported:
    """Import a source. name: of the file, for the comment in plan.yaml. Raises UnreadableError."""
    with no_garbage_collection():
        text = read(data, suffix)
        document = understand(text.lines)
        return Imported(text, document, files(document, name), (*text.remarks, *document.remarks))
