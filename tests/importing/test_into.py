"""A task table that was edited in WPS goes back into its plan: what changes, what stays, what is refused."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.importing.into.merging import Merge, merge
from fzjh.importing.into.rows import read_rows
from fzjh.importing.sources import UnreadableError
from fzjh.templates import packaged
from tests.cli.invoking import invoke

PLAN = """\
标题: 2024年计划   # 标题后面的话
通知: {发文机关: 某局}
章节:
  - 标题: 依法决策
    任务: [甲, 乙]
  - 标题: 依法行政
    任务:
      - 丙   # 最后一项
"""
UNITS = "单位:\n  - 名称: 区财政局\n  - 名称: 区司法局\n  - 名称: 区教育局\n  - 名称: 区审计局\n"
ITEMS = {
    "甲": """\
# 甲的说明
标题: 公布决策目录
举措:
  # 先做这个
  - 编制目录。   # 三月
  - 公布目录，每年不少于2次。
  - 开展评估。
牵头单位: [区财政局, 区司法局]
责任单位: [区教育局]
完成时限: 2024-06
备注: 不能动
""",
    "乙": """\
标题: 健全顾问制度
举措:
  - 内容:
      - 聘请顾问。
      - 用好顾问。
    牵头单位: [区司法局]
    责任单位: [区财政局]
    指标: [{名称: 顾问, 要求: 2名}]
  - 内容: 考核顾问2名。
    牵头单位: [区财政局]
    完成时限: 长期坚持
""".replace("    指标: [{名称: 顾问, 要求: 2名}]\n", ""),
    "丙": """\
举措:
  - 减少证明事项。
牵头单位:
  - 区司法局   # 老牵头
  - 区审计局
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small plan with comments everywhere."""
    plan = tmp_path / "plan"
    (plan / "items").mkdir(parents=True)
    (plan / "plan.yaml").write_text(PLAN, "utf-8")
    (plan / "units.yaml").write_text(UNITS, "utf-8")
    for ident, text in ITEMS.items():
        (plan / f"items/{ident}.yaml").write_text(text, "utf-8")
    return plan


def table(folder: Path, format_: str = "csv") -> bytes:
    """The plan's own task table."""
    plan = check(folder).plan
    return build(menu(plan, [packaged()]), Choice(("重点任务分解表",), (format_,))).artifacts[0].data


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


def test_preview_writes_nothing_and_yes_does(folder: Path) -> None:
    path = folder.parent / "改.xlsx"
    path.write_bytes(table(folder, "xlsx"))
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "区教育局")
    cell.value = "区教育局、区审计局"
    book.save(path)
    shown = invoke("import", "--into", folder, path)
    assert (shown.code, shown.err) == (0, "")
    assert "  责任单位\n  - 区教育局\n  + 区教育局、区审计局\n" in shown.out
    assert "1 个文件要改 1 处。\n只是预览，没有改动。加上 --yes 就写进计划。\n" in shown.out
    assert (folder / "items/甲.yaml").read_text("utf-8") == ITEMS["甲"]
    done = invoke("import", "--into", folder, path, "--yes")
    assert (done.code, done.err) == (0, "")
    changed = ITEMS["甲"].replace("[区教育局]", "[区教育局, 区审计局]")
    assert (folder / "items/甲.yaml").read_text("utf-8") == changed
    assert "表里没有要改进计划的地方" in invoke("import", "--into", folder, path).out


def test_a_merge_that_would_break_the_plan_is_refused_with_its_faults(folder: Path) -> None:
    path = folder.parent / "改.csv"
    path.write_bytes(table(folder).decode("utf-8-sig").replace("区教育局", "区教肓局").encode())
    done = invoke("import", "--into", folder, path, "--yes")
    assert done.code == 1
    assert "plan/items/甲.yaml:9:8  错误  [unknown-unit]" in done.err
    assert "是不是想写“区教育局”" in done.err
    assert "照这张表改，计划会有 1 个错误" in done.err
    assert (folder / "items/甲.yaml").read_text("utf-8") == ITEMS["甲"]


def test_a_plan_with_errors_is_not_merged_into(folder: Path) -> None:
    (folder / "items/甲.yaml").write_text("标题: [\n", "utf-8")
    done = invoke("import", "--into", folder, folder.parent / "没有.csv")
    assert (done.code, done.out) == (2, "")
    assert "先运行 fzjh check 改好" in done.err


@pytest.mark.parametrize("more", [["-o", "别处"], ["--force"], ["--verify"]])
def test_options_that_do_not_go_together(folder: Path, more: list[str]) -> None:
    done = invoke("import", "--into", folder, "表.csv", *more)
    assert (done.code, done.out) == (2, "")
    assert invoke("import", "表.csv", "--yes").code == 2
