"""LibreOffice opens every spreadsheet of the plan of 2021: the same values, on A4 landscape, nothing cut off."""

import csv
import io
import subprocess
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from tests.documents.built import files
from tests.programs import SOFFICE, need

pytestmark = pytest.mark.libreoffice

A4_LANDSCAPE = (842, 595)
UTF8_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
PATHS = [path for path in sorted(files("plan_2021")) if path.endswith(".xlsx")]


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every spreadsheet, and beside it what LibreOffice makes of it as PDF and CSV."""
    folder = tmp_path_factory.mktemp("xlsx")
    names = [path.rsplit("/", 1)[-1] for path in PATHS]
    for name, path in zip(names, PATHS, strict=True):
        (folder / name).write_bytes(files("plan_2021")[path])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for target in ("pdf", UTF8_CSV):
        command = [need(*SOFFICE), profile, "--headless", "--convert-to", target, *names]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=240)
    return folder


def beside(converted: Path, path: str, suffix: str) -> bytes:
    return (converted / path.rsplit("/", 1)[-1].replace(".xlsx", suffix)).read_bytes()


@pytest.mark.parametrize("path", PATHS)
def test_it_reads_the_values_that_were_written(converted: Path, path: str) -> None:
    (sheet,) = openpyxl.load_workbook(io.BytesIO(files("plan_2021")[path])).worksheets
    written = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    assert list(csv.reader(io.StringIO(beside(converted, path, ".csv").decode(), newline=""))) == written


@pytest.mark.parametrize("path", PATHS)
def test_it_prints_on_a4_landscape_with_the_heads_on_every_page(converted: Path, path: str) -> None:
    pages = PdfReader(io.BytesIO(beside(converted, path, ".pdf"))).pages
    assert {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages} == {A4_LANDSCAPE}
    texts = ["".join(page.extract_text().split()) for page in pages]
    assert all("重点任务" in text for text in texts)
    assert path.rsplit("/", 1)[-1].removesuffix(".xlsx") in texts[0]


def test_the_last_column_is_on_the_paper(converted: Path) -> None:
    for path, head in (("重点任务分解表.xlsx", "量化指标"), ("任务清单/区财政局任务清单.xlsx", "下一步措施")):
        pages = PdfReader(io.BytesIO(beside(converted, path, ".pdf"))).pages
        assert all(head in "".join(page.extract_text().split()) for page in pages)


def test_the_matrix_is_one_page(converted: Path) -> None:
    assert len(PdfReader(io.BytesIO(beside(converted, "牵头单位任务矩阵.xlsx", ".pdf"))).pages) == 1
