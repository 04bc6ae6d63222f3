"""Elements of a document that a plan may give, and the other forms a document takes (GB/T 9704-2012, 7.2—7.4, 10.1)."""

import pytest

from tests.pdf.documents import REAL, files, pages_of
from tests.pdf.measuring import MM, Page, ink, is_red, page_number

BODY, SMALL = 15.75, 13.75
LINE = BODY * 15 / 8 * MM
BOTTOM = 37 + 225


def head(page: Page) -> str:
    return "".join(line.text for line in page.lines)


def test_a_plan_without_them_prints_none() -> None:
    text = "".join(head(page) for page in pages_of(REAL))
    assert not any(word in text for word in ("附件", "抄送", "印发机关", "签发人", "★", "（此件"))


def test_copy_number_secrecy_and_urgency_stand_flush_left_one_below_the_other() -> None:
    page = pages_of("rich")[0]
    lines = [page.find("000017"), page.find("秘密★1年"), page.find("加急")]
    assert [line.left for line in lines] == pytest.approx([28] * 3, abs=0.1)
    assert [line.fonts[0] for line in lines] == ["FandolFang-Regular", "FandolHei-Regular", "FandolHei-Regular"]
    assert lines[0].baseline == pytest.approx(37 + 0.88 * BODY * MM, abs=0.1)
    assert lines[2].baseline - lines[0].baseline == pytest.approx(2 * LINE, abs=0.1)


def test_organs_of_a_joint_issue_stand_one_a_line_with_the_word_document_beside_them() -> None:
    page = pages_of("rich")[0]
    red = [line for line in page.lines if is_red(line.signs[0].colour)]
    assert red[0].text == "中共临江县委全面依法治县委员会办公室"
    assert red[1].text == "临江县司法局文件"
    assert red[2].text == "临江县财政局"
    names = [line.signs[:6] for line in red[1:]]
    assert [row[0].left for row in names] == pytest.approx([red[0].left] * 2, abs=0.3)
    assert [row[-1].right for row in names] == pytest.approx([red[0].right] * 2, abs=0.5)


def test_approvers_stand_two_a_line_and_the_number_beside_the_last() -> None:
    page = pages_of("rich")[0]
    first, last = page.find("签发人：王建国李明"), page.find("赵小川")
    number = [sign for sign in last.signs if sign.text in "临法办发"]
    assert number[0].left == pytest.approx(28 + BODY * MM, abs=0.2)
    names = {sign.text: sign for line in (first, last) for sign in line.signs}
    assert names["赵"].left == pytest.approx(names["王"].left, abs=0.1)
    assert (names["王"].font, names["签"].font) == ("FandolKai-Regular", "FandolFang-Regular")
    assert names["明"].right == pytest.approx(184 - BODY * MM, abs=1)


def test_attachments_are_announced_behind_the_text() -> None:
    page = pages_of("rich")[1]
    first, second = page.find("附件：1.重点任务分解表"), page.find("2.牵头单位任务矩阵")
    assert first.left == pytest.approx(28 + 2 * BODY * MM, abs=0.1)
    assert second.left == pytest.approx(first.signs[3].left, abs=0.1)
    assert first.baseline - page.find("报送进展情况。").baseline == pytest.approx(2 * LINE, abs=0.1)


def test_attachments_are_printed_landscape_behind_the_plan_and_numbered_on() -> None:
    pages = pages_of("rich")
    wide = [page for page in pages if page.width > page.height]
    heads = [page.lines[:2] for page in wide if page.lines[0].text.startswith("附件")]
    assert [[line.text for line in lines] for lines in heads] == [
        ["附件1", "重点任务分解表"],
        ["附件2", "牵头单位任务矩阵"],
    ]
    for first, title in heads:
        assert first.fonts == ("FandolHei-Regular",)
        assert (first.size, title.size) == (15.75, 21.0)
    assert wide[0].number > pages.index(next(page for page in pages if "总体要求" in head(page)))


@pytest.mark.parametrize("index", [4, 5])
def test_the_number_of_a_landscape_page_stands_where_it_stands_on_the_others(index: int) -> None:
    number = index + 1
    data = files("rich")["通知.pdf"]
    found = ink(data, number, (10, 0, 34, 210))
    assert found
    assert found[2] == pytest.approx(35 - 5.3, abs=0.4)
    place = 28 + 156 - found[3] if number % 2 else found[1] - 28
    assert place == pytest.approx(SMALL * MM, abs=0.3)


def test_names_of_a_joint_issue_stand_in_a_row_and_the_date_below_the_last() -> None:
    page = pages_of("rich")[1]
    row, date = page.find("县委依法治县办"), page.find("2025年3月5日")
    assert row.text == "县委依法治县办县司法局县财政局"
    last = row.signs[-4:]
    assert (last[0].left + last[-1].right) / 2 == pytest.approx((date.left + date.right) / 2, abs=0.2)
    assert 184 - date.right == pytest.approx(4 * BODY * MM, abs=0.2)


