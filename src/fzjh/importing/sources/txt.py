"""Plain text: a line is a paragraph, unless the lines were broken at a fixed width."""

from fzjh.importing.lines import Line, Text
from fzjh.importing.sources.decoding import decode
from fzjh.importing.sources.wrapping import unwrap

SUFFIXES = (".txt", ".text")


def read(data: bytes) -> Text:
    """Paragraphs of a text file, each with the number of its first line."""
    rows = decode(data).split("\n")
    lines = [Line(row, f"第{number}行") for number, row in enumerate(rows, 1)]
    return Text(tuple(unwrap(lines)))
