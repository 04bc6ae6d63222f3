"""What an editor offers while a plan is typed, and what it tells about the word under the mouse."""

from pathlib import Path

import pytest

from tests.editor.language_server import LanguageServer

pytestmark = pytest.mark.node

ITEM, PLAN, UNITS = "plan/items/优化营商环境.yaml", "plan/plan.yaml", "plan/units.yaml"
HEAD = "标题: 计划\n通知:\n  发文机关: 甲\n"

KEYS = [
    (ITEM, "‸", {"标题", "举措", "牵头单位", "责任单位", "配合单位", "完成时限", "责任标注", "依据", "备注", "标签"}),
    (ITEM, "举措:\n  - 内容: 甲。\n    ‸", {"指标", "牵头单位", "责任单位", "配合单位", "责任标注", "完成时限"}),
    (ITEM, "举措:\n  - 内容: 甲。\n    指标:\n      - 名称: 乙\n        ‸", {"要求"}),
    (PLAN, HEAD + "编号:\n  ‸", {"层次", "任务", "计数"}),
    (PLAN, HEAD + "章节:\n  - 标题: 甲\n    ‸", {"任务", "章节", "结语", "正文", "标题独行", "任务编号"}),
    (PLAN, HEAD + "信息公开:\n  ‸", {"索引号", "组配分类", "主题分类", "体裁分类", "公开方式", "公开范围", "时效"}),
    (UNITS, "单位:\n  - 名称: 甲\n    ‸", {"别名", "类别"}),
]
VALUES = [
    (PLAN, HEAD + "  用印: ‸\n", ["否", "是"]),
    (PLAN, HEAD + "成文形式: ‸\n", ["直接成文", "通知印发"]),
    (ITEM, "责任标注: ‸\n", ["共同负责", "牵头责任", "首位牵头", "（{单位}按职责分工负责）"]),
    (ITEM, "完成时限: ‸\n", ["2021-12", "每年2月底前", "长期坚持"]),
    (UNITS, "单位:\n  - 名称: 甲\n    类别: ‸\n", ["不特定单位", "司法机关", "部门"]),
]


@pytest.mark.parametrize(("file", "text", "keys"), KEYS)
def test_the_keys_that_may_stand_here_are_offered(
    server: LanguageServer, opened: Path, file: str, text: str, keys: set[str]
) -> None:
    offers = {one.label: one for one in server.offers(opened / file, text)}
    assert keys <= set(offers)
    assert set(offers) - keys <= {"一项任务", "一个指标"}
    assert all(offers[key].about.endswith("。") for key in keys if "信息公开" not in text)


def test_a_whole_part_is_offered_under_a_name_of_its_own(server: LanguageServer, opened: Path) -> None:
    offers = {one.label: one.typed for one in server.offers(opened / PLAN, HEAD + "章节:\n  - ‸")}
    assert offers["一个章节"] == "标题: ${1:依法全面履行政府职能}"
    assert offers["章节"] == "章节:\n    - 标题: "


@pytest.mark.parametrize(("file", "text", "values"), VALUES)
def test_the_values_that_may_stand_here_are_offered(
    server: LanguageServer, opened: Path, file: str, text: str, values: list[str]
) -> None:
    assert sorted(one.label for one in server.offers(opened / file, text)) == sorted(values)


@pytest.mark.parametrize(
    "text", ["牵头单位: [‸]\n", "牵头单位:\n  - ‸\n", "责任单位: [区审计局, 区财‸]\n", "配合单位: [‸]\n"]
)
def test_units_are_offered_with_what_they_are(server: LanguageServer, opened: Path, text: str) -> None:
    offers = {one.label: one.about for one in server.offers(opened / ITEM, "标题: 甲\n" + text)}
    assert len(offers) == 24
    assert offers["区财政局"] == "部门"
    assert offers["区法院"] == "司法机关"
    assert offers["公安分局"] == "区公安分局的别名"
    assert offers["区各部门"] == "统称：全部部门"


@pytest.mark.parametrize("text", ["    任务:\n      - ‸\n", "    任务: [优化‸]\n"])
def test_ids_are_offered_with_their_titles(server: LanguageServer, opened: Path, text: str) -> None:
    offers = server.offers(opened / PLAN, HEAD + "章节:\n  - 标题: 甲\n" + text)
    assert len(offers) == 23
    assert {one.label: one.about for one in offers}["推行行政执法三项制度"] == "全面推行行政执法“三项制度”"


def test_members_of_a_collective_are_offered(server: LanguageServer, opened: Path) -> None:
    offers = server.offers(opened / UNITS, "单位:\n  - 名称: 甲\n统称:\n  - 名称: 乙\n    成员: [‸]\n")
    assert {"区财政局", "区法院"} <= {one.label for one in offers}


HOVERS = [
    (
        ITEM,
        "标‸题: 甲\n",
        "#### 标题\n\n任务的标题，末尾不加句号；没有标题的任务不写。\n\n示例：\n\n```yaml\n优化营商环境\n```",
    ),
    (ITEM, "举措:\n  - 内‸容: 乙。\n", "#### 内容\n\n举措的文字；一份责任管几句话时写成列表。"),
    (ITEM, "牵头单位: [区公安分局, 公安‸分局]\n", "* `公安分局`: 区公安分局的别名"),
    (
        PLAN,
        "标题: 计划\n通知:\n  发文‸机关: 甲\n",
        "#### 发文机关\n\n全称或规范化简称；联合行文写成列表，主办机关在前。",
    ),
    (PLAN, HEAD + "章‸节:\n  - 标题: 甲\n", "#### 章节\n\n章节，一节一项；里面还可以再分章节。"),
    (PLAN, HEAD + "成文‸形式: 通知印发\n", "允许的值：\n\n* `通知印发`\n* `直接成文`"),
    (UNITS, "单位:\n  - 名称: 甲\n    类‸别: 部门\n", "#### 类别\n\n单位的类别，不写就是“部门”。"),
]


@pytest.mark.parametrize(("file", "text", "told"), HOVERS)
def test_the_mouse_over_a_word_tells_what_it_is(
    server: LanguageServer, opened: Path, file: str, text: str, told: str
) -> None:
    assert told in server.hover(opened / file, text)
