"""The notice of 2021 as PDF, measured against GB/T 9704-2012."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from fzjh.views.context import Views
from tests.pdf.documents import REAL, files, pages_of, plan_of
from tests.pdf.measuring import MM, full_width, ink, is_red, page_number, pitch
from tests.pdf.structure import bookmarks, metadata

BODY, TITLE, NUMBER = 15.75, 21.0, 13.75
HAN = re.compile(r"[\u4e00-\u9fff]+")
BOTTOM = 37 + 225
NOTICE = files(REAL)["通知.pdf"]
PAGES = pages_of(REAL)
FULL = PAGES[2:-1]


def test_the_paper_is_a4() -> None:
    assert {(round(page.width), round(page.height)) for page in PAGES} == {(210, 297)}


def test_text_stays_inside_of_the_type_area() -> None:
    for page in PAGES:
        found = ink(NOTICE, page.number, (0, 0, 210, BOTTOM + 3))
        assert found
        left, top, right, bottom = found
        assert left == pytest.approx(28, abs=1)
        assert right == pytest.approx(184, abs=1)
        assert top >= 37
        assert bottom <= BOTTOM


def test_full_pages_have_22_lines() -> None:
    assert [len(page.of_size(BODY)) for page in FULL] == [22] * len(FULL)
    assert {pitch(page.of_size(BODY)) for page in FULL} == {29.5}


def test_lines_hold_28_characters() -> None:
    lines = [line for page in FULL for line in page.of_size(BODY)]
    assert Counter(map(full_width, lines)).most_common(1)[0][0] == 28
    steps = [
        two.left - one.left for line in lines for one, two in pairwise(line.signs) if HAN.fullmatch(one.text + two.text)
    ]
    assert Counter(round(step, 2) for step in steps).most_common(1)[0][0] == pytest.approx(156 / 28, abs=0.02)


def test_no_line_is_longer_than_the_type_area() -> None:
    lines = [line for page in PAGES[1:] for line in page.of_size(BODY)]
    assert max(map(full_width, lines)) <= 29
    assert max(line.right for line in lines) <= 184 + 8 * MM


def test_the_mark_is_red_and_35_mm_below_the_top_of_the_type_area() -> None:
    found = ink(NOTICE, 1, (0, 0, 210, 100), red=True)
    assert found
    assert found[1] == pytest.approx(37 + 35, abs=0.3)
    assert found[2] - found[0] <= 156
    mark = PAGES[0].find("文件")
    assert mark.text == "盐城经济技术开发区依法治区办公室文件"
    assert mark.fonts == ("FandolSong-Bold",)
    assert all(is_red(sign.colour) for sign in mark.signs)


def test_the_red_rule_lies_4_mm_below_the_number() -> None:
    (rule,) = PAGES[0].rules
    number = PAGES[0].find("〔2021〕2号")
    assert rule.middle - rule.thickness / 2 - (number.baseline + 0.12 * BODY * MM) == pytest.approx(4, abs=0.1)
    assert (rule.left, rule.right) == pytest.approx((28, 184), abs=0.1)
    assert is_red(rule.colour)
    assert (number.left + number.right) / 2 == pytest.approx(106, abs=1)


def test_two_blank_lines_stand_above_the_number_and_the_title() -> None:
    page = PAGES[0]
    found = ink(NOTICE, 1, (0, 0, 210, 100), red=True)
    assert found
    line = BODY * 15 / 8 * MM
    assert page.find("〔2021〕").baseline - 0.88 * BODY * MM - found[3] == pytest.approx(2 * line, abs=0.5)
    assert page.find("关于印发").baseline - 0.88 * TITLE * MM - page.rules[0].middle == pytest.approx(2 * line, abs=0.5)


def test_titles_are_of_size_2_bold_and_whole() -> None:
    assert [line.text for line in PAGES[0].of_size(TITLE)] == [
        "关于印发",
        "《2021年全区法治政府建设重点工作计划》",
        "的通知",
    ]
    assert [line.text for line in PAGES[1].of_size(TITLE)] == ["2021年全区法治政府建设重点工作计划"]
    lines = [*PAGES[0].of_size(TITLE), *PAGES[1].of_size(TITLE)]
    assert {font for line in lines for font in line.fonts} == {"FandolSong-Bold"}


@pytest.mark.parametrize(
    ("text", "fonts"),
    [
        ("一、指导思想", ("FandolHei-Regular",)),
        ("（一）依法全面履行政府职能", ("FandolKai-Regular",)),
        ("1.深化“放管服”改革。", ("FandolFang-Regular",)),
        ("（一）强化领导责任。", ("FandolKai-Regular", "FandolFang-Regular")),
        ("（牵头单位：区安监环保局", ("FandolFang-Regular",)),
    ],
)
def test_levels_have_their_fonts(text: str, fonts: tuple[str, ...]) -> None:
    line = next(line for page in PAGES[1:] for line in page.of_size(BODY) if line.text.startswith(text))
    assert line.fonts == fonts
    assert {sign.size for sign in line.signs} == {BODY}


def test_a_title_that_runs_in_never_turns_the_body_kai() -> None:
    line = next(line for page in PAGES for line in page.lines if line.text.startswith("（一）强化领导责任。"))
    kai = "".join(sign.text for sign in line.signs if "Kai" in sign.font)
    assert kai == "（一）强化领导责任。"


def test_page_numbers_stand_right_and_left_in_turn() -> None:
    for page in PAGES:
        number = page_number(page)
        assert number
        assert (number.text, number.size, number.font) == (f"—{page.number}—", NUMBER, "FandolSong-Regular")
        side = 184 - number.right if page.number % 2 else number.left - 28
        assert side == pytest.approx(NUMBER * MM, abs=0.1)


def test_the_dash_lies_7_mm_below_the_type_area() -> None:
    for page in PAGES[:2]:
        number = page_number(page)
        assert number
        dash = ink(NOTICE, page.number, (number.left, BOTTOM + 1, number.left + 4, 290))
        assert dash
        assert dash[1] == pytest.approx(BOTTOM + 7, abs=0.3)


def test_the_plan_begins_on_a_page_of_its_own() -> None:
    assert PAGES[1].lines[0].text == "2021年全区法治政府建设重点工作计划"


def test_the_date_stands_four_characters_in_and_the_name_above_its_middle() -> None:
    page = PAGES[0]
    name, date = (line for line in page.lines if line.text in ("区依法治区办", "2021年9月1日"))
    assert 184 - date.right == pytest.approx(4 * BODY * MM, abs=0.3)
    assert (date.left + date.right) / 2 == pytest.approx((name.left + name.right) / 2, abs=0.3)
    text_end = page.find("贯彻执行。").baseline + 0.12 * BODY * MM
    middle = (name.baseline + date.baseline) / 2 - 0.38 * BODY * MM
    assert 0 <= middle - 21 - text_end <= pitch(page.of_size(BODY)) * MM


def test_the_text_reads_in_order() -> None:
    view = "".join(block.full for block in Views(plan_of(REAL)).notice.blocks)
    seen = "".join(line.text for page in PAGES[1:] for line in page.of_size(BODY))
    assert re.sub(r"\s", "", seen) == view


def test_figures_and_numbers_of_documents_stay_whole() -> None:
    lines = [line.text for page in pages_of("主送三行") for line in page.lines]
    for whole in ("2023年的", "〔2022〕108号", "每年100%"):
        assert any(whole in line for line in lines)
    assert not any(line.endswith(("2", "20", "202", "2023", "〔2022〕", "1", "10", "100")) for line in lines)


def test_bookmarks_name_sections_and_items() -> None:
    found = bookmarks(NOTICE)
    assert found[:6] == [
        (0, "关于印发《2021年全区法治政府建设重点工作计划》的通知"),
        (0, "2021年全区法治政府建设重点工作计划"),
        (1, "一、指导思想"),
        (1, "二、重点工作"),
        (2, "（一）依法全面履行政府职能"),
        (3, "1.深化“放管服”改革"),
    ]
    assert sum(depth == 3 for depth, _ in found) == 23


def test_the_file_says_what_it_is() -> None:
    said = metadata(NOTICE)
    assert said["title"] == "关于印发《2021年全区法治政府建设重点工作计划》的通知"
    assert said["author"] == "盐城经济技术开发区依法治区办公室"
    assert said["creationdate"].startswith("D:20210901")
    assert (said["part"], said["conformance"], said["tagged"]) == ("2", "B", "true")


def test_the_same_plan_gives_the_same_bytes() -> None:
    again = files.__wrapped__(REAL)
    assert dict(again) == dict(files(REAL))
