"""Notice, task table and matrix as md, txt and html: every word, in order, and nothing taken for markup."""

import json
import re

import pytest

from tests.documents.built import PLANS, files, text
from tests.documents.words import markdown, markdown_words, page

NOTICE = "通知.{}"
ONE_ATTACHMENT = ["plan_2021", "direct", "heavy", "hostile"]
"""Plans whose attachments are not numbered: web pages number them by a list, whose numbers are no text."""


def after_recipients(plan: str, words: str) -> str:
    recipients = "".join((json.loads(text(plan, "plan.json"))["notice"]["recipients"] + "：").split())
    head, found, rest = words.partition(recipients)
    assert found, head
    return rest


@pytest.mark.parametrize("plan", sorted(PLANS))
def test_markdown_says_what_the_plain_text_says(plan: str) -> None:
    assert markdown_words(text(plan, "通知.md")) == "".join(text(plan, "通知.txt").split())


@pytest.mark.parametrize("plan", ONE_ATTACHMENT)
def test_the_web_page_says_what_the_plain_text_says(plan: str) -> None:
    article = next(page(text(plan, "通知.html")).all("article"))
    words = "".join(text(plan, "通知.txt").split())
    assert after_recipients(plan, article.text) == after_recipients(plan, words)


def test_every_element_of_an_official_document_stands_in_the_plain_text_in_its_place() -> None:
    lines = [line.strip("　") for line in text("rich", "通知.txt").splitlines() if line]
    assert lines[:8] == [
        "000017",
        "秘密★1年",
        "加急",
        "中共临江县委全面依法治县委员会办公室等关于印发《临江县2025—2026年法治政府建设重点任务安排》的通知",
        "临法办发〔2025〕18号",
        "签发人：王建国　李明　赵小川",
        "各镇党委、人民政府（街道党工委、办事处），县各部委办局，县各直属单位：",
        (
            "《临江县2025—2026年法治政府建设重点任务安排》已经县委全面依法治县委员会第六次会议审议通过，"
            "现印发给你们，请认真组织实施。"
        ),
    ]
    assert lines[9:18] == [
        "附件：1. 重点任务分解表",
        "2. 牵头单位任务矩阵",
        "县委依法治县办",
        "县司法局",
        "县财政局",
        "2025年3月5日",
        "（此件不公开）",
        "（联系人：张三，联系电话：0515—12345678）",
        "临江县2025—2026年法治政府建设重点任务安排",
    ]
    assert lines[-3:] == [
        "抄送：县委办公室，县人大常委会办公室，县政府办公室，县政协办公室。",
        "中共临江县委全面依法治县委员会办公室",
        "2025年3月7日印发",
    ]


def test_elements_that_the_plan_does_not_give_are_not_printed() -> None:
    article = next(page(text("plan_2021", "通知.html")).all("article"))
    absent = ("marks", "upward", "attachments", "remark", "imprint", "unstamped")
    assert [name for name in absent if article.classed(name)] == []
    assert not re.search("附件：|抄送：|印发$|签发人", text("plan_2021", "通知.txt"), re.MULTILINE)


def test_the_disclosure_block_heads_the_page_in_the_order_of_the_source() -> None:
    article = next(page(text("plan_2021", "通知.html")).all("article"))
    block = next(article.all())
    assert block.attributes["class"] == "disclosure"
    names = [one.text for one in block.all("dt")]
    assert names == [
        "索引号",
        "组配分类",
        "发布机构",
        "发文日期",
        "文号",
        "主题分类",
        "体裁分类",
        "公开方式",
        "公开范围",
        "时效",
    ]
    values = [one.text for one in block.all("dd")]
    assert values[:5] == [
        "11320900014355718M/2021-01213",
        "公共文化服务",
        "盐城经济技术开发区依法治区办公室",
        "2021-09-01",
        "盐开委法办〔2021〕2号",
    ]


def test_each_way_to_print_a_duty() -> None:
    lines = text("rich", "通知.txt").splitlines()
    item = {line.strip("　").split(".")[0]: line for line in lines if re.match("　　[1-4]\\.", line)}
    assert item["1"].endswith("不得提请审议。（牵头单位：司法局，责任单位：行政规范性文件起草单位、县各部门）")
    assert (
        "向社会公布。（牵头单位：县委依法治县办，责任单位：县司法局）决策档案应当完整归档。（牵头单位：县档案馆，"
        in item["2"]
    )
    assert item["2"].endswith("评估结果作为调整决策的依据。（牵头单位：县司法局、县财政局，责任单位：县各部门）")
    assert "每年2次以上。（县市场监管局会同县财政局、县人民法院办理）（县市场监督管理局、" in item["3"]
    assert item["3"].endswith("、各执法部门负责）")
    assert item["4"].endswith("达到100%。（县人民法院、县司法局、各镇（街道）负责）")


def test_duties_on_lines_of_their_own_and_the_note_once() -> None:
    lines = [line.strip("　") for line in text("direct", "通知.txt").splitlines()]
    duties = [line for line in lines if line.endswith(("负责）", "下同）"))]
    assert duties == [
        "（市发展改革委、公安局、各区县负责。列第一位者为牵头单位，下同）",
        "（市教育局、市发展改革委负责）",
        "（公安局负责）",
        "（市发展改革委、市教育局负责）",
    ]


