"""What is laid out after a template is filled: by the names of styles and by how long the text is."""

from itertools import pairwise
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from fzjh.word.approvers import place_approvers
from fzjh.word.first_page import fit_first_page
from fzjh.word.keep import keep_ending
from fzjh.word.mark import fit_mark
from fzjh.word.rows import read_rows, release_tall_rows
from fzjh.word.signature import place_signature
from fzjh.word.widths import fit_tables
from templates.docx_page import ALONE, UPRIGHT, Page, keep_whole
from tests.word.making import PLANS, documents, opened

_TYPE_TWIPS = 8844


def styled(page: Page, *lines: tuple[str, str]) -> list[Any]:
    """Paragraphs of a page by style and text."""
    return [page.line(style, text) for style, text in lines]


def stops(paragraph: Any) -> list[int]:
    return [round(stop.position.twips) for stop in paragraph.paragraph_format.tab_stops]


def test_a_short_mark_is_large_and_a_long_one_narrow() -> None:
    [short] = styled(Page(UPRIGHT), ("发文机关标志", "区委办文件"))
    [long] = styled(Page(UPRIGHT), ("发文机关标志", "中共临江县委全面依法治县委员会守法普法协调小组办公室文件"))
    fit_mark([short])
    fit_mark([long])
    assert short.runs[0].font.size == Pt(62)
    assert long.runs[0]._r.rPr.find(qn("w:w")).get(qn("w:val")) == "62"
    assert long.runs[0].font.size.pt * 0.62 * 27 <= 441


def test_names_of_approvers_stand_below_each_other() -> None:
    lines = styled(Page(UPRIGHT), ("签发人", "\t签发人：\t王建国\t李明"), ("签发人", "临法〔2025〕1号\t\t赵小川"))
    place_approvers(lines)
    assert stops(lines[0]) == stops(lines[1])
    assert stops(lines[0])[1] == _TYPE_TWIPS - (1 + 3 + 1 + 2) * 315


def test_joint_signatures_stand_side_by_side_with_room_for_their_seals() -> None:
    page = Page(UPRIGHT)
    names = styled(page, *(("署名", name) for name in ("甲局", "乙局", "丙局", "丁局")))
    [date] = styled(page, ("成文日期", "2025年3月5日"))
    place_signature([*names, date], stamped=True)
    left = [one.text for one in page.document.paragraphs]
    assert left == ["\t甲局\t乙局\t丙局", "\t丁局", "2025年3月5日"]
    places = stops(names[0])
    assert all(after - before >= Mm(45.9).twips for before, after in pairwise(places))
    assert stops(names[3]) == places[-1:]


def test_a_name_wider_than_the_page_is_broken() -> None:
    page = Page(UPRIGHT)
    name, date = styled(page, ("署名", "甲" * 40), ("成文日期", "2025年3月5日"))
    place_signature([name, date], stamped=True)
    assert name.text == "甲" * 20 + "\n" + "甲" * 20


def test_the_last_paragraph_goes_with_the_signature() -> None:
    lines = styled(
        Page(UPRIGHT), ("公文正文", "一"), ("公文正文", "二"), ("空行", ""), ("署名", "甲"), ("成文日期", "日")
    )
    keep_ending(lines)
    assert [one.paragraph_format.keep_with_next for one in lines] == [None, True, True, True, None]


def test_the_only_paragraph_may_part_from_the_signature() -> None:
    lines = styled(Page(UPRIGHT), ("公文正文", "一"), ("署名", "甲"), ("成文日期", "日"))
    keep_ending(lines)
    assert [one.paragraph_format.keep_with_next for one in lines] == [None, None, None]


@pytest.mark.parametrize(("lines", "closer"), [(20, False), (23, True), (40, False)])
def test_lines_come_closer_only_when_that_brings_the_notice_on_its_page(lines: int, *, closer: bool) -> None:
    page = Page(UPRIGHT)
    notice = styled(page, ("空行", ""), *(("公文正文", "字"),) * lines)
    [plan] = styled(page, ("公文标题", "计划"))
    plan.paragraph_format.page_break_before = True
    fit_first_page([*notice, plan])
    assert (notice[-1].paragraph_format.line_spacing is not None) == closer


