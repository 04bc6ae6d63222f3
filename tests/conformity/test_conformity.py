"""The checklist holds for every plan; and each of its points can fail: a planted fault turns exactly its point red."""

from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from benchmarks.big_plan import write_plan
from fzjh.model import Plan
from fzjh.templates import packaged
from tests.conformity.__main__ import plans, report
from tests.conformity.document import Document
from tests.conformity.rendering import SLACK, document, plan_of, render, to_pdf
from tests.programs import SOFFICE, need

PLANS = plans()
NAMES = [folder.parent.name if folder.parent.parent.name == "plans" else "2021" for folder in PLANS]
REAL = PLANS[0]


def red(measured: Document) -> set[str]:
    """Keys of the points that do not hold."""
    return {point.key for point, result in report(measured) if result.good is False}


@pytest.mark.parametrize("folder", PLANS, ids=NAMES)
def test_our_pdf_satisfies_every_point(folder: Path, tmp_path: Path) -> None:
    plan = plan_of(folder)
    assert red(document(plan, render(plan, "pdf", tmp_path))) == set()


@pytest.mark.libreoffice
@pytest.mark.parametrize("folder", PLANS, ids=NAMES)
def test_our_word_file_satisfies_every_point(folder: Path, tmp_path: Path) -> None:
    plan = plan_of(folder)
    printed = document(plan, render(plan, "pdf", tmp_path))
    written = document(plan, to_pdf(need(*SOFFICE), render(plan, "docx", tmp_path), tmp_path), SLACK)
    assert red(written) == set()
    assert abs(len(written.pages) - len(printed.pages)) <= 1


@pytest.mark.long
def test_a_plan_of_300_items_satisfies_every_point(tmp_path: Path) -> None:
    plan = plan_of(write_plan(tmp_path, 300))
    measured = document(plan, render(plan, "pdf", tmp_path))
    assert len(measured.pages) > 100
    assert red(measured) == set()


def test_every_point_is_measured_on_some_plan(tmp_path: Path) -> None:
    measured: dict[str, bool] = {}
    for folder in PLANS:
        plan = plan_of(folder)
        for point, result in report(document(plan, render(plan, "pdf", tmp_path))):
            measured[point.key] = measured.get(point.key, False) or result.good is not None
    assert [key for key, done in measured.items() if not done] == []


@dataclass(frozen=True)
class Plant:
    """A fault: text exchanged in the templates and in the plan's files, and the point that must turn red."""

    key: str
    templates: tuple[tuple[str, str, str], ...] = ()
    plan: tuple[tuple[str, str, str], ...] = ()


BASE, HEAD, TEXT, ENDING = (f"shared/{name}.typ" for name in ("base", "head", "text", "ending"))
NOTICE = "plan/通知.typ"
SMALL = (
    "#let before-text = {",
    """#let small(blocks) = {
  set text(size: 14pt, top-edge: 0.99em, bottom-edge: -0.135em)
  show heading: set text(size: 14pt)
  plan-text(blocks)
}
#let before-text = {""",
)
SHORT = (
    (
        "plan.yaml",
        "  主送机关: 各基层党（工）委（组），各园区，镇（街道），区各部委办局，区各直属单位\n",
        "  用印: 否\n",
    ),
    ("plan.yaml", "为做好2021年我区法治政府建设部署工作，现将《2021年全区法治政府建设重点工作计划》", "现将计划"),
)
PLANTS = (
    Plant("left", ((BASE, "#let left-margin = 28mm", "#let left-margin = 25mm"),)),
    Plant(
        "top",
        (
            (BASE, "top: top-margin,", "top: top-margin + 3mm,"),
            (BASE, "297mm - top-margin - type-height", "297mm - top-margin - type-height - 3mm"),
        ),
    ),
    Plant("lines", ((BASE, "#let gap = size-3 * 7 / 8", "#let gap = size-3 * 0.95"),)),
    Plant("text-size", ((NOTICE, "plan-text(notice.blocks", "small(notice.blocks"), (NOTICE, *SMALL))),
    Plant("text-face", ((NOTICE, "  plan-text(notice.blocks)", "  kai(plan-text(notice.blocks))"),)),
    Plant("level-2", ((TEXT, '{ "kai" }', '{ "title" }'),)),
    Plant("level-1", ((TEXT, '{ "hei" }', '{ "kai" }'),)),
    Plant(
        "run-in", ((TEXT, "  block.text\n}", '  if block.kind == "runin" { kai(block.text) } else { block.text }\n}'),)
    ),
    Plant("mark-color", ((HEAD, "  fill: red,\n", ""),)),
    Plant("mark-top", ((HEAD, "dy: 35mm, sign", "dy: 30mm, sign"),)),
    Plant("rule", ((HEAD, "stroke: rule-width + red", "stroke: 0pt"),)),
    Plant("rule-gap", ((HEAD, "measure(number).height + 4mm", "measure(number).height + 8mm"),)),
    Plant("title-face", ((BASE, 'set text(..face("title"), size: size-2)', 'set text(..face("hei"), size: size-2)'),)),
    Plant(
        "date-form", ((ENDING, "stamped(notice.signers, notice.date)", 'stamped(notice.signers, "2021年09月01日")'),)
    ),
    Plant("date-place", ((ENDING, "4 * size-3 + date-width / 2", "2 * size-3 + date-width / 2"),)),
    Plant("page-number-side", ((BASE, "if calc.odd(page) { right } else { left }", "right"),)),
    Plant("page-number", ((BASE, "[— #counter(page).display() —]", "[#counter(page).display()]"),)),
    Plant("own-page", ((NOTICE, "  pagebreak()\n", ""),), SHORT),
    Plant("number-form", plan=(("plan.yaml", "盐开委法办〔2021〕2号", "盐开委法办[2021]2号"),)),
    Plant("punctuation", plan=(("items/优化营商环境.yaml", "，", ","),)),
)


def planted(plant: Plant, folder: Path) -> tuple[Plan, list[Path]]:
    """The real plan and the default templates with one fault in them."""
    copytree(REAL, folder / "plan")
    copytree(packaged(), folder / "templates")
    for where, changes in (("templates", plant.templates), ("plan", plant.plan)):
        for name, old, new in changes:
            path = folder / where / name
            text = path.read_text("utf-8")
            assert old in text, f"{old!r} stands nowhere in {name}"
            path.write_text(text.replace(old, new), "utf-8")
    return plan_of(folder / "plan"), [folder / "templates"]


@pytest.mark.parametrize("plant", PLANTS, ids=[plant.key for plant in PLANTS])
def test_a_planted_fault_turns_exactly_its_point_red(plant: Plant, tmp_path: Path) -> None:
    plan, templates = planted(plant, tmp_path)
    target = tmp_path / "out"
    target.mkdir()
    assert red(document(plan, render(plan, "pdf", target, templates))) == {plant.key}
