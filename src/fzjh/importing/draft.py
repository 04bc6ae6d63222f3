"""The plan that a document becomes, before it is written: plain data, everything with its place in the source."""

from dataclasses import dataclass, field

from fzjh.importing.duty import Duty
from fzjh.importing.lines import Remark


@dataclass
class Measure:
    """One entry of 举措: its sentences and the duty of its own."""

    sentences: list[str]
    duty: Duty | None = None


@dataclass
class Item:
    """One work item. numbered: whether it prints a number; notes: what a table says besides."""

    title: str
    measures: list[Measure]
    duty: Duty | None
    place: str
    number: int = 0
    notes: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    id: str = ""


@dataclass
class Section:
    """One section of the outline; the root has no title. standalone: None for the usual layout."""

    title: str = ""
    place: str = ""
    body: list[str] = field(default_factory=list)
    children: "list[Section | Item]" = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    standalone: bool | None = None
    numbered: bool = True

    @property
    def items(self) -> list[Item]:
        """Items that stand directly in this section."""
        return [child for child in self.children if isinstance(child, Item)]

    @property
    def sections(self) -> "list[Section]":
        """Sections directly below."""
        return [child for child in self.children if isinstance(child, Section)]

    def all_items(self) -> list[Item]:
        """All items below, in order."""
        found: list[Item] = []
        for child in self.children:
            found += [child] if isinstance(child, Item) else child.all_items()
        return found

    def count(self) -> int:
        """How many sections there are below."""
        return sum(1 + section.count() for section in self.sections)


@dataclass
class Numbering:
    """编号: samples by depth, the sample of items, and which samples count through the plan."""

    levels: list[str]
    items: str
    through: set[str]


@dataclass
class Style:
    """How the plan prints duties: 责任标注, 责任标注位置 and 责任说明."""

    pattern: str = ""
    own_line: bool = False
    at_title: bool = False
    note: str = ""


@dataclass
class Outline:
    """What a document says is to be done."""

    root: Section
    numbering: Numbering
    style: Style
    remarks: list[Remark]
    tabular: bool = False
