"""What a reader of a page or a Markdown file sees: its words, without the markup."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

_VOID = frozenset(["meta", "link", "br", "img", "input", "hr"])
_UNSEEN = frozenset(["style", "script", "title"])


@dataclass
class Element:
    """One element of a page."""

    tag: str
    attributes: dict[str, str]
    children: "list[Element | str]" = field(default_factory=list)

    def all(self, *tags: str) -> "Iterator[Element]":
        """The elements below it with one of the tags (all without tags), in order."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def classed(self, name: str) -> "list[Element]":
        """The elements below it of one class, in order."""
        return [one for one in self.all() if name in one.attributes.get("class", "").split()]

    @property
    def text(self) -> str:
        """Its words, without white space."""
        if self.tag in _UNSEEN:
            return ""
        parts = (child if isinstance(child, str) else child.text for child in self.children)
        return "".join("".join(parts).split())


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def page(data: str) -> Element:
    """A page as its elements; every element must be closed where it should be."""
    builder = _Builder()
    builder.feed(data)
    builder.close()
    assert len(builder.open) == 1
    return builder.open[0]


def markdown(data: str) -> list[Token]:
    """A Markdown file as a reader with tables (GitHub's) takes it: its tokens, inline ones included."""
    tokens = MarkdownIt("commonmark").enable("table").parse(data)
    return [one for token in tokens for one in (token, *(token.children or ()))]


def markdown_words(data: str) -> str:
    """The words of a Markdown file, without white space."""
    return "".join("".join(token.content for token in markdown(data) if token.type == "text").split())