def test_remarks_stand_below_the_date_in_brackets() -> None:
    page = pages_of("rich")[1]
    remark = page.find("（此件不公开）")
    assert remark.baseline - page.find("2025年3月5日").baseline == pytest.approx(LINE, abs=0.1)
    assert remark.signs[1].left == pytest.approx(28 + 3 * BODY * MM, abs=1.5)


def test_the_imprint_ends_on_the_lower_edge_of_the_last_page() -> None:
    for name in ("rich", "direct"):
        page = pages_of(name)[-1]
        first, middle, last = page.rules
        assert last.middle + last.thickness / 2 == pytest.approx(BOTTOM, abs=0.3)
        assert [rule.thickness for rule in page.rules] == pytest.approx([0.35, 0.25, 0.35], abs=0.01)
        assert {round(rule.left) for rule in page.rules} == {28}
        assert {round(rule.right) for rule in page.rules} == {184}
        assert first.middle < page.find("抄送：").baseline < middle.middle < page.find("印发").baseline < last.middle


def test_copies_wrap_below_their_first_name_and_end_with_a_stop() -> None:
    page = pages_of("rich")[-1]
    copies = page.find("抄送：")
    wrapped = page.find("公室。")
    assert copies.left == pytest.approx(28 + SMALL * MM, abs=0.1)
    assert wrapped.left == pytest.approx(copies.signs[3].left, abs=0.1)
    assert {copies.size, wrapped.size} == {SMALL}


def test_the_imprint_names_the_printer_left_and_the_date_right() -> None:
    line = pages_of("rich")[-1].find("印发")
    assert line.text == "中共临江县委全面依法治县委员会办公室2025年3月7日印发"
    assert line.left == pytest.approx(28 + SMALL * MM, abs=0.1)
    assert line.right == pytest.approx(184 - SMALL * MM, abs=0.1)


def test_a_direct_document_runs_from_the_recipients_to_the_signature() -> None:
    text = head(pages_of("direct")[0]) + head(pages_of("direct")[1])
    places = [
        text.index(word)
        for word in (
            "临政发",
            "若干意见",
            "各区县人民政府",
            "一、健全机制",
            "附件：",
            "临江市人民政府2025",
            "（此件公开发布）",
        )
    ]
    assert places == sorted(places)


def test_an_unstamped_date_begins_two_characters_behind_the_name() -> None:
    page = pages_of("信函")[0]
    name, date = (line for line in page.lines if line.text in ("市局", "2024年12月25日"))
    assert date.left - name.left == pytest.approx(2 * BODY * MM, abs=0.1)
    assert 184 - date.right == pytest.approx(2 * BODY * MM, abs=0.1)


def test_a_letter_has_its_mark_and_double_lines_where_they_belong() -> None:
    data = files("信函")["通知.pdf"]
    page = pages_of("信函")[0]
    mark = ink(data, 1, (0, 0, 210, 60), red=True)
    assert mark
    assert mark[1] == pytest.approx(30, abs=0.3)
    upper, lower = page.rules[:2], page.rules[2:]
    assert [rule.right - rule.left for rule in page.rules] == pytest.approx([170] * 4, abs=0.1)
    assert [rule.left for rule in page.rules] == pytest.approx([20] * 4, abs=0.1)
    assert upper[0].thickness > upper[1].thickness
    assert lower[0].thickness < lower[1].thickness
    assert lower[1].middle + lower[1].thickness / 2 == pytest.approx(297 - 20, abs=0.7)
    glyphs = page.find("临江市司法局")
    assert all(is_red(sign.colour) for sign in glyphs.signs)
    assert "文件" not in head(page)


def test_a_letter_has_its_number_at_the_right_and_no_page_number_on_its_first_page() -> None:
    first, second = pages_of("信函")[:2]
    line = first.find("〔2024〕12号")
    assert line.text.startswith("000003")
    assert line.right == pytest.approx(184, abs=0.1)
    assert page_number(first) is None
    assert page_number(second)


def test_the_imprint_of_a_letter_has_neither_lines_nor_printer() -> None:
    page = pages_of("信函")[-1]
    assert page.rules == ()
    assert "印发" not in page.find("抄送：").text
    assert not any("临江市司法局办公室" in line.text for line in page.lines)


def test_recipients_wrap_flush_left_and_the_text_still_begins_on_the_first_page() -> None:
    page = pages_of("主送三行")[0]
    start = next(index for index, line in enumerate(page.lines) if line.text.startswith("各县（市、区）党委"))
    rows = page.lines[start : start + 3]
    assert [line.left for line in rows] == pytest.approx([28] * 3, abs=0.1)
    assert rows[-1].text.endswith("：")
    assert page.find("现将《").left == pytest.approx(28 + 2 * BODY * MM, abs=2.9)


def test_a_long_name_of_an_organ_stays_on_one_line_inside_of_the_type_area() -> None:
    data = files("heavy")["通知.pdf"]
    found = ink(data, 1, (0, 0, 210, 95), red=True)
    assert found
    assert found[1] == pytest.approx(72, abs=0.3)
    assert found[0] >= 28
    assert found[2] <= 184
