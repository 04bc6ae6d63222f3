"""One fault, one report: whatever part of a plan is wrong, no rule takes it for left out and reports something else.

The plan in tests/rules/rich uses what the rules look at: every usage of 责任标注, values stated twice, all kinds of
collectives, a numbering of its own.
"""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from fzjh.compiler import check

RICH = Path(__file__).parent / "rich"
FILES = {
    path.relative_to(RICH).as_posix(): yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - plain texts
    for path in sorted(RICH.rglob("*.yaml"))
}
FREE = ("信息公开", "计数")
"""Mappings whose keys are the plan's own."""

Keys = tuple[str | int, ...]


def parts(data: Any, keys: Keys = ()) -> Iterator[Keys]:
    """The keys of every part below the root."""
    if keys:
        yield keys
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from parts(value, (*keys, key))


ALL = [(file, keys) for file, data in FILES.items() for keys in parts(data)]


def told(folder: Path, file: str, data: Any) -> list[str]:
    """What is told about the rich plan with another content in one of its files."""
    plan = folder / "plan"
    copytree(RICH, plan)
    (plan / file).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
    return [f"{one.code} {one.span.path.name}: {one.message}" for one in check(plan).diagnostics]


def with_value(file: str, keys: Keys, value: object) -> Any:
    """A file's data with another value at one place."""
    data = part = deepcopy(FILES[file])
    for key in keys[:-1]:
        part = part[key]
    part[keys[-1]] = value
    return data


def value_at(file: str, keys: Keys) -> Any:
    """The value at one place."""
    value = FILES[file]
    for key in keys:
        value = value[key]
    return value


def named(case: tuple[str, Keys]) -> str:
    """How a test run shows a place."""
    return "/".join(map(str, (case[0], *case[1])))


def test_the_rich_plan_is_flawless() -> None:
    assert check(RICH).diagnostics == ()


@pytest.mark.parametrize("case", ALL, ids=named)
def test_an_empty_part_is_told_once(case: tuple[str, Keys], tmp_path: Path) -> None:
    file, keys = case
    assert [one.split()[0] for one in told(tmp_path, file, with_value(file, keys, None))] == ["empty-value"]


WRONG: dict[type[object], object] = {str: ["甲"], list: {"甲": "乙"}, dict: "文字"}
"""For each kind of value one that no part of that kind may have."""


def may_be_text(case: tuple[str, Keys]) -> bool:
    """Whether a text is right in place of a mapping, as for a measure, or any content, as for the disclosure block."""
    return case[1][:-1] == ("举措",) or "信息公开" in case[1]


@pytest.mark.parametrize("case", [case for case in ALL if not may_be_text(case)], ids=named)
def test_a_part_of_the_wrong_kind_is_told_once(case: tuple[str, Keys], tmp_path: Path) -> None:
    file, keys = case
    found = told(tmp_path, file, with_value(file, keys, WRONG[type(value_at(file, keys))]))
    assert len(found) == 1, found


KEYED = [(file, keys) for file, keys in ALL if isinstance(keys[-1], str) and not set(FREE) & set(keys[:-1])]


@pytest.mark.parametrize("case", KEYED, ids=named)
def test_a_misspelt_key_is_told_once(case: tuple[str, Keys], tmp_path: Path) -> None:
    file, keys = case
    data = with_value(file, keys, value_at(file, keys))
    part = data
    for key in keys[:-1]:
        part = part[key]
    entries = [(f"{key[:-1]}甲" if key == keys[-1] else key, value) for key, value in part.items()]
    part.clear()
    part.update(entries)
    assert [one.split()[0] for one in told(tmp_path, file, data)] == ["unknown-key"]


@pytest.mark.parametrize("suffix", [".yml", ".YAML", ".YML"])
@pytest.mark.parametrize("ident", ["甲", "乙", "丙", "丁"])
def test_an_item_with_a_wrong_suffix_is_told_once(ident: str, suffix: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    copytree(RICH, plan)
    (plan / "items" / f"{ident}.yaml").rename(plan / "items" / f"{ident}{suffix}")
    assert [one.code for one in check(plan).diagnostics] == ["unknown-file"]
