"""The three tables: what their columns are, that docs/导出.md names them, and that they agree with plan.json."""

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given

from fzjh.compiler import check
from fzjh.exporting.export import key_of
from fzjh.exporting.tables import duties, items, tables, units
from tests.documents.built import PLANS, ROOT, text
from tests.properties import shares
from tests.properties.plans import RandomPlan, plans, write

MANUAL = (ROOT / "docs/导出.md").read_text(encoding="utf-8")


def made(plan: str, table: Any) -> list[dict[str, Any]]:
    return [json.loads(json.dumps(row)) for row in table.TABLE.rows("县", check(PLANS[plan]).plan)]


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_the_manual_lists_every_column(table: Any) -> None:
    part = re.split(r"^###? ", MANUAL.partition(f"### {table.name}\n")[2], flags=re.MULTILINE)[0]
    assert f"\n{table.title}。\n" in part
    listed = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+) \|$", part, re.MULTILINE)
    optional = {False: "", True: "，可空"}
    assert listed == [(one.name, one.kind + optional[one.optional], one.purpose) for one in table.columns]


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_a_row_has_a_value_for_every_column_and_none_only_where_allowed(plan: str, table: Any) -> None:
    for row in table.rows("县", check(PLANS[plan]).plan):
        assert set(row) == {column.name for column in table.columns}
        assert [one.name for one in table.columns if row[one.name] is None and not one.optional] == []


@pytest.mark.parametrize("plan", PLANS)
def test_items_are_those_of_plan_json(plan: str) -> None:
    known = json.loads(text(plan, "plan.json"))
    about = ("plan", "plan_title", "document_number", "first_year", "last_year")
    rows = made(plan, items)
    assert [{key: row[key] for key in row if key not in (*about, "due_dates")} for row in rows] == [
        {key: value for key, value in item.items() if key != "anchor"} for item in known["items"]
    ]
    years = known["years"] or [None, None]
    assert {tuple(row[key] for key in about) for row in rows} == {
        ("县", known["title"], known["notice"]["number"], *years)
    }


@pytest.mark.parametrize("plan", PLANS)
def test_units_and_their_duties_are_those_of_plan_json(plan: str) -> None:
    known = json.loads(text(plan, "plan.json"))
    register = made(plan, units)
    assert [(row["name"], row["aliases"], row["category"]) for row in register if row["kind"] == "unit"] == [
        (unit["name"], unit["aliases"], unit["category"]) for unit in known["units"]
    ]
    assert [(row["name"], row["members"]) for row in register if row["kind"] == "collective"] == [
        (one["name"], one["members"]) for one in known["collectives"]
    ]
    names = {unit["name"] for unit in known["units"]}
    found = [[row[key] for key in ("unit", "number", "id", "role", "via")] for row in made(plan, duties)]
    assert [row for row in found if row[0] in names] == [
        [unit["name"], *duty.values()] for unit in known["units"] for duty in unit["duties"]
    ]


@given(plans())
def test_every_share_is_told_once_and_none_twice(plan: RandomPlan) -> None:
    known = {one["名称"]: one.get("成员") is not None for one in plan.units.get("统称", [])}
    with TemporaryDirectory() as folder:
        rows: list[Any] = list(duties.TABLE.rows("县", check(write(plan, Path(folder))).plan))
    found = [shares.Share(row["number"], row["unit"], row["role"], row["via"] or "") for row in rows]
    assert sorted(found) == [share for share in shares.duties(plan) if not known.get(share.unit)]


def test_a_duty_has_the_deadlines_of_its_own_measures() -> None:
    golden = check(ROOT / "tests/golden/notice/plan").plan
    (item, *_) = items.TABLE.rows("县", golden)
    assert (item["deadlines"], item["due_dates"]) == (("2024年12月", "2024年6月"), ["2024-06-30", "2024-12-31"])
    first = next(row for row in duties.TABLE.rows("县", golden) if row["unit"] == "市司法局")
    assert (first["measure_numbers"], first["deadlines"]) == ([1, 2], ["2024年12月", "2024年6月"])
    assert first["due_dates"] == ["2024-06-30", "2024-12-31"]


def test_a_plan_is_called_by_its_document_number_or_its_title() -> None:
    assert key_of(check(PLANS["plan_2021"]).plan) == "盐开委法办〔2021〕2号"
    nameless = check(PLANS["主送三行"]).plan
    assert key_of(nameless) == (nameless.notice.number or nameless.title)
