"""The three formats carry the same, and every text comes back as it was."""

import csv as reader
import io
import json
from pathlib import Path

import duckdb
import pytest

from fzjh.compiler import check
from fzjh.exporting.export import files, part
from fzjh.exporting.formats import csv, formats
from fzjh.exporting.table import Column, Kind, Table
from fzjh.exporting.tables import tables
from tests.documents.built import PLANS
from tests.export.exported import FORMATS, ask, rows
from tests.processes import fzjh

INDICATORS = 'STRUCT("name" VARCHAR, requirement VARCHAR)[]'
TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.NUMBER: "INTEGER",
    Kind.TEXTS: "VARCHAR[]",
    Kind.NUMBERS: "INTEGER[]",
    Kind.DATES: "DATE[]",
    Kind.MEASURES: f'STRUCT("text" VARCHAR, indicators {INDICATORS}, deadline VARCHAR)[]',
}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All fixture plans in one folder, in every format."""
    folder = tmp_path_factory.mktemp("export")
    known = {name: check(source).plan for name, source in PLANS.items()}
    for format_ in FORMATS:
        for artifact in files([part(name, plan, format_) for name, plan in known.items()], format_):
            (folder / artifact.path).write_bytes(artifact.data)
    return folder


def test_formats_are_found() -> None:
    assert formats() == FORMATS


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_a_file_holds_the_rows_of_all_plans_in_order(exported: Path, table: Table, format_: str) -> None:
    plain = [row for name, source in PLANS.items() for row in table.rows(name, check(source).plan)]
    expected = json.loads(json.dumps(plain))
    found = rows(exported, table, format_)
    assert found == expected
    assert len(found) >= len(PLANS)
    assert list(found[0]) == [column.name for column in table.columns]


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_columns_of_parquet_have_types(exported: Path, table: Table) -> None:
    found = duckdb.read_parquet(str(exported / f"{table.name}.parquet"))
    assert list(zip(found.columns, map(str, found.types), strict=True)) == [
        (one.name, TYPES[one.kind]) for one in table.columns
    ]


@pytest.mark.parametrize(
    "value",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1",
        "\t甲",
        "\n甲",
        "\r",
        "'=1",
        "''",
        "'",
        "甲",
        "",
        '引"号',
        "甲,乙",
        "一\r\n二",
    ],
)
def test_a_text_in_csv_is_harmless_and_comes_back(value: str) -> None:
    column = Column("栏", Kind.TEXT, "")
    data = csv.file([column], csv.lines([column], [{"栏": value}, {"栏": "尾"}])).decode()
    head, (cell,), last = reader.reader(io.StringIO(data, newline=""))
    assert (head, last) == (["栏"], ["尾"])
    assert not cell.startswith(("=", "+", "-", "@", "＝", "\t", "\r", "\n"))
    assert cell.removeprefix("'") == value


def test_duckdb_reads_csv_with_its_lists(exported: Path) -> None:
    query = "SELECT max(len(from_json(measure_numbers, '[\"INTEGER\"]'))) FROM 'duties.csv'"
    most = max(len(row["measure_numbers"]) for row in rows(exported, tables()[2], "jsonl"))
    assert ask(query, exported) == [(most,)]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_plan_without_collectives_or_rows_gives_whole_files(format_: str, tmp_path: Path) -> None:
    for artifact in files([], format_):
        (tmp_path / artifact.path).write_bytes(artifact.data)
    assert [rows(tmp_path, table, format_) for table in tables()] == [[], [], []]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_environment_changes_no_byte(plan_folder: Path, tmp_path: Path, format_: str) -> None:
    found = []
    for name, env in (("甲", {"PYTHONHASHSEED": "1"}), ("乙", {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati"})):
        done = fzjh("export", "--format", format_, "-o", tmp_path / name, "--plan", plan_folder, cwd=tmp_path, env=env)
        assert (done.code, done.err) == (0, "")
        found.append({path.name: path.read_bytes() for path in (tmp_path / name).glob(f"*.{format_}")})
    assert len(found[0]) == 3
    assert found[0] == found[1]
