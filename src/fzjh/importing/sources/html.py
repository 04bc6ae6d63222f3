"""A saved web page: the document's own body among menus, scripts and footers, and the disclosure table beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from fzjh.importing.fields import looks_like_fields
from fzjh.importing.lines import DROPPED, Line, Remark, Text
from fzjh.importing.sources.decoding import decode
from fzjh.importing.text import close_up

SUFFIXES = (".html", ".htm", ".mht")

_SILENT = {"script", "style", "noscript", "template", "select", "button", "svg", "textarea", "iframe", "object"}
_FURNITURE = {"nav", "header", "footer", "aside", "form"}
_VOID = {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "wbr", "param", "track"}
_INLINE = set(
    "a abbr b bdi bdo big cite code em font i ins kbd label mark o:p q s samp small span strong strike sub sup u var".split()
)
_BREAKS = {"br", "hr"}
_CLOSED_BY_SIBLING = {"p", "li", "tr", "td", "th", "dt", "dd", "option"}
_TITLE_META = {"articletitle", "og:title", "title"}
_ENOUGH = 0.95
_SENTENCE = re.compile(r"[，。]|[,.][\u4e00-\u9fff]")


@dataclass
class _Node:
    tag: str
    row: int
    parent: "_Node | None" = None
    parts: "list[_Node | str]" = field(default_factory=list)
    mass: int = 0

    @property
    def children(self) -> "list[_Node]":
        return [part for part in self.parts if isinstance(part, _Node)]


class _Parser(HTMLParser):
    """A tree that forgives what browsers forgive."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Node("root", 1)
        self.at = self.root
        self.titles: list[str] = []
        self._silent = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and (values.get("name") or values.get("property", "")).lower() in _TITLE_META:
            self.titles.append(values.get("content", ""))
        self._in_title = tag == "title"
        self._silent += tag in _SILENT or self._in_title
        if tag in _CLOSED_BY_SIBLING:
            self._close_sibling(tag)
        node = _Node("hidden" if _hidden(values) else tag, self.getpos()[0], self.at)
        self.at.parts.append(node)
        if tag not in _VOID:
            self.at = node

    def handle_endtag(self, tag: str) -> None:
        if self._silent and (tag in _SILENT or tag == "title"):
            self._silent -= 1
            self._in_title = False
        node: _Node | None = self.at
        while node and node.tag != tag:
            node = None if node.tag == "table" and tag in _INLINE | {"p"} else node.parent
        if node and node.parent:
            self.at = node.parent

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.titles.append(data)
        elif not self._silent:
            self.at.parts.append(data)

    def _close_sibling(self, tag: str) -> None:
        """A new `<p>` or `<li>` ends the one before, if that was left open."""
        node = self.at
        while node.tag in _INLINE and node.parent:
            node = node.parent
        if node.tag == tag and node.parent:
            self.at = node.parent


def _hidden(values: dict[str, str]) -> bool:
    return "hidden" in values or "display:none" in values.get("style", "").replace(" ", "").lower()


def read(data: bytes) -> Text:
    """Paragraphs of the document's body, the disclosure table in front; what stood elsewhere is told."""
    parser = _Parser()
    parser.feed(decode(data))
    parser.close()
    body = _body(parser.root)
    lines = list(_Lines().of(body))
    dropped: list[Remark] = []
    before: list[Line] = []
    for line in _Lines().of(parser.root, without=body):
        if looks_like_fields(line.cells or (line.text,)):
            before.append(line)
        elif "。" in line.text:
            dropped.append(Remark(DROPPED, close_up(line.text), line.place))
    return Text((*before, *_title(parser, lines), *lines), tuple(dropped))


def _title(parser: _Parser, lines: list[Line]) -> list[Line]:
    """The page's title where the body does not repeat it."""
    text = "".join(close_up(line.text) for line in lines[:40])
    headings = [" ".join(_strings(node)) for node in _walk(parser.root) if node.tag in ("h1", "h2")]
    for candidate in [*headings, *parser.titles]:
        title = re.split(r"\s*[-_|—–]\s*", candidate.strip(), maxsplit=1)[0]
        if re.search(r"关于|通知|意见|方案|要点|计划", title):
            return [] if close_up(title) in text else [Line(title, "网页标题")]
    return []


def _walk(node: _Node) -> Iterator[_Node]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _strings(node: _Node) -> Iterator[str]:
    for part in node.parts:
        if isinstance(part, str):
            yield part.strip()
        else:
            yield from _strings(part)


def _body(root: _Node) -> _Node:
    """The innermost element that holds nearly all sentences outside of links and page furniture."""
    _weigh(root)
    node = root
    while True:
        heaviest = max(node.children, key=lambda one: one.mass, default=None)
        if not heaviest or heaviest.mass < node.mass * _ENOUGH or heaviest.tag in ("p", "span"):
            return node
        if heaviest.tag == "table" and _is_grid(heaviest):
            return node
        node = heaviest


def _weigh(node: _Node) -> int:
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

    def of(self, node: _Node, without: _Node | None = None) -> Iterator[Line]:
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

    def _flow(
        self, node: _Node, without: _Node | None, *, heavy: bool
    ) -> Iterator[tuple[str, bool, int] | Line | None]:
        """Pieces of text, rows of tables, and None wherever a paragraph ends."""
        for part in node.parts:
            if isinstance(part, str):
                yield re.sub(r"\s*\n\s*", " " if part.isascii() else "", part.replace("\xa0", " ")), heavy, node.row
            elif part is without or part.tag == "hidden":
                yield None
            elif part.tag == "table" and _is_grid(part):
                yield None
                yield from self._rows(part)
            elif part.tag in _INLINE:
                yield from self._flow(part, without, heavy=heavy or part.tag in ("b", "strong"))
            else:
                yield None
                yield from self._flow(part, without, heavy=heavy)
                yield None

    def _rows(self, table: _Node) -> Iterator[Line]:
        self.tables += 1
        above: dict[int, tuple[int, str]] = {}
        for number, row in enumerate((node for node in _walk(table) if node.tag == "tr"), 1):
            cells = [_cell(node) for node in row.children if node.tag in ("td", "th")]
            yield Line(
                "　".join(filter(None, cells)), f"表{self.tables}第{number}行", table=self.tables, cells=tuple(cells)
            )
        del above


def _is_grid(table: _Node) -> bool:
    """Whether a table holds data; many pages use tables to lay out paragraphs."""
    rows = [[node for node in row.children if node.tag in ("td", "th")] for row in _walk(table) if row.tag == "tr"]
    return sum(len(row) > 1 for row in rows) * 2 >= len(rows) > 0 and not any(
        inner.tag == "table" for child in table.children for inner in _walk(child)
    )


def _cell(node: _Node) -> str:
    return re.sub(r"\s*\n\s*", "", "".join(_strings(node)).replace("\xa0", " ")).strip()


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
