"""A saved web page: the document's own body among menus, scripts and footers, and the disclosure table beside it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from fzjh.importing.fields import is_name, looks_like_fields
from fzjh.importing.lines import DROPPED, Line, Remark, Text
from fzjh.importing.sources.decoding import decode
from fzjh.importing.sources.html_tree import INLINE, Node, Parser, walk
from fzjh.importing.text import close_up

SUFFIXES = (".html", ".htm")

_FURNITURE = {"nav", "header", "footer", "aside", "form"}
_ENOUGH = 0.95
_LONGEST_VALUE = 80
_SITE = re.compile(r"\s*(?:[_|]|--+|(?<!\d)[-—–](?!\d))\s*")
"""Parts a page's title from the name of its site."""
_SENTENCE = re.compile(r"[，。]|[,.][\u4e00-\u9fff]")


def read(data: bytes) -> Text:
    """Paragraphs of the document's body, the disclosure table in front; what stood elsewhere is told."""
    parser = Parser()
    parser.feed(decode(data))
    parser.close()
    body = _body(parser.root)
    lines = list(_Lines().of(body))
    dropped: list[Remark] = []
    before: list[Line] = []
    for line in _paired(_Lines().of(parser.root, without=body)):
        if looks_like_fields(line.cells or (line.text,)):
            before.append(line)
        elif "。" in line.text:
            dropped.append(Remark(DROPPED, close_up(line.text), line.place))
    return Text((*before, *_title(parser, lines), *lines), tuple(dropped))


