"""The corpus of documents to import, and how well an import does on one: items, leads and supports found."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from fzjh.duties import roles
from fzjh.importing.convert import Imported, convert
from fzjh.importing.verify import Difference, verify
from fzjh.loading import load
from fzjh.model import Plan
from fzjh.output.whole_folders import write_folder
from fzjh.resolve import resolve

CORPUS = Path(__file__).parent / "corpus"
ROLES = {"牵头": "lead", "责任": "responsible", "配合": "support"}
Duties = Counter[tuple[str, str, str]]


def cases() -> list[Path]:
    """All folders of the corpus."""
    return sorted(path.parent for path in CORPUS.glob("*/expected.yaml"))


def source(case: Path) -> Path:
    """The document of a case, whatever its suffix."""
    (found,) = case.glob("source.*")
    return found


@dataclass(frozen=True)
class Outcome:
    """An import with the plan it gave and how that differs from the source."""

    imported: Imported
    plan: Plan
    differences: list[Difference]

    @property
    def items(self) -> list[dict[str, Any]]:
        """What was found, in the form of expected.yaml."""
        return [_item(item, self.plan) for item in self.plan.items]


def outcome(path: Path, scratch: Path) -> Outcome:
    """Import a document into an empty folder below `scratch`."""
    imported = convert(path.read_bytes(), path.name, path.suffix)
    folder = scratch / "plan"
    write_folder(folder, imported.files)
    return Outcome(imported, resolve(load(folder)), verify(imported, folder))


def _item(item: Any, plan: Plan) -> dict[str, Any]:
    titles = {section.title.rstrip("。") for section in plan.sections() if item in section.children and not item.label}
    found: dict[str, Any] = {"标题": item.title or "".join(titles)}
    for key, role in ROLES.items():
        names = [mention.written for duty in item.duties for one, mention in roles(duty) if one == role]
        found |= {key: list(dict.fromkeys(names))} if names else {}
    return found


def expected(case: Path) -> list[dict[str, Any]]:
    """What a person found in the document."""
    found: list[dict[str, Any]] = yaml.safe_load((case / "expected.yaml").read_text("utf-8"))["任务"]
    return found


def duties(items: list[dict[str, Any]]) -> Duties:
    """Every unit's part in every item: number of the item, role, name."""
    return Counter(
        (str(number), key, name) for number, item in enumerate(items, 1) for key in ROLES for name in item.get(key, ())
    )


def titles(items: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    """The items by their number and title."""
    return Counter((str(number), item["标题"]) for number, item in enumerate(items, 1))
