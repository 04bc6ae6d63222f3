"""The xlsx files, read back with openpyxl: on screen, on paper, and cell by cell."""

import io
import json
from datetime import UTC, datetime
from functools import cache

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from fzjh.tables.layout import MOST_HEIGHT, wrapped
from tests.documents.built import PLANS, TEXT, build_folder, files, text

TASKS, MATRIX, SHEET = "重点任务分解表.xlsx", "牵头单位任务矩阵.xlsx", "任务清单/区财政局任务清单.xlsx"
HALF_HAN, PADDING, INDENT = 7.34, 6, 12
"""Pixels: half a Han character of 11 points, what a cell keeps free, a step of indentation."""
ALL = [
    (plan, path) for plan in ("plan_2021", "rich", "heavy") for path in sorted(files(plan)) if path.endswith(".xlsx")
]
each_file = pytest.mark.parametrize(("plan", "path"), ALL)


@cache
def sheet(plan: str, path: str) -> Worksheet:
    (only,) = openpyxl.load_workbook(io.BytesIO(files(plan)[path])).worksheets
    return only


def values(plan: str, path: str) -> list[list[object]]:
    return [["" if value is None else value for value in row] for row in sheet(plan, path).iter_rows(values_only=True)]


def pixels(found: Worksheet, column: int) -> float:
    """Width of a column (from 1); XlsxWriter writes equal neighbours as one range."""
    return float(next(one.width for one in found.column_dimensions.values() if one.min <= column <= one.max)) * 7


def head_row(plan: str, path: str) -> int:
    return next(number for number, row in enumerate(values(plan, path), 1) if row[0] == "序号")


@each_file
def test_heads_stay_in_sight_and_are_repeated_on_paper(plan: str, path: str) -> None:
    found, head = sheet(plan, path), head_row(plan, path)
    assert found.freeze_panes is not None
    assert found.freeze_panes[1:] == str(head + 1)
    assert found.print_title_rows == f"${head}:${head}"


@each_file
def test_it_prints_on_a4_landscape_one_page_wide(plan: str, path: str) -> None:
    found = sheet(plan, path)
    assert found.page_setup.orientation == "landscape"
    assert found.page_setup.paperSize == int(found.PAPERSIZE_A4)
    assert found.sheet_properties.pageSetUpPr.fitToPage
    assert found.page_setup.fitToWidth in (None, 1)
    assert (found.oddFooter.center.text or "").strip() == "— &P —"


def test_the_first_columns_stay_in_sight() -> None:
    assert (sheet("plan_2021", TASKS).freeze_panes, sheet("plan_2021", MATRIX).freeze_panes) == ("D3", "C3")


def test_tables_are_filtered_by_their_heads_and_sheets_are_not() -> None:
    assert sheet("plan_2021", TASKS).auto_filter.ref == "A2:G25"
    assert sheet("plan_2021", MATRIX).auto_filter.ref == "A2:Y25"
    assert sheet("plan_2021", SHEET).auto_filter.ref is None


def test_the_matrix_prints_on_one_page_as_long_as_it_can_be_read() -> None:
    assert sheet("plan_2021", MATRIX).page_setup.fitToHeight in (None, 1)
    assert sheet("plan_2021", TASKS).page_setup.fitToHeight == 0


def test_unit_names_in_the_matrix_stand_upright() -> None:
    heads = sheet("plan_2021", MATRIX)[2]
    assert [cell.alignment.textRotation for cell in heads] == [0, 0, *[255] * 23]
    longest = max(len(str(cell.value)) for cell in heads[2:])
    assert (sheet("plan_2021", MATRIX).row_dimensions[2].height or 0) >= 16 * longest


def test_a_name_too_long_to_stand_upright_lies_in_a_wider_column() -> None:
    heads = {str(cell.value): cell for cell in sheet("heavy", MATRIX)[2]}
    long = heads["市工业和信息化局（市中小企业和民营经济发展促进局、市无线电管理局）"]
    assert (long.alignment.textRotation, long.alignment.wrap_text) == (0, True)
    assert pixels(sheet("heavy", MATRIX), long.column) > 1.5 * pixels(sheet("heavy", MATRIX), heads["市公安局"].column)


