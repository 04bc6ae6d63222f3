"""Template files: which there are, where they were found, what they will be rendered to."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

SCOPES = ("plan", "unit", "item")
SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Template:
    """One template.

    scope: how often it is rendered (once per plan, unit or item); name: its path below the scope's folder.
    """

    scope: str
    name: str
    path: Path

    @property
    def key(self) -> str:
        """Its path below the templates folder, with `/`."""
        return f"{self.scope}/{self.name}"


def packaged() -> Path:
    """The default templates: in the wheel beside the code, in a checkout at its top."""
    inside = Path(str(files("fzjh"))) / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "templates"


def find_templates(folders: Sequence[Path]) -> list[Template]:
    """All templates by scope and name; of two with one name the one in the earlier folder counts."""
    found: dict[str, Template] = {}
    for folder in folders:
        for scope in SCOPES:
            for path in _files(folder / scope):
                template = Template(scope, path.relative_to(folder / scope).as_posix(), path)
                found.setdefault(template.key, template)
    return sorted(found.values(), key=lambda one: (SCOPES.index(one.scope), one.name))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith((".", "~$")))
