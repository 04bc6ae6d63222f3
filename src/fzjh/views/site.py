"""Where a page stands among the others: links between the documents."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class PageLink:
    """Another page: its name, its path in the output folder, and the unit it is for (empty for the whole plan's)."""

    name: str
    path: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The page that is being rendered. path: its own path in the output folder. pages: all HTML pages of the plan."""

    path: str
    pages: tuple[PageLink, ...]

    @property
    def documents(self) -> tuple[PageLink, ...]:
        """Pages about the whole plan."""
        return tuple(link for link in self.pages if not link.unit)

    @property
    def sheets(self) -> tuple[PageLink, ...]:
        """Pages for one unit each."""
        return tuple(link for link in self.pages if link.unit)

    def href(self, path: str, anchor: str = "") -> str:
        """A relative address, percent-encoded, from this page to another path of the output folder."""
        here, there = PurePosixPath(self.path).parts[:-1], PurePosixPath(path).parts
        common = 0
        while common < min(len(here), len(there) - 1) and here[common] == there[common]:
            common += 1
        steps = [".."] * (len(here) - common) + [quote(part, safe="") for part in there[common:]]
        return "/".join(steps) + (f"#{quote(anchor)}" if anchor else "")

    def to_document(self, name: str, anchor: str = "") -> str:
        """The address of a whole-plan page by its name; empty when there is no such page."""
        return next((self.href(link.path, anchor) for link in self.documents if link.name == name), "")

    def to_sheet(self, unit: str) -> str:
        """The address of a unit's page; empty when it has none."""
        return next((self.href(link.path) for link in self.sheets if link.unit == unit), "")