@each_file
def test_rows_are_high_enough_for_their_text(plan: str, path: str) -> None:
    found, head = sheet(plan, path), head_row(plan, path)
    merged = {row for area in found.merged_cells.ranges for row in range(area.min_row, area.max_row + 1)}
    for row in found.iter_rows(min_row=head + 1):
        height = found.row_dimensions[row[0].row].height
        assert height is not None
        assert height <= MOST_HEIGHT
        for cell in row if row[0].row not in merged else ():
            room = pixels(found, cell.column) - PADDING - INDENT * cell.alignment.indent
            assert height >= 15 * len(wrapped(str(cell.value or ""), room / HALF_HAN)), cell.coordinate


def test_a_text_too_high_for_one_row_goes_on_in_the_next() -> None:
    rows = [row for row in values("heavy", TASKS) if row[0] == 2]
    assert len(rows) > 1
    parts = [str(row[3]) for row in rows]
    assert all(part.startswith("（接上行）") for part in parts[1:])
    measures = json.loads(text("heavy", "plan.json"))["items"][1]["measures"]
    joined = "".join(part.removeprefix("（接上行）") for part in parts)
    assert joined.replace("\n", "") == "".join(one["text"] for one in measures)
    assert {(row[2], row[4]) for row in rows} == {(rows[0][2], "市司法局")}


def test_the_task_table_has_the_cells_of_its_csv() -> None:
    head, *body = [[str(value) for value in row] for row in values("plan_2021", TASKS)[1:]]
    assert head == ["序号", "任务类别", "重点任务", "工作举措", "牵头单位", "责任单位", "量化指标"]
    items = json.loads(text("plan_2021", "plan.json"))["items"]
    assert [row[2] for row in body] == [item["title"] for item in items]
    assert [row[3] for row in body] == ["\n".join(one["text"] for one in item["measures"]) for item in items]


def test_numbers_are_numbers() -> None:
    assert [row[0] for row in values("plan_2021", TASKS)[2:]] == list(range(1, 24))
    totals = values("plan_2021", MATRIX)[25]
    assert totals[1] == "牵头任务数"
    assert all(isinstance(value, int) for value in totals[2:])


def test_the_matrix_prints_its_legend_and_what_the_collectives_cover() -> None:
    assert [row[0] for row in values("plan_2021", MATRIX)[26:]] == [
        "图例：●牵头　○责任　△配合。",
        "23项任务的责任单位写作“区各部门”，表中不逐一标出。",
    ]


def test_a_sheet_has_its_parts_room_to_fill_in_and_a_foot() -> None:
    rows = values("plan_2021", SHEET)
    assert [row[0] for row in rows[:2]] == ["区财政局任务清单", "2021年全区法治政府建设重点工作计划"]
    assert rows[2] == [
        "序号",
        "重点任务",
        "工作举措",
        "牵头单位",
        "责任单位",
        "责任人",
        "进展情况",
        "存在问题",
        "下一步措施",
    ]
    parts = [row[0] for row in rows[3:] if isinstance(row[0], str) and row[0]]
    assert parts == [
        "牵头任务（3项）",
        "通过统称承担的任务（20项，工作举措见通知）",
        "填报人：",
        "联系电话：",
        "填报日期：",
    ]
    assert all(row[5:] == [""] * 4 for row in rows[3:])


@pytest.mark.parametrize("path", [path for path in sorted(files("hostile")) if path.endswith(".xlsx")])
def test_no_word_of_the_plan_is_a_formula_or_a_link(path: str) -> None:
    found = sheet("hostile", path)
    cells = [cell for row in found.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.hyperlink is None for cell in cells)


def test_hostile_words_reach_the_cells_as_they_are() -> None:
    row = values("hostile", TASKS)[2]
    assert row[2] == '=HYPERLINK("http://example.com")'
    assert row[3] == "+1不是公式。\n-1不是公式。\n@SUM(A1)不是公式。"


def test_properties_come_from_the_plan_and_not_from_the_clock() -> None:
    book = openpyxl.load_workbook(io.BytesIO(files("plan_2021")[TASKS]))
    assert book.properties.title == "2021年全区法治政府建设重点工作计划重点任务分解表"
    assert book.properties.creator == "盐城经济技术开发区依法治区办公室"
    assert book.properties.created is not None
    assert book.properties.created.replace(tzinfo=UTC) == datetime(2021, 9, 1, tzinfo=UTC)
    assert book.sheetnames == ["重点任务分解表"]


def test_the_same_plan_gives_the_same_bytes() -> None:
    again = build_folder(PLANS["rich"], TEXT | {"xlsx"})
    assert dict(files("rich")) == again
