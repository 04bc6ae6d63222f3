"""Tables as CSV: what a program reads back, and what Excel and WPS must not take for a formula."""

import csv
import io
import json

import pytest

from fzjh.engines.csv_text import write
from fzjh.tables.table import Column, Group, Table
from tests.documents.built import files, text

BOM = b"\xef\xbb\xbf"
TABLES = ("重点任务分解表.csv", "牵头单位任务矩阵.csv")


def rows(plan: str, path: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(files(plan)[path].decode("utf-8-sig"), newline="")))


def cell(value: str) -> str:
    """A cell as it stands in the file."""
    table = Table("表", "表", "", (Column("栏", 10),), (Group(((value,),)),))
    return next(csv.reader(io.StringIO(write(table).decode("utf-8-sig").split("\r\n", 1)[1], newline="")))[0]


@pytest.mark.parametrize("path", TABLES)
def test_excel_and_wps_see_that_it_is_utf_8(path: str) -> None:
    data = files("plan_2021")[path]
    assert data.startswith(BOM)
    assert data.count(BOM) == 1
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("path", TABLES)
@pytest.mark.parametrize("plan", ["plan_2021", "rich", "direct", "heavy", "hostile"])
def test_every_row_has_as_many_cells_as_the_head(plan: str, path: str) -> None:
    assert len({len(row) for row in rows(plan, path)}) == 1


def test_the_task_table_is_a_head_and_a_row_for_each_item() -> None:
    table = rows("plan_2021", "重点任务分解表.csv")
    assert table[0] == ["序号", "任务类别", "重点任务", "工作举措", "牵头单位", "责任单位", "量化指标"]
    assert [row[0] for row in table[1:]] == [str(number) for number in range(1, 24)]
    items = json.loads(text("plan_2021", "plan.json"))["items"]
    assert [row[3] for row in table[1:]] == ["\n".join(one["text"] for one in item["measures"]) for item in items]
    assert [row[4] for row in table[1:]] == ["、".join(item["lead"]) for item in items]


def test_the_matrix_has_totals_both_ways() -> None:
    head, *body, totals = rows("plan_2021", "牵头单位任务矩阵.csv")
    assert (head[:2], head[-1], totals[1]) == (["序号", "重点任务"], "牵头单位数", "牵头任务数")
    for column in range(2, len(head) - 1):
        assert int(totals[column]) == sum(row[column] == "●" for row in body)
    assert all(int(row[-1]) == row[2:-1].count("●") for row in body)
    assert int(totals[-1]) == sum(int(row[-1]) for row in body)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"])
def test_a_cell_that_looks_like_a_formula_is_text(start: str) -> None:
    assert cell(f"{start}1") == f"'{start}1"


@pytest.mark.parametrize("value", ["甲", "1=1", " =1", "甲-乙", "'=1", '引"号', "甲,乙", "甲\n乙", ""])
def test_other_cells_are_as_they_were(value: str) -> None:
    assert cell(value) == value


def test_hostile_words_reach_the_file_as_text() -> None:
    table = rows("hostile", "重点任务分解表.csv")
    assert table[1][2] == '\'=HYPERLINK("http://example.com")'
    assert table[1][3] == "'+1不是公式。\n-1不是公式。\n@SUM(A1)不是公式。"
    assert table[1][4] == "'=1+1局、R&D中心<北>"
    assert table[2][2] == "竖|线<script>alert(1)</script>_下_划*线*"
    assert rows("hostile", "牵头单位任务矩阵.csv")[0][2] == "'=1+1局"
