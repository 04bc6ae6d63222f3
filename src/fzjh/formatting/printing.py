"""A tree of entries to text in the one canonical form."""

from collections.abc import Iterable, Iterator
from itertools import chain, dropwhile

from pydantic import BaseModel

from fzjh.formatting.tree import Block, Entry, Lines
from fzjh.quoting import quoted, scalar
from fzjh.schema.layout import on_one_line, part, ranks

_WIDTH = 80
"""Characters of a line with a list in brackets; a longer list takes a line for each entry."""
_INDENT = "  "

Model = type[BaseModel] | None


def text_of(root: Block, model: Model) -> str:
    """The text of a file. Comments before its first entry and a blank line are the head of the file, and stay there."""
    first = root.entries[0]
    cut = len(first.above) - first.above[::-1].index("") if "" in first.above else 0
    head, first.above = first.above[:cut], first.above[cut:]
    return "\n".join(_tidy([*head, *_block(root, model, 0)])) + "\n"


def _tidy(lines: Iterable[str]) -> Iterator[str]:
    """No blank line at the ends, never two together."""
    waiting = False
    for line in dropwhile(lambda line: not line, lines):
        if line and waiting:
            yield ""
        waiting = not line
        if line:
            yield line


def _block(block: Block, model: Model, depth: int) -> Lines:
    """The lines of a block whose entries are indented by `depth`; the first is that of its first entry or comment."""
    places = ranks(model) if model and block.mapping else {}
    entries = sorted(block.entries, key=lambda entry: places.get(entry.key or "", len(places)))
    lines = [line for entry in entries for line in _entry(entry, model, depth)]
    return list(dropwhile(lambda line: not line, [*lines, *_indented(block.below, depth)]))


def _entry(entry: Entry, model: Model, depth: int) -> Lines:
    """The comments above an entry, and the entry."""
    pad = _INDENT * depth
    label = pad + ("-" if entry.key is None else f"{scalar(entry.key, 'key')}:")
    above, behind = entry.above, entry.behind
    if isinstance(entry.value, Block) and entry.value.entries:
        row = _row(entry.value) if model and entry.key and on_one_line(model, entry.key) else ""
        if entry.key is None:
            return _nested(entry, model, depth)
        if not row or len(label) + len(row) >= _WIDTH:
            inner = _block(entry.value, part(model, entry.key) if model else None, depth + 1)
            return [*_indented([*above, *behind[1:]], depth), _line(label, "", behind), *inner]
    elif isinstance(entry.value, Block):
        row = "{}" if entry.value.mapping else "[]"
        behind = [*behind, *filter(None, entry.value.below)]
    else:
        row = _scalar(entry)
    return [*_indented([*above, *behind[1:]], depth), _line(label, row, behind)]


def _nested(entry: Entry, model: Model, depth: int) -> Lines:
    """A block as an entry of a list begins on the line of its dash; comments on its first entry stand above that."""
    block = entry.value
    assert isinstance(block, Block)  # noqa: S101 - its only caller has asked
    lines = _block(block, model, depth + 1)
    first = next(index for index, line in enumerate(lines) if line and not line.lstrip().startswith("#"))
    above = [line.lstrip() for line in lines[:first]]
    opened = f"{_INDENT * depth}- {lines[first].lstrip()}"
    return [*_indented([*entry.above, *entry.behind, *above], depth), opened, *lines[first + 1 :]]


def _line(label: str, value: str, behind: list[str]) -> str:
    return " ".join(chain([label], filter(None, [value]), _clean(behind[:1])))


def _scalar(entry: Entry) -> str:
    if not isinstance(entry.value, str):
        return ""
    return scalar(entry.value, "entry" if entry.key is None else "value") if entry.value else quoted("")


def _row(block: Block) -> str:
    """A list of texts in brackets; empty when it is none, or when there are comments in it."""
    texts = [entry.value for entry in block.entries if isinstance(entry.value, str)]
    noted = any(filter(None, chain(block.below, *((*entry.above, *entry.behind) for entry in block.entries))))
    if block.mapping or noted or len(texts) < len(block.entries):
        return ""
    return f"[{', '.join(scalar(text, 'flow') for text in texts)}]"


def _indented(lines: Iterable[str], depth: int) -> Lines:
    return [f"{_INDENT * depth}{line}" if line else "" for line in _clean(lines)]


def _clean(lines: Iterable[str]) -> Iterator[str]:
    return (line.replace("\t", " ") for line in lines)
