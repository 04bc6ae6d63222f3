"""Who does what is the same everywhere: notice, task table, sheets, matrix, plan.json and `fzjh unit`.

The documents are read back as their readers see them; what they should say is worked out by tests/properties/shares.py.
"""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given

from fzjh.building import Choice, build, menu
from fzjh.checked import Checked
from fzjh.compiler import check
from fzjh.querying import all_answers
from fzjh.report.duties import as_json
from fzjh.templates import packaged
from tests.properties.plans import ROLES, RandomPlan, plans, write
from tests.properties.shares import Share, duties

SIGNS = {"●": "lead", "○": "responsible", "△": "support"}
DUTY = re.compile(r"（((?:牵头|责任|配合)单位：[^（）]*)）")


def checked(plan: RandomPlan) -> Checked:
    with TemporaryDirectory() as folder:
        return check(write(plan, Path(folder)))


def documents(plan: RandomPlan, *formats: str) -> dict[str, str]:
    """The text of every document by its path."""
    built = build(menu(checked(plan).plan, [packaged()]), Choice(formats=formats))
    assert built.diagnostics == ()
    return {one.path: one.data.decode("utf-8-sig") for one in built.artifacts}


def named(plan: RandomPlan) -> Counter[Share]:
    """What documents say that print names as written: no share through a collective."""
    return Counter(share for share in duties(plan) if not share.via)


def canonical(plan: RandomPlan) -> dict[str, str]:
    """Registered names by everything the source may write."""
    units = plan.units["单位"]
    return {name: unit["名称"] for unit in units for name in (unit["名称"], *unit.get("别名", []))}


def by_collective(plan: RandomPlan) -> set[str]:
    return {one["名称"] for one in plan.units.get("统称", [])}


@given(plans())
def test_the_notice_names_everyone(plan: RandomPlan) -> None:
    text = documents(plan, "txt")["通知.txt"]
    assert Counter(_of_notice(text, canonical(plan))) == named(plan)


def _of_notice(text: str, names: Mapping[str, str]) -> Iterator[Share]:
    number = 0
    for line in text.splitlines():
        if match := re.match(r"\s*(\d+)\.", line):
            number = int(match[1])
        for duty in DUTY.findall(line):
            for part in duty.split("，"):
                key, _, units = part.partition("：")
                yield from (Share(number, names.get(unit, unit), ROLES[key]) for unit in units.split("、"))


@given(plans())
def test_the_task_table_names_everyone(plan: RandomPlan) -> None:
    names = canonical(plan)
    rows = csv.DictReader(io.StringIO(documents(plan, "csv")["重点任务分解表.csv"]))
    found = Counter(
        Share(int(row["序号"]), names.get(unit, unit), role)
        for row in rows
        for key, role in ROLES.items()
        for unit in filter(None, (row.get(key) or "").split("、"))
    )
    assert found == named(plan)


@given(plans())
def test_the_matrix_marks_everyone_who_leads_anything(plan: RandomPlan) -> None:
    rows = list(csv.DictReader(io.StringIO(documents(plan, "csv")["牵头单位任务矩阵.csv"])))
    items = [row for row in rows if row["序号"].isdigit()]
    found = {Share(int(row["序号"]), unit, SIGNS[sign]) for row in items for unit, sign in row.items() if sign in SIGNS}
    leading = {share.unit for share in duties(plan) if share.role == "lead" and not share.via} - by_collective(plan)
    assert found == {share for share in named(plan) if share.unit in leading}
    assert set(items[0]) >= leading


@given(plans())
def test_the_sheets_tell_each_unit_its_share(plan: RandomPlan) -> None:
    expected = [share for share in duties(plan) if share.unit not in by_collective(plan)]
    sheets = {path: text for path, text in documents(plan, "md").items() if path.startswith("任务清单/")}
    found = [share for text in sheets.values() for share in _of_sheet(text)]
    assert sorted(found) == sorted(expected)
    assert len(sheets) == len({share.unit for share in expected})


def _of_sheet(text: str) -> Iterator[Share]:
    unit = text.splitlines()[0].removeprefix("# ").removesuffix("任务清单")
    shared = ("", "")
    for line in text.splitlines():
        if match := re.match(r"### (\d+)\..*?(?:（(责任|配合)单位）)?$", line):
            yield Share(int(match[1]), unit, ROLES[f"{match[2]}单位"] if match[2] else "lead")
        if match := re.match(r"下列\d+项的(.+?)写作“(.+?)”", line):
            shared = (ROLES[match[1]], match[2])
        if match := re.match(r"- (\d+)\.", line):
            yield Share(int(match[1]), unit, *shared)


@given(plans())
def test_unit_answers_tell_each_unit_and_collective_its_share(plan: RandomPlan) -> None:
    answers = [json.loads(as_json(answer, None)) for answer in all_answers(checked(plan).plan)]
    found = [
        Share(duty["number"], answer["unit"], duty["role"], duty["via"] or "")
        for answer in answers
        for duty in answer["duties"]
    ]
    assert sorted(found) == duties(plan)


@given(plans())
def test_plan_json_tells_each_unit_its_share(plan: RandomPlan) -> None:
    units = json.loads(documents(plan, "json")["plan.json"])["units"]
    found = [
        Share(duty["number"], unit["name"], duty["role"], duty["via"] or "")
        for unit in units
        for duty in unit["duties"]
    ]
    assert sorted(found) == [share for share in duties(plan) if share.unit not in by_collective(plan)]
