"""The task table, the matrix and the sheets as PDF: landscape, heads on every page, nothing cut or clipped."""

from itertools import pairwise

import pytest

from tests.pdf.documents import REAL, files, pages_of, plan_of
from tests.pdf.measuring import Page, table_rows
from tests.pdf.structure import bookmarks

TABLE, MATRIX, SHEET = "重点任务分解表.pdf", "牵头单位任务矩阵.pdf", "任务清单/区政法委任务清单.pdf"


def text(page: Page) -> str:
    return "".join(line.text for line in page.lines)


@pytest.mark.parametrize("path", [TABLE, MATRIX, SHEET])
def test_tables_are_landscape_a4(path: str) -> None:
    assert {(round(page.width), round(page.height)) for page in pages_of(REAL, path)} == {(297, 210)}


@pytest.mark.parametrize(
    ("path", "head"),
    [
        (TABLE, "序号任务类别重点任务工作举措牵头单位责任单位量化指标"),
        (SHEET, "序号重点任务工作举措责任分工责任人进展情况存在问题下一步措施"),
    ],
)
def test_heads_stand_on_every_page(path: str, head: str) -> None:
    assert all(head in text(page) for page in pages_of(REAL, path) if len(page.rules) > 3)


@pytest.mark.parametrize("name", [REAL, "rich", "heavy", "hostile"])
def test_nothing_stands_outside_of_the_margins(name: str) -> None:
    for path in files(name):
        for page in pages_of(name, path):
            right = page.width - (37 if path == "通知.pdf" and page.width > page.height else 20)
            ends = [*(one.right for one in page.rules), *(one.right for one in page.lines)]
            assert max(ends, default=0) <= right + 3, (path, page.number)


@pytest.mark.parametrize("name", [REAL, "rich", "heavy"])
def test_no_text_runs_over_the_edge_of_its_cell(name: str) -> None:
    for path in (TABLE, MATRIX):
        for page in pages_of(name, path):
            for line in page.lines:
                overlaps = [two.text for one, two in pairwise(line.signs) if one.right - two.left > 2]
                assert overlaps == [], (path, page.number, line.text)


def test_rows_that_fit_on_a_page_are_not_cut() -> None:
    data = files(REAL)[TABLE]
    rows = [row for page in pages_of(REAL, TABLE) for row in table_rows(data, page.number)[1:]]
    assert [row[0] for row in rows] == [str(item.number) for item in plan_of(REAL).items]
    measures = ["".join(measure.text for measure in item.measures) for item in plan_of(REAL).items]
    assert [row[3] for row in rows] == measures


def test_the_names_of_units_are_stacked_in_the_matrix() -> None:
    page = pages_of(REAL, MATRIX)[0]
    signs = [sign for line in page.lines for sign in line.signs if sign.size == 10.5 and "Hei" in sign.font]
    middle = {round((sign.left + sign.right) / 2, 1) for sign in signs if sign.text in "区党政办"}
    column = min(middle)
    stack = [
        sign.text
        for sign in sorted(signs, key=lambda one: one.baseline)
        if round((sign.left + sign.right) / 2, 1) == column
    ]
    assert "".join(stack) == "区党政办"


def test_forty_units_share_several_tables() -> None:
    pages = pages_of("heavy", MATRIX)
    assert len(pages) > 1
    assert all("重点任务" in text(page) for page in pages)
    assert "41" in text(pages[-1])


def test_an_item_longer_than_a_page_goes_on_under_its_head() -> None:
    pages = pages_of("heavy", TABLE)
    assert len(pages) > 3
    assert all("工作举措" in text(page) for page in pages)


def test_a_sheet_has_its_parts_and_room_to_fill_in() -> None:
    seen = "".join(text(page) for page in pages_of(REAL, "任务清单/区财政局任务清单.pdf"))
    places = [
        seen.index(word)
        for word in (
            "区财政局任务清单",
            "2021年全区",
            "牵头任务（3项）",
            "通过统称承担的任务（20项）",
            "填报人",
            "填报日期",
        )
    ]
    assert places == sorted(places)


def test_bookmarks_of_tables_name_the_items() -> None:
    found = bookmarks(files(REAL)[TABLE])
    assert found[0] == (0, "2021年全区法治政府建设重点工作计划重点任务分解表")
    assert len(found) == 1 + 23
