"""Rules on wording and punctuation over real sentences: right ones give no report, each planted mistake exactly one."""

import json
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

import pytest
import yaml

from fzjh.compiler import check
from fzjh.diagnostics import Diagnostic

HERE = Path(__file__).parent
PROSE: dict[str, list[str]] = yaml.safe_load((HERE / "prose.yaml").read_text(encoding="utf-8"))


class Planted(NamedTuple):
    """A text with one mistake: of which code, on which stretch, and a part of the help it must give."""

    kind: str
    text: str
    code: str
    sign: str
    help: str

    def marked(self) -> tuple[int, int]:
        """Where the stretch lies: `“@2` is the second “."""
        stretch, _, count = self.sign.partition("@")
        at = -1
        for _ in range(int(count or 1)):
            at = self.text.index(stretch, at + 1)
        return at, at + len(stretch)


PLANTED = [Planted(*one) for one in yaml.safe_load((HERE / "planted.yaml").read_text(encoding="utf-8"))]


def diagnose(folder: Path, titles: list[str], measures: list[str], bodies: list[str]) -> tuple[Diagnostic, ...]:
    """What check says about the base plan with these texts in it, as measures of one item or as titles of sections."""
    copytree(HERE / "base", folder / "plan")
    outline = folder / "plan" / "plan.yaml"
    sections = [{"标题": title} for title in titles] + [{"标题": "工作要求", "正文": bodies}]
    more = "".join(f"  - {json.dumps(one, ensure_ascii=False)}\n" for one in sections)
    outline.write_text(outline.read_text(encoding="utf-8") + more, encoding="utf-8")
    item = {"标题": "加强审计监督", "举措": measures, "牵头单位": ["区审计局"]}
    text = json.dumps(item, ensure_ascii=False, indent=1)
    (folder / "plan" / "items" / "乙.yaml").write_text(text, encoding="utf-8")
    found = check(folder / "plan").diagnostics
    return tuple(one for one in found if one.code != "missing-indicator")  # it asks for a place, not for other words


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    """Each diagnostic as its code and the line it stands on."""
    return [(one.code, one.span.source.line(one.span.first.line).strip()) for one in found]


def test_right_sentences_give_no_report(tmp_path: Path) -> None:
    assert len(PROSE["measures"]) >= 60
    assert told(diagnose(tmp_path, PROSE["titles"], PROSE["measures"], PROSE["bodies"])) == []


@pytest.mark.parametrize("one", PLANTED, ids=[one.text for one in PLANTED])
def test_a_planted_mistake_gives_one_report_at_its_place(one: Planted, tmp_path: Path) -> None:
    titles = [one.text] if one.kind == "title" else []
    measures = [one.text] if one.kind == "measure" else ["推进政务公开。"]
    found = diagnose(tmp_path, titles, measures, [one.text] if one.kind == "body" else ["各部门要抓好落实。"])
    assert [diagnostic.code for diagnostic in found] == [one.code]
    assert one.help in (found[0].help or "")
    start, end = one.marked()
    span = found[0].span
    assert span.source.text[span.start : span.end] == json.dumps(one.text[start:end], ensure_ascii=False)[1:-1]
    assert span.source.text[: span.start].endswith(json.dumps(one.text[:start], ensure_ascii=False)[:-1])


def test_planted_mistakes_cover_every_rule_on_wording() -> None:
    assert {one.code for one in PLANTED} == {
        "half-width-punctuation",
        "unpaired-marks",
        "measure-stop",
        "title-stop",
        "wrong-brackets",
        "range-dash",
        "doubled-stop",
        "ellipsis",
        "typed-number",
        "stray-space",
        "invisible-character",
        "date-form",
        "range-sign",
        "dash-form",
        "list-end",
        "mark-comma",
        "outer-marks",
        "nested-brackets",
        "mixed-numerals",
        "number-marks",
        "doubled-limit",
        "cut-off-date",
        "cited-number",
        "series-mark",
        "broken-series",
        "title-variant",
        "dangling-reference",
    }
