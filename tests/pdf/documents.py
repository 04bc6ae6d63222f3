"""PDF files for tests: built in memory, each plan once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.model import Plan
from fzjh.templates import packaged
from tests.pdf.measuring import Page, pages

ROOT = Path(__file__).parents[2]
REAL = "2021"


def plan_of(name: str) -> Plan:
    """A fixture plan by its folder's name, or the real one."""
    folder = ROOT / "plan" if name == REAL else ROOT / "tests" / "plans" / name / "plan"
    checked = check(folder)
    assert not checked.errors, [one.message for one in checked.diagnostics]
    return checked.plan


@cache
def files(name: str) -> Mapping[str, bytes]:
    """All PDF files of a plan by their paths."""
    built = build(menu(plan_of(name), [packaged()]), Choice(formats=("pdf",)))
    assert not built.diagnostics, [one.message for one in built.diagnostics]
    return {artifact.path: artifact.data for artifact in built.artifacts}


@cache
def pages_of(name: str, path: str = "通知.pdf") -> tuple[Page, ...]:
    """The pages of one file, measured."""
    return pages(files(name)[path])
