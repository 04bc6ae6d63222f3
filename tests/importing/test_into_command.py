"""`fzjh import --into` on the command line: preview, writing, refusals."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.invoking import invoke
from tests.importing.small_plan import ITEMS, table, write_small_plan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_plan(tmp_path / "plan")


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