def test_numbers_follow_the_styles_of_the_plan() -> None:
    lines = [line.strip("　") for line in text("direct", "通知.txt").splitlines() if line]
    numbered = [line for line in lines if re.match("[一二]、|（[一二]）|（[12]）|第一条", line)]
    assert [line[:9] for line in numbered] == [
        "一、健全机制",
        "（一）市场准入",
        "（1）落实市场准入",
        "（2）推行告知承诺",
        "（二）公平竞争",
        "（1）落实公平竞争",
        "第一条　审查范围。",
        "二、保障措施",
    ]


def test_a_direct_document_has_no_second_title_and_is_signed_at_its_end() -> None:
    found = page(text("direct", "通知.html"))
    assert [one.text for one in found.all("h1")] == ["关于优化法治化营商环境的若干意见"]
    assert not found.classed("issued")
    words = next(found.all("article")).text
    assert words.index("有效期五年。") < words.index("附件：") < words.index("2025年1月10日") < words.index("抄送：")


@pytest.mark.parametrize("path", [path for path in sorted(files("hostile")) if path.endswith(".html")])
def test_a_page_takes_no_word_of_the_plan_for_markup(path: str) -> None:
    found = page(text("hostile", path))
    assert {one.tag for one in found.all()} & {"script", "img", "b"} == set()
    assert all(not name.startswith("on") for one in found.all() for name in one.attributes)
    assert "http" not in "".join(one.attributes["href"] for one in found.all("a"))


def test_a_page_shows_hostile_words_as_they_are() -> None:
    words = next(page(text("hostile", "通知.html")).all("article")).text
    for written in ("<imgsrc=xonerror=alert(1)>", "各部门<script>alert(1)</script>：", "{{7*7}}，{%raw%}，&lt;，#数。"):
        assert written in words


@pytest.mark.parametrize("path", [path for path in sorted(files("hostile")) if path.endswith(".md")])
def test_markdown_takes_no_word_of_the_plan_for_its_own(path: str) -> None:
    kinds = {token.type for token in markdown(text("hostile", path))}
    assert kinds & {"html_block", "html_inline", "link_open", "image", "em_open", "strong_open", "code_inline"} <= (
        {"html_inline"} if "<br>" in text("hostile", path) else set()
    )
    assert all(token.content == "<br>" for token in markdown(text("hostile", path)) if token.type == "html_inline")


def test_a_markdown_table_keeps_its_columns() -> None:
    for path in ("重点任务分解表.md", "牵头单位任务矩阵.md"):
        rows = "".join(
            {"tr_open": "\n", "th_open": "|", "td_open": "|"}.get(token.type, "")
            for token in markdown(text("hostile", path))
        )
        assert len(set(rows.split())) == 1, path
    assert "甲|乙|丙，{{7*7}}" in markdown_words(text("hostile", "重点任务分解表.md"))


def test_the_task_table_page_has_the_cells_of_the_csv() -> None:
    table = next(page(text("rich", "重点任务分解表.html")).all("table"))
    rows = [[cell.text for cell in row.all("td", "th")] for row in table.all("tr")]
    assert rows[0] == [
        "序号",
        "任务类别",
        "重点任务",
        "工作举措",
        "牵头单位",
        "责任单位",
        "配合单位",
        "量化指标",
        "完成时限",
    ]
    assert [row[0] for row in rows[1:]] == ["1", "2", "2", "2", "3", "3", "4"]
    assert rows[2][4:] == ["县委依法治县办", "县司法局", "", "", "2025年3月31日"]
    assert rows[4][3] == "对决策执行情况开展后评估。评估结果作为调整决策的依据。"
    assert rows[7][2] == ""


def test_columns_that_the_plan_never_fills_are_left_out() -> None:
    table = next(page(text("plan_2021", "重点任务分解表.html")).all("table"))
    heads = [cell.text for cell in next(table.all("tr")).all("th")]
    assert heads == ["序号", "任务类别", "重点任务", "工作举措", "牵头单位", "责任单位", "量化指标"]


def test_the_matrix_page_says_in_words_what_its_signs_mean() -> None:
    found = page(text("rich", "牵头单位任务矩阵.html"))
    rows = [[cell.text for cell in row.all("td", "th")] for row in next(found.all("table")).all("tr")]
    assert rows[0] == [
        "重点任务",
        "县委依法治县办",
        "县司法局",
        "县财政局",
        "县市场监督管理局",
        "县人民法院",
        "县档案馆",
        "牵头单位数",
    ]
    assert rows[3] == ["3.严格规范公正文明执法！", "", "", "△配合", "●牵头", "△配合", "", "1"]
    assert rows[4] == ["4.无题任务", "", "○责任", "", "", "●牵头", "", "1"]
    assert rows[5] == ["牵头任务数", "1", "2", "1", "1", "1", "1", "7"]
    assert "2项任务的责任单位写作“县各部门”，表中不逐一标出。" in found.classed("notes")[0].text
