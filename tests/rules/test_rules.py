"""Every code `check` can report, case by case: tests/rules/cases/<code>.yaml.

A case changes the small valid plan in tests/rules/base and says which diagnostics must then come out: all of them,
whatever their code, so that a false report shows up too. The keys of a case:

    pass: / fail:             lists of cases; a passing case expects nothing
    name                      what the case is about
    files                     path: new content; null takes the file away, !!binary gives bytes, {text, encoding}
                              another encoding, {folder: true} a folder instead; templates/… lies beside the plan
    replace                   path: {old: new}, for small changes; the old text must stand in the file
    expect                    diagnostics in order: place (path:line:column-line:column, the end exclusive, its line
                              left out when the same), code (default: the file's), message and help (a part),
                              related (places)
    build                     a format to build as well, for faults that only show there
    only                      look at these codes alone; for faults that bring others with them by right
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from fzjh import rules
from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.diagnostics import Diagnostic
from fzjh.manual import pages
from fzjh.passages import framed, passages
from fzjh.report.paths import shown
from fzjh.source import Span
from fzjh.templates import packaged

HERE = Path(__file__).parent
CODES = {page.code: page.severity for page in pages()}


@dataclass(frozen=True)
class Case:
    """One case of one code."""

    code: str
    passes: bool
    data: Mapping[str, Any]

    @property
    def title(self) -> str:
        """How a test run shows it."""
        return f"{self.code}-{'pass' if self.passes else 'fail'}-{self.data['name']}"


def cases() -> Iterator[Case]:
    """All cases of all codes."""
    for path in sorted((HERE / "cases").glob("*.yaml")):
        for key, entries in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            yield from (Case(path.stem, {"pass": True, "fail": False}[key], entry) for entry in entries)


CASES = list(cases())


def lay_out(data: Mapping[str, Any], folder: Path) -> Path:
    """Write the base plan with a case's changes; returns the plan's folder."""
    plan = folder / "plan"
    copytree(HERE / "base", plan)
    for name, content in data.get("files", {}).items():
        put(folder / name if name.startswith("templates/") else plan / name, content)
    for name, changes in data.get("replace", {}).items():
        for old, new in changes.items():
            exchange(plan / name, old, new)
    return plan


def put(path: Path, content: Any) -> None:
    """Write, replace or remove one file."""
    path.unlink(missing_ok=True)
    if content is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, dict) and "folder" in content:
        path.mkdir()
    elif isinstance(content, dict):
        path.write_bytes(content["text"].encode(content["encoding"]))
    else:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def exchange(path: Path, old: str, new: str) -> None:
    """Replace the one place where a text stands in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def diagnose(plan: Path, format_: str | None = None) -> list[Diagnostic]:
    """What check says; when templates lie beside the plan or a format is given, what build says too."""
    checked = check(plan)
    templates = plan.parent / "templates"
    if not templates.is_dir() and not format_:
        return list(checked.diagnostics)
    of = menu(checked.plan, [templates, packaged()])
    return [*checked.diagnostics, *of.diagnostics, *build(of, Choice(formats=(format_ or "md",))).diagnostics]


def place(span: Span, plan: Path) -> str:
    """A place as cases write it."""
    first, last = span.first, span.last
    end = f"{last.column}" if first.line == last.line else f"{last.line}:{last.column}"
    name = shown(span.path, plan)
    return f"{name.removeprefix('../')}:{first.line}:{first.column}-{end}"


def told(one: Diagnostic, plan: Path, expected: Mapping[str, Any]) -> dict[str, Any]:
    """A diagnostic in the form of an expectation, with what that asks for."""
    found: dict[str, Any] = {"place": place(one.span, plan), "code": one.code, "severity": one.severity.value}
    for key, text in (("message", one.message), ("help", one.help or "")):
        if key in expected:
            found[key] = expected[key] if str(expected[key]) in text else text
    if one.related or "related" in expected:
        found["related"] = [place(related.span, plan) for related in one.related]
    return found


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_case(case: Case, tmp_path: Path) -> None:
    plan = lay_out(case.data, tmp_path)
    only = case.data.get("only", CODES)
    found = [one for one in diagnose(plan, case.data.get("build")) if one.code in only]
    wanted = case.data.get("expect", [])
    assert bool(wanted) != case.passes
    expected = [{"code": case.code, **entry} for entry in wanted]
    expected = [{"severity": CODES[entry["code"]].value, **entry} for entry in expected]
    padded = [*expected, *({} for _ in found[len(expected) :])]
    assert [told(one, plan, entry) for one, entry in zip(found, padded, strict=False)] == expected


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_a_passing_and_a_failing_case(code: str) -> None:
    own = [case for case in CASES if case.code == code]
    assert {case.passes for case in own} == {True, False}
    assert any(code == entry.get("code", code) for case in own for entry in case.data.get("expect", []))


def test_cases_belong_to_codes() -> None:
    assert {case.code for case in CASES} <= CODES.keys()


def test_the_base_plan_is_flawless() -> None:
    assert check(HERE / "base").diagnostics == ()


def test_the_real_plan_is_flawless() -> None:
    assert check(HERE.parents[1] / "plan").diagnostics == ()


def test_codes_are_unique() -> None:
    assert len(CODES) == len(pages())
    assert set(CODES) >= {rules.code_of(module) for module in rules.modules()}


TEXT_RULES = [module for module in rules.modules() if hasattr(module, "check_text")]


@pytest.mark.parametrize("module", TEXT_RULES, ids=rules.code_of)
def test_a_suspicious_text_is_suspicious_among_others(module: Any, tmp_path: Path) -> None:
    tried = 0
    for number, case in enumerate(case for case in CASES if case.code == rules.code_of(module) and not case.passes):
        plan = check(lay_out(case.data, tmp_path / str(number))).plan
        for text in (passage.text for passage in passages(plan) if module.SUSPECT(framed([passage.text]))):
            assert module.SUSPECT(framed(["加强审计监督。", text, "推进减证便民。"]))
            tried += 1
    assert tried