def test_a_tall_head_leaves_room_for_a_line_of_text() -> None:
    page = Page(UPRIGHT)
    head = styled(page, *(("空行", ""),) * 6, ("公文正文", "字" * 900))
    [plan] = styled(page, ("公文标题", "计划"))
    plan.paragraph_format.page_break_before = True
    fit_first_page([*head, plan], beside=460.0)
    spacing = head[0].paragraph_format.line_spacing
    assert spacing is not None
    assert 7 * spacing.pt + 460 <= 645


def table_of(heads: tuple[str, ...], *rows: tuple[str, ...]) -> tuple[Any, Any]:
    """A document with one table on landscape paper."""
    page = Page(ALONE)
    table = page.table(len(rows) + 1, len(heads))
    for row, texts in zip(table.rows, (heads, *rows), strict=True):
        keep_whole(row)
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].add_run(text)
            cell.paragraphs[0].style = "表格正文"
    return page.document, table


def widths(table: Any) -> list[int]:
    return [int(one.get(qn("w:w"))) for one in table._tbl.tblGrid]


def test_columns_fill_the_page_and_measures_get_what_is_left() -> None:
    document, table = table_of(("序号", "工作举措", "牵头单位"), ("1", "做事。" * 30, "区自然资源和规划分局、区财政局"))
    fit_tables(document)
    found = widths(table)
    assert abs(sum(found) - Mm(257).twips) < 3
    assert found[1] > found[2] > found[0]
    assert found[2] >= 10 * 205


def test_a_table_of_many_columns_uses_smaller_type() -> None:
    heads = ("序号", "任务类别", "重点任务", "工作举措", "牵头单位", "责任单位", "配合单位", "量化指标", "完成时限")
    long = "临江县自然资源和规划局不动产登记交易中心"
    document, table = table_of(heads, ("1", "类", "任务", "事", long, long, long, "标", "2025年12月31日"))
    fit_tables(document)
    assert {one.style.name for one in table.rows[1].cells[0].paragraphs} == {"表格小字"}


def test_other_tables_stay_as_they_are() -> None:
    document, table = table_of(("甲", "乙", "丙"), ("1", "2", "3"))
    before = widths(table)
    fit_tables(document)
    assert widths(table) == before


def test_only_rows_that_no_page_can_hold_may_be_cut() -> None:
    _, table = table_of(("序号", "工作举措"), ("1", "短"), ("2", "长" * 500))
    release_tall_rows(read_rows(table._tbl, 2), [3, 10], 26)
    assert [next(row._tr.iter(qn("w:cantSplit")), None) is not None for row in table.rows] == [True, True, False]


def test_attachments_have_the_titles_that_are_announced(rich: dict[str, bytes]) -> None:
    texts = [one.text for one in opened(rich["通知.docx"]).paragraphs]
    at = texts.index("附件1")
    assert texts[at + 1 : at + 3] == ["", "重点任务分解表"]


def test_numbers_of_landscape_pages_are_turned(rich: dict[str, bytes]) -> None:
    upright, turned, last = opened(rich["通知.docx"]).sections
    assert turned.page_width > turned.page_height
    for footer in (turned.footer, turned.even_page_footer):
        [properties] = footer._element.iter("{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}bodyPr")
        assert properties.get("vert") == "vert"
    assert upright.footer.part.partname == last.footer.part.partname != turned.footer.part.partname


def test_tables_and_sheets_of_a_letter_are_no_letters() -> None:
    made = documents(PLANS / "信函" / "plan")
    assert opened(made["通知.docx"]).sections[0].different_first_page_header_footer
    others = [opened(data) for path, data in made.items() if path != "通知.docx"]
    assert not any(one.sections[0].different_first_page_header_footer for one in others)


def test_a_sheet_groups_its_items_and_leaves_room_to_write(real: dict[str, bytes]) -> None:
    table = opened(real["任务清单/区财政局任务清单.docx"]).tables[0]
    heads, group, first, *_ = ([cell.text for cell in row.cells] for row in table.rows)
    assert heads[4:] == ["责任人", "进展情况", "存在问题", "下一步措施"]
    assert set(group) == {"牵头任务（3项）"}
    assert (first[0], first[4:]) == ("2", ["", "", "", ""])
    assert table.rows[2].height >= Mm(21.9)


def test_the_styles_in_the_list_are_those_of_a_document(real: dict[str, bytes]) -> None:
    names = {style.name for style in opened(real["通知.docx"]).styles}
    assert {"发文机关标志", "公文正文", "版记"} < names
    assert not {"List Bullet", "Heading 1", "Light Shading"} & names
