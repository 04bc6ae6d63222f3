"""Builds for the tests: a plan's folder to an output folder, without the command line."""

from collections.abc import Collection
from pathlib import Path

import yaml

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.output.writer import Written, write
from fzjh.templates import packaged

TEXT = ("md", "txt", "csv", "json", "html")
"""Formats that are text and take no time."""


def build_into(folder: Path, plan: Path, formats: Collection[str] = TEXT) -> Written:
    """Build some formats of a plan, errors or not."""
    of = menu(check(plan).plan, [packaged()])
    built = build(of, Choice(formats=formats))
    assert built.diagnostics == ()
    return write(folder, built.artifacts, of.paths)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but what is hidden: fzjh's own notes, and what it has half-written."""
    files = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return {
        name.as_posix(): path.read_bytes()
        for name, path in files.items()
        if not any(part.startswith(".") for part in name.parts)
    }


def set_units(plan: Path, names: Collection[str]) -> None:
    """Register these units instead, all of them responsible for the plan's only item."""
    register = {"单位": [{"名称": name} for name in names]}
    (plan / "units.yaml").write_text(yaml.safe_dump(register, allow_unicode=True), "utf-8")
    item = {"标题": "甲事", "举措": ["做事。"], "责任单位": list(names)}
    (plan / "items/加强行政执法监督.yaml").write_text(yaml.safe_dump(item, allow_unicode=True), "utf-8")
