"""`fzjh export`: what it writes, what it says, and when it writes nothing."""

import sys
from pathlib import Path

import pytest

from fzjh.exporting.tables import tables
from tests.cli.invoking import invoke
from tests.export.exported import FORMATS, rows


@pytest.mark.parametrize("format_", FORMATS)
def test_three_tables_lie_beside_the_plan(small: Path, format_: str) -> None:
    done = invoke("export", "--format", format_)
    assert (done.code, done.err) == (0, "")
    assert done.out == "导出 1 项任务、4 个单位和统称、3 条责任，在 export/。\n"
    found = {path.name for path in (small / "export").iterdir() if not path.name.startswith(".")}
    assert found == {f"{table.name}.{format_}" for table in tables()}
    assert {row["plan"] for table in tables() for row in rows(small / "export", table, format_)} == {
        "某法办〔2026〕1号"
    }


def test_csv_is_what_one_gets_unasked(small: Path) -> None:
    assert invoke("export").code == 0
    assert (small / "export/duties.csv").is_file()


def test_formats_lie_side_by_side(small: Path) -> None:
    for format_ in FORMATS:
        invoke("export", "--format", format_)
    assert len(list((small / "export").glob("items.*"))) == 3


def test_the_plan_can_be_given_a_name(small: Path, tmp_path: Path) -> None:
    assert invoke("export", "--name", "甲县", "-o", tmp_path / "出").code == 0
    assert {row["plan"] for table in tables() for row in rows(tmp_path / "出", table, "csv")} == {"甲县"}
    assert not (small / "export").exists()


def test_a_plan_with_errors_is_not_exported(broken: Path) -> None:
    done = invoke("export")
    assert (done.code, done.out) == (1, "")
    assert "plan/items/坏的.yaml:1:5  错误  [yaml-syntax]" in done.err
    assert done.err.endswith("计划有 2 个错误，没有导出。\n")
    assert not (broken / "export").exists()


def test_a_table_that_somebody_changed_is_kept(small: Path) -> None:
    invoke("export")
    (small / "export/units.csv").write_text("改过", "utf-8")
    assert invoke("export").out.endswith("有人改过的那一份另存为 units（手改1）.csv\n")
    assert (small / "export/units（手改1）.csv").read_text("utf-8") == "改过"


@pytest.mark.usefixtures("small")
def test_parquet_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.setattr("fzjh.exporting.export.find_spec", lambda _name: None)
    done = invoke("export", "--format", "parquet")
    assert (done.code, done.out) == (2, "")
    told = '写 parquet 要用 duckdb，还没有装。运行 pip install "fzjh[parquet]" 装上，或者用 --format csv。\n'
    assert done.err == told
    assert not Path("export").exists()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("--format xlsx", "没有“xlsx”这种格式，可以写：csv、jsonl、parquet。\n"),
        ("-o plan/items", "输出文件夹不能放在计划文件夹里，换一个 -o。\n"),
        ("-o plan/plan.yaml", "输出文件夹不能放在计划文件夹里，换一个 -o。\n"),
    ],
)
def test_wrong_usage_is_refused(line: str, told: str) -> None:
    done = invoke("export", *line.split())
    assert (done.code, done.out, done.err) == (2, "", told)


def test_a_folder_that_cannot_be_written_is_told(small: Path) -> None:
    (small / "export").write_text("", "utf-8")
    assert invoke("export").code == 2
    done = invoke("export", "-o", "export/里面")
    assert done.code == 1
    assert "再运行一次 fzjh export" in done.err