def _paired(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines of which one is the name of a field and the next its value, as one."""
    name: Line | None = None
    for line in lines:
        if name and not is_name(line.text) and len(line.text) <= _LONGEST_VALUE:
            yield replace(name, text=f"{name.text.strip()}：{line.text.strip()}")
            name = None
            continue
        if name:
            yield name
        name = line if not line.table and is_name(line.text) else None
        if not name:
            yield line
    if name:
        yield name


def _title(parser: Parser, lines: list[Line]) -> list[Line]:
    """The page's title where the body does not repeat it."""
    text = "".join(close_up(line.text) for line in lines[:40])
    headings = [" ".join(_strings(node)) for node in walk(parser.root) if node.tag in ("h1", "h2", "h3")]
    titles = [_SITE.split(one.strip(), maxsplit=1)[0] for one in parser.titles]
    found = [one for one in [*headings, *titles] if re.search(r"关于|通知|意见|方案|要点|计划", one)]
    best = next((one for one in found if "关于" in one), found[0] if found else "")
    return [Line(best, "网页标题")] if best and close_up(best) not in text else []


def _strings(node: Node) -> Iterator[str]:
    for part in node.parts:
        if isinstance(part, str):
            yield part.strip()
        else:
            yield from _strings(part)


def _body(root: Node) -> Node:
    """The innermost element that holds nearly all sentences outside of links and page furniture."""
    if not _weigh(root):
        return root  # words without a stop anywhere, as in a bare table
    node = root
    while True:
        heaviest = max(node.children, key=lambda one: one.mass, default=None)
        if not heaviest or heaviest.mass < node.mass * _ENOUGH or heaviest.tag in ("p", "span"):
            return node
        if heaviest.tag == "table" and _is_grid(heaviest):
            return node
        node = heaviest


def _weigh(node: Node) -> int:
    """Count sentence marks and their text; lists of links weigh next to nothing."""
    if node.tag in _FURNITURE | {"a", "hidden"}:
        return 0
    own = "".join(part for part in node.parts if isinstance(part, str))
    node.mass = (len(own.strip()) if _SENTENCE.search(own) else 0) + sum(_weigh(child) for child in node.children)
    return node.mass


@dataclass
class _Lines:
    """Paragraphs of an element, in order."""

    tables: int = 0

    def of(self, node: Node, without: Node | None = None) -> Iterator[Line]:
        held: list[tuple[str, bool]] = []
        row = node.row
        for part in self._flow(node, without, heavy=False):
            if isinstance(part, tuple):
                row = row if any(text.strip() for text, _ in held) else part[2]
                held.append(part[:2])
                continue
            yield from _paragraph(held, row)
            held = []
            if isinstance(part, Line):
                yield part
        yield from _paragraph(held, row)

    def _flow(self, node: Node, without: Node | None, *, heavy: bool) -> Iterator[tuple[str, bool, int] | Line | None]:
        """Pieces of text, rows of tables, and None wherever a paragraph ends."""
        for part in node.parts:
            if isinstance(part, str):
                yield re.sub(r"\s*\n\s*", " " if part.isascii() else "", part.replace("\xa0", " ")), heavy, node.row
            elif part is without or part.tag == "hidden":
                yield None
            elif part.tag == "table" and _is_grid(part):
                yield None
                yield from self._rows(part)
            elif part.tag == "dl" and any(is_name(_cell(node)) for node in walk(part) if node.tag == "dt"):
                yield None
                yield from self._pairs(part)
            elif part.tag in INLINE:
                yield from self._flow(part, without, heavy=heavy or part.tag in ("b", "strong"))
                if is_name(_cell(part)):
                    yield "：", heavy, part.row
            else:
                yield None
                if part.tag == "li" and part.number:
                    yield f"{part.number}.", heavy, part.row
                yield from self._flow(part, without, heavy=heavy)
                yield None

    def _pairs(self, listed: Node) -> Iterator[Line]:
        """A list of names and values."""
        self.tables += 1
        name = ""
        for number, node in enumerate((node for node in walk(listed) if node.tag in ("dt", "dd")), 1):
            if node.tag == "dt":
                name = _cell(node)
                continue
            cells = (name, _cell(node))
            yield Line("　".join(cells), f"表{self.tables}第{number // 2}行", table=self.tables, cells=cells)

    def _rows(self, table: Node) -> Iterator[Line]:
        """Rows with merged cells repeated in every row that they reach into."""
        self.tables += 1
        open_cells: dict[int, tuple[int, str]] = {}
        for number, row in enumerate((node for node in walk(table) if node.tag == "tr"), 1):
            cells: list[str] = []
            for node in (node for node in row.children if node.tag in ("td", "th")):
                _fill(cells, open_cells)
                text = _cell(node)
                if node.rows > 1:
                    open_cells[len(cells)] = (node.rows - 1, text)
                cells += [text] + [""] * (node.columns - 1)
            _fill(cells, open_cells)
            yield Line(
                "　".join(filter(None, cells)), f"表{self.tables}第{number}行", table=self.tables, cells=tuple(cells)
            )


def _fill(cells: list[str], open_cells: dict[int, tuple[int, str]]) -> None:
    """Cells that reach down from the rows above, where the next cell would stand."""
    while len(cells) in open_cells:
        left, text = open_cells.pop(len(cells))
        if left > 1:
            open_cells[len(cells)] = (left - 1, text)
        cells.append(text)


def _is_grid(table: Node) -> bool:
    """Whether a table holds data; many pages use tables to lay out paragraphs."""
    rows = [[node for node in row.children if node.tag in ("td", "th")] for row in walk(table) if row.tag == "tr"]
    return sum(len(row) > 1 for row in rows) * 2 >= len(rows) > 0 and not any(
        inner.tag == "table" for child in table.children for inner in walk(child)
    )


def _cell(node: Node) -> str:
    """A cell's text; a line for each of its paragraphs."""
    lines = (line.strip() for line in "".join(_pieces(node)).replace("\xa0", " ").split("\n"))
    return "\n".join(filter(None, lines))


def _pieces(node: Node) -> Iterator[str]:
    for part in node.parts:
        if isinstance(part, str):
            yield re.sub(r"\s*\n\s*", "", part)
        elif part.tag in INLINE:
            yield from _pieces(part)
        else:
            yield from ("\n", *_pieces(part), "\n")


def _paragraph(held: list[tuple[str, bool]], row: int) -> Iterator[Line]:
    text = "".join(text for text, _ in held)
    lead = ""
    for piece, heavy in held:
        if not heavy and piece.strip():
            break
        lead += piece
    else:
        lead = ""
    if text.strip():
        yield Line(text, f"第{row}行", lead.strip())
