"""A task table that was edited in WPS goes back into its plan: what changes, what stays, what is refused."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from fzjh.compiler import check
from fzjh.importing.into.merging import Merge, merge
from fzjh.importing.into.rows import read_rows
from fzjh.importing.sources import UnreadableError
from tests.importing.small_plan import ITEMS, PLAN, table, write_small_plan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_plan(tmp_path / "plan")


Rows = list[dict[str, str]]


def edited(folder: Path, change: Callable[[Rows], Any]) -> Merge:
    """What an edit of the table's rows means for the plan."""
    rows = list(csv.DictReader(StringIO(table(folder).decode("utf-8-sig"), newline="")))
    change(rows)
    heads = dict.fromkeys(head for row in rows for head in row)
    text = StringIO(newline="")
    writer = csv.DictWriter(text, heads)
    writer.writeheader()
    writer.writerows(rows)
    return merge(check(folder).plan, folder, text.getvalue().encode(), ".csv")


def only(found: Merge, file: str) -> str:
    """The new text of the one file that changes."""
    assert list(found.files) == [file]
    return found.files[file]


@pytest.mark.parametrize("format_", ["xlsx", "docx", "csv", "html", "md"])
def test_a_table_that_nobody_edited_changes_nothing(folder: Path, plan_folder: Path, format_: str) -> None:
    for one in (folder, plan_folder):
        found = merge(check(one).plan, one, table(one, format_), f".{format_}")
        assert (found.changes, found.fresh, found.surplus, found.missing, found.files) == ((), (), (), (), {})


def test_only_the_stretch_that_changed_is_written(folder: Path) -> None:
    def change(rows: Rows) -> None:
        rows[0] |= {"重点任务": "公布年度决策目录", "责任单位": "区教育局、区审计局", "完成时限": "2024-09"}
        rows[0]["工作举措"] = "编制年度目录。\n公布目录，每年不少于2次。\n开展评估。"

    wanted = ITEMS["甲"].replace("公布决策目录", "公布年度决策目录").replace("- 编制目录。 ", "- 编制年度目录。 ")
    wanted = wanted.replace("[区教育局]", "[区教育局, 区审计局]").replace("2024-06", "2024-09")
    assert only(edited(folder, change), "items/甲.yaml") == wanted


def test_measures_come_and_go(folder: Path) -> None:
    def change(rows: Rows) -> None:
        rows[0]["工作举措"] = "编制目录。\n开展评估。\n通报结果"

    found = only(edited(folder, change), "items/甲.yaml")
    assert "  - 编制目录。   # 三月\n  - 开展评估。\n  - 通报结果。\n牵头单位" in found


def test_units_on_lines_of_their_own_keep_their_comments(folder: Path) -> None:
    found = edited(folder, lambda rows: rows[-1].update(牵头单位="区司法局、区教育局、区财政局"))
    assert only(found, "items/丙.yaml").endswith("  - 区司法局   # 老牵头\n  - 区教育局\n  - 区财政局\n")


def test_a_unit_taken_away_takes_its_line_along(folder: Path) -> None:
    found = edited(folder, lambda rows: rows[-1].update(牵头单位="区审计局"))
    assert only(found, "items/丙.yaml").endswith("牵头单位:\n  - 区审计局\n")


def test_a_role_that_was_absent_gets_a_line(folder: Path) -> None:
    found = edited(folder, lambda rows: rows[-1].update(责任单位="区财政局", 完成时限="年底前"))
    assert only(found, "items/丙.yaml").endswith("  - 区审计局\n责任单位: [区财政局]\n完成时限: 年底前\n")


def test_a_role_that_is_emptied_loses_its_line(folder: Path) -> None:
    found = edited(folder, lambda rows: rows[0].update(责任单位=""))
    assert only(found, "items/甲.yaml") == ITEMS["甲"].replace("责任单位: [区教育局]\n", "")


def test_a_measure_with_a_duty_of_its_own_is_changed_in_its_place(folder: Path) -> None:
    def change(rows: Rows) -> None:
        rows[1] |= {"工作举措": "聘请顾问。用足顾问。", "责任单位": "区审计局"}
        rows[2] |= {"工作举措": "考核顾问3名。", "完成时限": ""}

    wanted = ITEMS["乙"].replace("用好", "用足").replace("责任单位: [区财政局]", "责任单位: [区审计局]")
    wanted = wanted.replace("2名", "3名").replace("    完成时限: 长期坚持\n", "")
    assert only(edited(folder, change), "items/乙.yaml") == wanted


def test_windows_line_ends_stay(folder: Path) -> None:
    path = folder / "items/甲.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + ITEMS["甲"].replace("\n", "\r\n").encode())
    found = edited(folder, lambda rows: rows[0].update(配合单位="区审计局"))
    text = only(found, "items/甲.yaml")
    assert "责任单位: [区教育局]\r\n" in text
    assert text.count("\n") == text.count("\r\n")


def test_rows_are_known_by_title_when_they_move_and_by_likeness_when_the_title_changes(folder: Path) -> None:
    def change(rows: Rows) -> None:
        rows[0]["重点任务"] = "公布重大决策目录"
        rows[0], rows[3] = rows[3], rows[0]
        rows[0]["序号"], rows[3]["序号"] = "1", "3"

    found = edited(folder, change)
    assert only(found, "items/甲.yaml") == ITEMS["甲"].replace("公布决策目录", "公布重大决策目录")
    assert (found.fresh, found.missing) == ((), ())


def test_a_missing_row_is_told_and_stays(folder: Path) -> None:
    found = edited(folder, lambda rows: rows.pop(0))
    assert [one.item.id for one in found.missing] == ["甲"]
    assert found.files == {}


def test_a_new_row_becomes_an_item_of_its_section(folder: Path) -> None:
    row = {
        "序号": "4",
        "任务类别": "依法决策",
        "重点任务": "公开决策过程",
        "工作举措": "直播会议",
        "牵头单位": "区司法局",
    }
    found = edited(folder, lambda rows: rows.append(row))
    (fresh,) = found.fresh
    assert (fresh.file, fresh.section) == ("items/公开决策过程.yaml", "依法决策")
    assert found.files["items/公开决策过程.yaml"] == (
        "标题: 公开决策过程\n举措:\n  - 直播会议。\n牵头单位: [区司法局]\n"
    )
    assert found.files["plan.yaml"] == PLAN.replace("[甲, 乙]", "[甲, 乙, 公开决策过程]")


def test_a_new_row_of_an_unknown_section_is_left_to_people(folder: Path) -> None:
    found = edited(folder, lambda rows: rows.append({"任务类别": "别的", "重点任务": "新任务", "工作举措": "做事。"}))
    assert [row.title for row in found.homeless] == ["新任务"]
    assert found.files == {}


def test_what_no_edit_can_do_is_left_to_people(folder: Path) -> None:
    found = edited(folder, lambda rows: rows[0].update(任务类别="依法行政"))
    assert [(one.field, one.hand) for one in found.changes] == [("任务类别", "在 plan.yaml 里把任务移到别的章节")]
    assert found.files == {}


def test_a_file_without_a_task_table_is_refused() -> None:
    with pytest.raises(UnreadableError, match="没有重点任务分解表"):
        read_rows("甲,乙\n1,2\n".encode(), ".csv")
