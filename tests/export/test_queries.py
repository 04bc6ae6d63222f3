"""The queries of README.md give what the plans say, worked out from the generator's own facts and not by fzjh."""

import re
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.province import Fact, write_province
from tests.documents.built import ROOT
from tests.export.exported import ask
from tests.processes import fzjh

TODAY = "DATE '2026-08-20'"
NEXT_QUARTER = (date(2026, 10, 1), date(2026, 12, 31))
LEADERS, DUE, INDICATORS = re.findall(r"```sql\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
ITEMS = 25
SIZES = [4, pytest.param(2800, marks=pytest.mark.long)]

Rows = list[tuple[Any, ...]]


@pytest.mark.parametrize("counties", SIZES)
def test_the_queries_of_the_readme(tmp_path: Path, counties: int) -> None:
    facts = write_province(tmp_path, counties, ITEMS)
    done = fzjh("export", "--format", "parquet", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"导出 {counties} 份计划，{counties * ITEMS} 项任务、{counties * 13} 个单位和统称、")
    assert ask(LEADERS, tmp_path) == leaders(facts)
    assert ask(DUE.replace("current_date", TODAY), tmp_path) == due(facts)
    assert ask(INDICATORS, tmp_path) == indicators(facts)


def leaders(facts: list[Fact]) -> Rows:
    led = Counter(unit for fact in facts for unit in fact.lead)
    counties = Counter(unit for unit, _ in {(unit, fact.county) for fact in facts for unit in fact.lead})
    return sorted(((unit, led[unit], counties[unit]) for unit in led), key=lambda row: (-row[1], row[0]))


def due(facts: list[Fact]) -> Rows:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.due and NEXT_QUARTER[0] <= fact.due <= NEXT_QUARTER[1]:
            found[fact.county].append(fact)
    rows = [
        (
            county,
            len(some),
            min(fact.due for fact in some if fact.due),
            sorted({unit for fact in some for unit in fact.lead}),
        )
        for county, some in found.items()
    ]
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def indicators(facts: list[Fact]) -> Rows:
    counties: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in facts:
        if fact.indicator:
            counties[fact.indicator].add(fact.county)
    several = Counter(name for name, _ in counties)
    rows = [(*one, len(some)) for one, some in counties.items() if several[one[0]] > 1]
    assert rows
    return sorted(rows, key=lambda row: (row[0], -row[2], row[1]))


def test_the_query_of_the_manual(tmp_path: Path) -> None:
    (query,) = re.findall(r"```sql\n(.*?)```", (ROOT / "docs/导出.md").read_text("utf-8"), re.DOTALL)
    facts = write_province(tmp_path, 2, 5)
    assert fzjh("export", "--format", "parquet", cwd=tmp_path).code == 0
    found = dict(ask(query, tmp_path))
    assert found == dict(Counter(unit for fact in facts for unit in fact.lead))
    assert list(found.values()) == sorted(found.values(), reverse=True)
