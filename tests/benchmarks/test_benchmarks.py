"""The benchmarks: each can be taken, the plans they generate are clean, and the page names every figure."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks import floor, peer, table
from benchmarks.big_plan import UNITS, write_plan
from benchmarks.engines import main as engines
from benchmarks.measures import modules
from benchmarks.province import write_province
from benchmarks.result import Result, Skipped
from benchmarks.timing import function, medians
from fzjh.compiler import check

PAGE = (Path(__file__).parents[2] / "benchmarks" / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def generated(tmp_path: Path) -> Path:
    return write_plan(tmp_path, 60)


def test_a_generated_plan_has_no_fault(generated: Path) -> None:
    checked = check(generated)
    assert [one.message for one in checked.diagnostics] == []
    assert (len(checked.plan.items), len(checked.plan.register.units)) == (60, len(UNITS))


def test_the_same_number_gives_the_same_plan(tmp_path: Path) -> None:
    first, second = (
        {path.relative_to(plan): path.read_bytes() for path in plan.rglob("*.yaml")}
        for plan in (write_plan(tmp_path / "one", 3), write_plan(tmp_path / "two", 3))
    )
    assert first == second


def test_a_generated_province_has_no_fault_and_is_always_the_same(tmp_path: Path) -> None:
    facts = write_province(tmp_path / "one", 3, 10)
    plans = sorted((tmp_path / "one").glob("县区/*/plan"))
    assert [check(plan).diagnostics for plan in plans] == [(), (), ()]
    assert sum(len(check(plan).plan.items) for plan in plans) == len(facts) == 30
    assert write_province(tmp_path / "two", 3, 10) == facts
    assert [path.read_bytes() for path in sorted((tmp_path / "one").rglob("*.yaml"))] == [
        path.read_bytes() for path in sorted((tmp_path / "two").rglob("*.yaml"))
    ]


def test_the_floor_finds_nothing_in_a_generated_plan(generated: Path) -> None:
    assert floor.check(generated) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("牵头单位: [省财证局]", "not in the register"),
        ("牵头单位: [省财政局, 省财政局]", "twice"),
        ("牵头单位: 省财政局", "empty"),
        ("标签: [甲]", "unknown"),
        ("标题: 乙", "twice"),
        ("责任单位: [", "did not find"),
    ],
)
def test_the_floor_finds_faults_with_their_place(generated: Path, line: str, told: str) -> None:
    item = min((generated / "items").iterdir())
    item.write_text(f"标题: 甲\n举措:\n  - 推进工作。\n{line}\n", encoding="utf-8")
    (fault,) = floor.check(generated)
    assert re.match(rf"{re.escape(item.name)}:.*\d+.*{told}", fault, re.DOTALL)


def test_the_peer_gets_every_item_and_a_schema_that_knows_the_units(generated: Path) -> None:
    command = peer.command(generated)
    assert {path for path in command if str(path).endswith(".yaml")} == set((generated / "items").iterdir())
    schema = Path(command[command.index("--schemafile") + 1]).read_text(encoding="utf-8")
    assert UNITS[0] in schema


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__.rsplit(".", 1)[-1])
def test_a_measure_says_what_it_measures_and_the_page_shows_it(module: ModuleType) -> None:
    assert (module.__doc__ or "").splitlines()[0]
    for name in module.NAMES:
        assert f"| {name} |" in PAGE


@pytest.mark.long
@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__.rsplit(".", 1)[-1])
def test_a_measure_can_be_taken(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peer, "installed", lambda: False)
    rows = list(module.measure(quick=True))
    assert tuple(row.name for row in rows) == module.NAMES
    assert all(row.detail or row.value for row in rows if isinstance(row, Result))


@pytest.mark.parametrize("format_", ["pdf", "docx"])
def test_the_bare_engine_gets_what_fzjh_gives_it(
    plan_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], format_: str
) -> None:
    store = str(tmp_path / "calls")
    engines("record", str(plan_folder), format_, "通知", store)
    engines("bare", store, "0", "1")
    assert float(capsys.readouterr().out) > 0


def test_works_take_turns_after_one_that_does_not_count() -> None:
    order: list[str] = []
    works = {name: function(lambda name=name: order.append(name)) for name in "ab"}  # type: ignore[misc]
    assert set(medians(2, works)) == {"a", "b"}
    assert "".join(order) == "ababab"


@pytest.mark.parametrize(
    ("result", "verdict"),
    [
        (Result("快慢", 1.9, 2.0), "达到"),
        (Result("快慢", 2.1, 2.0), "没有达到"),
        (Result("倍数", 7.9, 8.0, least=True), "没有达到"),
        (Result("倍数", 8.1, 8.0, least=True), "达到"),
        (Result("只记下", 3.0), "—"),
    ],
)
def test_a_result_is_judged_by_its_goal(result: Result, verdict: str) -> None:
    assert result.verdict == verdict


def test_the_table_takes_the_place_of_the_old_one() -> None:
    page = f"头\n{table.BEGIN}\n旧的\n{table.END}\n尾\n"
    rows: list[Result | Skipped] = [Result("启动", 1.5, 2.0, detail="15 ms 比 10 ms"), Skipped("比同类", "没有网")]
    written = table.replaced(page, rows)
    assert written.startswith("头\n")
    assert written.endswith(f"{table.END}\n尾\n")
    assert "旧的" not in written
    assert "| 启动 | 1.50 × | ≤ 2.00 × | 达到 | 15 ms 比 10 ms |" in written
    assert "| 比同类 |  |  | 没有测 | 没有网 |" in written
    assert table.replaced(written, rows) == written
