"""Documents built in memory, once for all tests that look at them."""

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.templates import packaged

ROOT = Path(__file__).parents[2]
PLANS = {"plan_2021": ROOT / "plan", **{path.name: path / "plan" for path in (ROOT / "tests/plans").iterdir()}}
"""The plan of 2021 and the fixture plans, by name."""

TEXT = frozenset(["md", "txt", "html", "csv", "json"])


def build_folder(plan: Path, formats: Collection[str]) -> dict[str, bytes]:
    """Every file of some formats by its path; the plan may have faults."""
    built = build(menu(check(plan).plan, [packaged()]), Choice(formats=formats))
    assert built.diagnostics == ()
    return {artifact.path: artifact.data for artifact in built.artifacts}


@cache
def files(plan: str) -> Mapping[str, bytes]:
    """All text files and spreadsheets of a plan, by its name."""
    return MappingProxyType(build_folder(PLANS[plan], TEXT | {"xlsx"}))


def text(plan: str, path: str) -> str:
    """One text file."""
    return files(plan)[path].decode()
