"""The second use case: render a plan's documents, all in memory. Prints and writes nothing."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from fzjh.diagnostics import Diagnostic, in_order
from fzjh.documents import DATA_FILE, Artifact, Target, data_artifact, kinds, render, strangers, targets
from fzjh.fonts import Faces, builtin
from fzjh.glyphs import missing_glyphs
from fzjh.model import Plan
from fzjh.views.context import Views

PAGED = "pdf"
"""The format whose pages carry their own fonts."""
DATA_NAME, DATA_FORMAT = DATA_FILE.split(".")


@dataclass(frozen=True, slots=True)
class Menu:
    """What can be built from a plan: every output file, and the names and formats to choose by.

    `diagnostics` are warnings about templates that nothing can be made of.
    """

    views: Views
    targets: tuple[Target, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Names for `--only`, in the order of the documents."""
        return tuple(dict.fromkeys([*(target.kind.name for target in self.targets), DATA_NAME]))

    @property
    def formats(self) -> tuple[str, ...]:
        """Formats for `--format`."""
        return tuple(sorted({*(target.kind.format for target in self.targets), DATA_FORMAT}))

    @property
    def paths(self) -> frozenset[str]:
        """Every path that a complete build writes."""
        return frozenset([*(target.path for target in self.targets), DATA_FILE])


@dataclass(frozen=True, slots=True)
class Choice:
    """The part of a menu to build; empty collections choose everything."""

    names: Collection[str] = ()
    formats: Collection[str] = ()

    def takes(self, name: str, format_: str) -> bool:
        """Whether a document in a format is chosen."""
        return (not self.names or name in self.names) and (not self.formats or format_ in self.formats)


@dataclass(frozen=True, slots=True)
class Built:
    """Rendered output files; none of them counts when a template is at fault."""

    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...]


def menu(plan: Plan, template_folders: Sequence[Path], fonts: Faces | None = None) -> Menu:
    """All documents of a plan without errors; paged ones with some fonts, by default those that come along."""
    views = Views(plan, fonts or builtin())
    warnings = in_order(strangers(template_folders))
    return Menu(views, tuple(targets(views, kinds(template_folders))), warnings)


def build(of: Menu, choice: Choice, tick: Callable[[], None] = lambda: None) -> Built:
    """Render the chosen documents in memory; `tick` is called after each."""
    chosen = [target for target in of.targets if choice.takes(target.kind.name, target.kind.format)]
    if any(target.kind.format == PAGED for target in chosen):
        missing = in_order(missing_glyphs(of.views.plan, of.views.fonts))
        if missing:
            return Built((), missing)
    results: list[Artifact | Diagnostic] = []
    for result in render(of.views, chosen, of.targets):
        results.append(result)
        tick()
    if choice.takes(DATA_NAME, DATA_FORMAT):
        results.append(data_artifact(of.views))
    artifacts = tuple(one for one in results if isinstance(one, Artifact))
    return Built(artifacts, in_order(one for one in results if isinstance(one, Diagnostic)))
