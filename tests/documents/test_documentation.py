"""docs/模板.md and docs/plan-json.md name every field there is, and none that is not; their examples work."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from inspect import isfunction
from pathlib import Path
from shutil import copytree
from typing import Any, get_args, get_type_hints

import pytest

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.fonts import Faces
from fzjh.templates import packaged
from fzjh.views.context import Views
from fzjh.views.items import ItemView
from fzjh.views.matrix import MatrixView
from fzjh.views.notice import NoticeView
from fzjh.views.sheet import SheetView
from fzjh.views.site import Page, Site
from fzjh.views.task_table import TaskTableView
from tests.documents.built import PLANS, ROOT, text

TEMPLATES = (ROOT / "docs/模板.md").read_text(encoding="utf-8")
PLAN_JSON = (ROOT / "docs/plan-json.md").read_text(encoding="utf-8")
SEEN = {
    "notice": NoticeView,
    "table": TaskTableView,
    "matrix": MatrixView,
    "page": Page,
    "fonts": Faces,
    "sheet": SheetView,
    "item": ItemView,
}


def first_column(page: str) -> list[str]:
    """The names in the first column of the page's tables."""
    return re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)


def documented() -> dict[str, list[str]]:
    """The names of each kind of view object that the page on templates lists."""
    parts = re.split(r"^### (\w+)$", TEMPLATES.partition("## 改一个试试")[0], flags=re.MULTILINE)
    return {kind: first_column(part) for kind, part in zip(parts[1::2], parts[2::2], strict=True)}


def public(kind: type) -> list[str]:
    """What a template sees of a view object, in the order of its definition."""
    stored = [one.name for one in fields(kind)] if is_dataclass(kind) else []
    derived = [
        name + (f"({', '.join(list(get_type_hints(member))[:-1])})" if isfunction(member) else "")
        for name, member in vars(kind).items()
        if not name.startswith("_") and isinstance(member, property | cached_property | type(public))
    ]
    return [*stored, *derived]


def reached(kind: Any) -> Iterator[type]:
    """The kinds of view objects that a template comes to from one of them."""
    if isinstance(kind, type) and is_dataclass(kind):
        yield kind
        members = [member for member in vars(kind).values() if isinstance(member, property)]
        hints = [*get_type_hints(kind).values(), *(get_type_hints(member.fget).get("return") for member in members)]
        for hint in hints:
            yield from reached(hint)
    for part in get_args(kind):
        yield from reached(part)


KINDS = {kind.__name__: kind for root in SEEN.values() for kind in reached(root)}


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_field_that_a_template_sees_is_documented(name: str) -> None:
    assert sorted(documented().get(name, [])) == sorted(public(KINDS[name]))


def test_no_kind_is_documented_that_a_template_does_not_see() -> None:
    assert sorted(documented()) == sorted(KINDS)


def test_the_names_a_template_sees_are_those_documented() -> None:
    names = first_column(TEMPLATES.partition("## 模板里能用的名字")[2].partition("### NoticeView")[0])
    views = Views(check(ROOT / "plan").plan)
    page = Page("通知.html", Site(()))
    given = {**views.context(views.plan.register.units[0], page), **views.context(views.plan.items[0], page)}
    assert sorted(names) == sorted(given)
    assert {name: type(view) for name, view in given.items()} == SEEN


def test_the_example_of_a_template_of_ones_own_works(tmp_path: Path) -> None:
    (example,) = re.findall(r"```jinja\n(.*?)```", TEMPLATES, re.DOTALL)
    own = tmp_path / "templates/plan/牵头简报.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text(example, encoding="utf-8")
    of = menu(check(ROOT / "tests/golden/notice/plan").plan, [tmp_path / "templates", packaged()])
    (made,) = build(of, Choice(names=["牵头简报"])).artifacts
    assert made.path == "牵头简报.md"
    assert made.data.decode() == (
        "# 2024年法治建设工作要点：谁牵头什么\n\n"
        "- 1.落实“谁执法谁公示”：市司法局\n- 2.保障执法经费：财政局\n- 2.保障执法经费：市司法局\n- 3.出庭应诉：市司法局、市法院\n"
    )


def test_the_example_of_a_fault_is_what_build_says(tmp_path: Path) -> None:
    copytree(ROOT / "tests/golden/notice/plan", tmp_path / "plan")
    own = tmp_path / "templates/plan/牵头简报.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("# {{ notice.titel }}\n", encoding="utf-8")
    command = [sys.executable, "-m", "fzjh", "build"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    (example,) = re.findall(r"```\n(templates/.*?)```", TEMPLATES, re.DOTALL)
    assert done.stderr.decode() == example


def paths(data: Any, at: str = "") -> Iterator[str]:
    """Every field of a JSON document: `items[].title`."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            here = f"{at}.{key}" if at else key
            yield here
            yield from paths(value, here)
    elif isinstance(data, list):
        for value in data:
            yield from paths(value, f"{at}[]")


def test_every_field_of_plan_json_is_documented_and_no_other() -> None:
    found = {path for plan in PLANS for path in paths(json.loads(text(plan, "plan.json")))}
    assert sorted(first_column(PLAN_JSON)) == sorted(found)


def test_the_example_of_plan_json_is_what_build_writes() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", PLAN_JSON, re.DOTALL)
    kept = json.loads((ROOT / "tests/golden/notice/build/plan.json").read_text(encoding="utf-8"))
    assert json.loads(example) == kept["items"][0]


def test_the_example_of_a_program_works(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", PLAN_JSON, re.DOTALL)
    (tmp_path / "build").mkdir()
    (tmp_path / "build/plan.json").write_text(text("plan_2021", "plan.json"), encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "-c", example]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert "区财政局 [2, 16, 19]" in done.stdout.decode().splitlines()
