"""Where a page stands among the others: links between the documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class PageLink:
    """Another page: its name, its path in the output folder, the unit it is for (empty for the whole plan's).

    aliases: what else the source may call that unit.
    """

    name: str
    path: str
    unit: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Site:
    """All HTML pages of a plan, in the order of the documents and of the register."""

    pages: tuple[PageLink, ...]

    @cached_property
    def documents(self) -> tuple[PageLink, ...]:
        """Pages about the whole plan."""
        return tuple(link for link in self.pages if not link.unit)

    @cached_property
    def sheets(self) -> tuple[PageLink, ...]:
        """Pages for one unit each."""
        return tuple(link for link in self.pages if link.unit)

    @cached_property
    def by_unit(self) -> Mapping[str, PageLink]:
        """A unit's page by its name and by its aliases; of several pages for one unit the first."""
        found: dict[str, PageLink] = {}
        for link in self.sheets:
            for name in (link.unit, *link.aliases):
                found.setdefault(name, link)
        return found


@dataclass(frozen=True, slots=True)
class Page:
    """The page that is being rendered: its own path in the output folder, and the site it belongs to."""

    path: str
    site: Site

    @property
    def documents(self) -> tuple[PageLink, ...]:
        """Pages about the whole plan."""
        return self.site.documents

    @property
    def sheets(self) -> tuple[PageLink, ...]:
        """Pages for one unit each."""
        return self.site.sheets

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
        """The address of a unit's page, by its name or an alias; empty when it has none."""
        link = self.site.by_unit.get(unit)
        return self.href(link.path) if link else ""
