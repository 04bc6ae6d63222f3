"""What an editor needs to help with a plan: JSON Schemas with the plan's own names, and VS Code's settings."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fzjh.model import Plan
from fzjh.output.whole_files import replace_file, sole_writer
from fzjh.schema.json_schema import FILES, json_schema

_FOLDER: Final = ".vscode"
_EXTENSION: Final = "redhat.vscode-yaml"
_PLACES: Final = {"plan": "plan.yaml", "units": "units.yaml", "item": "items/*.yaml", "words": "词表.yaml"}


@dataclass
class SettingsError(Exception):
    """A settings file that is not plain JSON, which is left as it is; `wanted` must be added to it by hand."""

    path: Path
    wanted: str


def schemas(plan: Plan) -> dict[str, str]:
    """The schema of each kind of file as JSON text, with the names of units and items that the plan has."""
    units, ids = dict(_units(plan)), {item.id: item.title or "" for item in plan.all_items()}
    return {file: _text(json_schema(file, units, ids)) for file in FILES}


def _units(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every name that a duty may write, with what an editor tells about it."""
    for unit in plan.register.units:
        yield unit.name, unit.category
        yield from ((alias, f"{unit.name}的别名") for alias in unit.aliases)
    for collective in plan.register.collectives:
        yield collective.name, f"统称：{'、'.join(collective.written)}" if collective.written else "统称"


def install(folder: Path, plan: Plan) -> list[Path]:
    """Write the schemas and VS Code's settings beside the plan in `folder`; returns the files written.

    Settings that exist are kept; only what fzjh needs is added. Raises SettingsError before anything is written when a
    settings file has comments or is broken, and OSError when a file cannot be written.
    """
    target = folder.parent / _FOLDER
    names = {file: f"{_FOLDER}/fzjh-{file}.json" for file in FILES}
    links = {f"./{names[file]}": f"{folder.name}/{place}" for file, place in _PLACES.items()}
    files = {f"fzjh-{file}.json": text for file, text in schemas(plan).items()}
    files["settings.json"] = _merged(target / "settings.json", {"yaml.schemas": links})
    files["extensions.json"] = _merged(target / "extensions.json", {"recommendations": [_EXTENSION]})
    target.mkdir(exist_ok=True)
    with sole_writer(target):
        for name, text in files.items():
            replace_file(target / name, text.encode())
    return [target / name for name in files]


def installed(folder: Path) -> bool:
    """Whether an editor has schemas of the plan in `folder`."""
    return any(path.exists() for path in _installed(folder).values())


def refresh(folder: Path, plan: Plan) -> None:
    """Bring the schemas that are installed beside the plan up to date; raises OSError."""
    texts = schemas(plan)
    for file, path in _installed(folder).items():
        if path.exists():
            replace_file(path, texts[file].encode())


def _installed(folder: Path) -> dict[str, Path]:
    """Where the schema of each kind of file belongs."""
    return {file: folder.parent / _FOLDER / f"fzjh-{file}.json" for file in FILES}


def _merged(path: Path, wanted: dict[str, Any]) -> str:
    """A settings file with what is wanted added; its other settings and their order stay."""
    try:
        settings = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except ValueError as error:
        raise SettingsError(path, _text(wanted)) from error
    if not isinstance(settings, dict):
        raise SettingsError(path, _text(wanted))
    for key, value in wanted.items():
        settings[key] = _joined(settings.get(key), value)
    return _text(settings)


def _joined(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        return old | new
    if isinstance(old, list) and isinstance(new, list):
        return [*old, *(one for one in new if one not in old)]
    return new


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
