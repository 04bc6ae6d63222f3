"""Words of the plan stay words: no markup in HTML, no formula in a spreadsheet, no table broken."""

import csv
import io
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
import yaml

from tests.cli.invoking import invoke
from tests.safety.builds import build_into, set_units, tree

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;</title>"
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "＝1")


class Tags(HTMLParser):
    """Collects what a page holds beside text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag, *(name for name, _ in attrs)]


def write_everywhere(plan: Path, text: str) -> None:
    """Put a text into every place of the plan that documents print."""
    set_units(plan, [text])
    item = {
        "标题": text,
        "举措": [{"内容": text, "指标": [{"名称": text, "要求": text}], "完成时限": text}],
        "牵头单位": [text],
        "依据": text,
        "备注": text,
    }
    (plan / "items/加强行政执法监督.yaml").write_text(yaml.safe_dump(item, allow_unicode=True), "utf-8")
    outline = {
        "标题": text,
        "通知": {"发文机关": text, "发文字号": text, "主送机关": text, "正文": [text], "署名": text},
        "信息公开": {text: text},
        "引言": [text],
        "章节": [{"标题": text, "正文": [text], "任务": ["加强行政执法监督"], "结语": [text]}],
    }
    (plan / "plan.yaml").write_text(yaml.safe_dump(outline, allow_unicode=True, sort_keys=False), "utf-8")


def test_html_is_escaped_everywhere(small: Path) -> None:
    build_into(small / "plain", small / "plan", ["html"])
    write_everywhere(small / "plan", MARKUP)
    build_into(small / "build", small / "plan", ["html"])
    known = {word for data in tree(small / "plain").values() for word in _tags(data)}
    for path, data in tree(small / "build").items():
        assert "script" not in _tags(data), path
        assert "onerror" not in _tags(data), path
        assert "&lt;img" in data.decode(), path
        assert not {"img", "alert"} & (set(_tags(data)) - known), path


def _tags(data: bytes) -> list[str]:
    tags = Tags()
    tags.feed(data.decode())
    return tags.found


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_file_is_a_formula(small: Path, text: str) -> None:
    write_everywhere(small / "plan", text)
    build_into(small / "build", small / "plan", ["csv"])
    for data in tree(small / "build").values():
        _assert_no_formula(data.decode("utf-8-sig"))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_an_answer_is_a_formula(small: Path, text: str) -> None:
    write_everywhere(small / "plan", text)
    _assert_no_formula(invoke("unit", "--format", "csv").out)
    _assert_no_formula(invoke("unit", "--format", "csv", "--", text).out)


def _assert_no_formula(text: str) -> None:
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert len(cells) > 5
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_workbook_is_a_formula(small: Path, text: str) -> None:
    write_everywhere(small / "plan", text)
    build_into(small / "build", small / "plan", ["xlsx"])
    books = sorted((small / "build").rglob("*.xlsx"))
    assert len(books) == 3
    for path in books:
        for sheet in openpyxl.load_workbook(path):
            kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value == text.strip()}
            assert kinds <= {"s", "inlineStr"}
            assert not any(cell.data_type == "f" and text.strip() in str(cell.value) for row in sheet for cell in row)


def test_markdown_tables_keep_their_shape(small: Path) -> None:
    write_everywhere(small / "plan", "甲|乙\\|丙`丁`")
    build_into(small / "build", small / "plan", ["md"])
    table = tree(small / "build")["重点任务分解表.md"].decode()
    rows = [line for line in table.splitlines() if line.startswith("|")]
    assert len(rows) >= 3
    assert len({_columns(row) for row in rows}) == 1


def _columns(row: str) -> int:
    """Bars that part cells: those without a backslash before them."""
    return row.replace("\\\\", "").replace("\\|", "").count("|")
