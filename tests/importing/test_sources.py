"""Source formats: encodings, wrapped lines, Markdown, numbers that Word makes; files that cannot be read say why."""

from pathlib import Path

import pytest

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.importing.labels import match_label
from fzjh.importing.sources import UnreadableError, read, suffixes
from fzjh.importing.text import close_up, sentences
from fzjh.model import Plan
from fzjh.templates import packaged
from tests.importing.corpora import CORPUS, outcome
from tests.importing.test_plan_2021 import shape

TEXT = "一、总体要求\n坚持依法行政。\n"


@pytest.fixture(scope="module")
def ours(plan_folder: Path) -> Plan:
    return check(plan_folder).plan


@pytest.mark.parametrize("format_", ["txt", "md", "html", "docx", "pdf"])
def test_what_the_build_writes_is_read_back(format_: str, ours: Plan, tmp_path: Path) -> None:
    (artifact,) = build(menu(ours, [packaged()]), Choice(("通知",), (format_,))).artifacts
    path = tmp_path / f"通知.{format_}"
    path.write_bytes(artifact.data)
    found = outcome(path, tmp_path)
    assert [shape(child) for child in found.plan.children] == [shape(child) for child in ours.children]
    assert found.differences == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_are_recognised(encoding: str) -> None:
    assert [line.text for line in read(TEXT.encode(encoding), ".txt").lines] == TEXT.splitlines()


@pytest.mark.parametrize(
    ("data", "suffix", "reason"),
    [
        (b"\xd0\xcf\x11\xe0rest", ".doc", "另存为 .docx"),
        (b"PK\x03\x04rest", ".docx", "不是完好的"),
        (b"%PDF-1.7 rest", ".pdf", "PDF 读不出来"),
        (b"  \n", ".txt", "没有文字"),
        (b"abc", ".xyz", "不认识 .xyz"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, suffix: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read(data, suffix)


def test_formats_are_discovered() -> None:
    assert {".docx", ".html", ".htm", ".md", ".txt", ".pdf"} <= set(suffixes())


def test_content_decides_where_there_is_no_suffix() -> None:
    page = "<html><body><p>坚持依法行政，建设法治政府。</p></body></html>"
    assert [line.text for line in read(page.encode(), "").lines] == ["坚持依法行政，建设法治政府。"]


def test_word_numbers_are_written_out() -> None:
    lines = read((CORPUS / "自动编号" / "source.docx").read_bytes(), ".docx").lines
    numbers = [label.kind + str(label.number) for line in lines for label in [match_label(line.text)] if label]
    assert numbers == ["一1", "一2", "（一）1", "11", "12", "（一）2", "13", "14", "（一）3", "15", "一3"]


def test_lines_broken_at_the_edge_are_joined_and_keep_the_first_lines_place() -> None:
    lines = read((CORPUS / "换行硬断" / "source.txt").read_bytes(), ".txt").lines
    joined = next(line for line in lines if "三项制度" in line.text)
    assert joined.text.strip().endswith("各行政执法单位配合）")
    assert joined.place == "第15行"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("推进 政务公开,加大力度(含下放事项).", "推进政务公开，加大力度（含下放事项）。"),
        ("2020-2025年", "2020—2025年"),
        ("苏依法﹝2021﹞1号", "苏依法〔2021〕1号"),
        ("国办发[2022]37号", "国办发〔2022〕37号"),
        ('落实"一件事"改革', "落实“一件事”改革"),
        ("《关于印发《方案》的通知》", "《关于印发〈方案〉的通知》"),
        ("２０２３年", "2023年"),
        ("自 2021 年 9 月 1 日起", "自2021年9月1日起"),
        ("投资3.5亿元,时间10:30,共1,000户", "投资3.5亿元，时间10:30，共1,000户"),
        ("网址http://www.a.gov.cn/b.html,邮箱a@b.cn", "网址http://www.a.gov.cn/b.html，邮箱a@b.cn"),
    ],
)
def test_the_house_form(text: str, wanted: str) -> None:
    assert close_up(text) == wanted
    assert close_up(wanted) == wanted


def test_sentences_end_outside_of_quotes_and_brackets() -> None:
    text = "做到“有案必查。有错必纠”，及时公开。（含乡镇。）推进整改！"
    assert sentences(text) == ["做到“有案必查。有错必纠”，及时公开。（含乡镇。）", "推进整改！"]
    assert "".join(sentences(text)) == text
