"""Plain data to drafts: each misfit is told once, at its place, and becomes a hole."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, Field

from fzjh.reading.holes import Hole
from fzjh.reading.reader import read
from fzjh.schema import ItemDraft, MeasureDraft, PlanDraft, UnitsDraft
from fzjh.schema.conform import Fit, conform

ITEM = "标题: 甲\n举措:\n  - 乙。\n"
PLAN = "标题: 甲\n通知:\n  发文机关: 乙\n"


def fit(model: type[BaseModel], text: str) -> tuple[Any, list[tuple[str, str, str, str]]]:
    """The draft; and code, marked stretch, message and help of each diagnostic, those of reading included."""
    reading = read(Path("a.yaml"), text.encode())
    fitted = conform(model, reading)
    found = [*reading.diagnostics, *fitted.misfits]
    return fitted.draft, [
        (one.code, one.span.source.text[one.span.start : one.span.end], one.message, one.help or "") for one in found
    ]


def test_a_right_file_gives_a_draft_and_no_diagnostics() -> None:
    draft, told = fit(ItemDraft, ITEM + "依据: 《条例》\n牵头单位: [丙]\n完成时限: 2021-12\n")
    assert told == []
    assert (draft.title, draft.measures, draft.basis, draft.lead) == ("甲", ["乙。"], ["《条例》"], ["丙"])
    assert draft.deadline.printed == "2021年12月"


def test_a_measure_is_a_text_or_a_mapping() -> None:
    draft, told = fit(ItemDraft, ITEM + "  - 内容: 丙。\n    指标: [{名称: 丁, 要求: 5%}]\n")
    assert told == []
    assert isinstance(draft.measures[1], MeasureDraft)
    assert [one and one.requirement for one in draft.measures[1].indicators or ()] == ["5%"]


MISFITS = [
    (ItemDraft, ITEM + "备注:\n", "empty-value", "备注", "“备注”后面是空的"),
    (ItemDraft, ITEM + "  -\n", "empty-value", "", "第2条是空的"),
    (ItemDraft, "标题: 甲\n举措:\n", "empty-value", "举措", "“举措”后面是空的"),
    (ItemDraft, "标题: 甲\n", "missing-key", "标题: 甲", "缺少“举措”"),
    (ItemDraft, ITEM + "牵头部门: [甲]\n", "unknown-key", "牵头部门", "不认识的键“牵头部门”"),
    (ItemDraft, ITEM + "  - 内容: 丙。\n    指标: [{名称: 丁}]\n", "missing-key", "{名称: 丁}", "缺少“要求”"),
    (ItemDraft, ITEM + "牵头单位: 甲、乙\n", "wrong-type", "甲、乙", "“牵头单位”应当是列表，这里是一段文字"),
    (ItemDraft, ITEM + "牵头单位: {甲: 乙}\n", "wrong-type", "{甲: 乙}", "应当是列表，这里是几个“键: 值”"),
    (ItemDraft, "标题: [甲]\n举措: [乙。]\n", "wrong-type", "[甲]", "应当是一段文字，这里是列表"),
    (ItemDraft, ITEM + "  - [丙。]\n", "wrong-type", "[丙。]", "“举措”的第2条应当是几个“键: 值”，这里是列表"),
    (ItemDraft, ITEM + "完成时限: 2021-13\n", "bad-date", "2021-13", "“2021-13”读不成日期"),
    (ItemDraft, ITEM + "完成时限: [2021]\n", "wrong-type", "[2021]", "“完成时限”应当是一段文字，这里是列表"),
    (
        PlanDraft,
        PLAN + "  成文日期: {年: 2021}\n",
        "wrong-type",
        "{年: 2021}",
        "“成文日期”应当是一段文字，这里是几个“键: 值”",
    ),
    (PlanDraft, PLAN + "编号: {任务: {sample: A.}}\n", "wrong-type", "{sample: A.}", "“任务”应当是一段文字"),
    (
        PlanDraft,
        PLAN + "年度: {first: 2021, last: 2022}\n",
        "wrong-type",
        "{first: 2021, last: 2022}",
        "应当是一段文字",
    ),
    (PlanDraft, PLAN + "  用印: [是]\n", "bad-value", "[是]", "“用印”不能是"),
    (ItemDraft, "- 甲\n", "wrong-type", "- 甲", "文件内容应当是几个“键: 值”"),
    (ItemDraft, "", "empty-value", "", "文件是空的"),
    (PlanDraft, PLAN + "年度: 今年\n", "bad-year", "今年", "“今年”读不成年份"),
    (PlanDraft, PLAN + "成文形式: 印发\n", "bad-value", "印发", "“成文形式”不能是“印发”"),
    (PlanDraft, PLAN + "编号: {任务: A.}\n", "bad-value", "A.", "“A.”不是编号的样子"),
    (PlanDraft, PLAN + "  成文日期: 2021-09-31\n", "bad-date", "2021-09-31", "“2021-09-31”读不成日期"),
    (PlanDraft, PLAN + "章节: [甲]\n", "wrong-type", "甲", "“章节”的第1条应当是几个“键: 值”，这里是一段文字"),
    (PlanDraft, PLAN + "信息公开: 无\n", "wrong-type", "无", "“信息公开”应当是几个“键: 值”"),
    (PlanDraft, "标题: 甲\n", "missing-key", "标题: 甲", "缺少“通知”"),
    (UnitsDraft, "单位:\n  - 类别: 部门\n", "missing-key", "类别: 部门", "缺少“名称”"),
    (UnitsDraft, "单位:\n  - 名称: 甲\n    简称: 乙\n", "unknown-key", "简称", "不认识的键“简称”"),
]


@pytest.mark.parametrize(("model", "text", "code", "marked", "message"), MISFITS, ids=[one[4] for one in MISFITS])
def test_a_misfit_is_told_once_at_its_place(
    model: type[BaseModel], text: str, code: str, marked: str, message: str
) -> None:
    _, told = fit(model, text)
    assert [one[:2] for one in told] == [(code, marked)]
    assert message in told[0][2]
    assert told[0][3]


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        (ITEM + "牵头单位: 甲、乙\n", "[甲, 乙]"),
        (ITEM + "牵头单位: 【甲、乙】\n", "[甲, 乙]"),
        (ITEM + f"牵头单位: {'甲' * 60}\n", "一项一行"),
        (ITEM + "牵头单立: [甲]\n", "是不是想写“牵头单位”"),
        (ITEM + "zzz: 甲\n", "这里可以写：牵头单位、"),
        ("标题: 甲\n", "补上这一项。一条举措一项"),
    ],
)
def test_the_help_says_what_to_write(text: str, help_: str) -> None:
    _, told = fit(ItemDraft, text)
    assert help_ in told[0][3]


def test_a_wrong_part_is_a_hole_and_the_rest_stays() -> None:
    draft, told = fit(ItemDraft, "标题: [甲]\n举措: [乙。, [丙], 丁。]\n完成时限: 2021-13\n备注: 戊\n")
    assert len(told) == 3
    assert (draft.title, draft.measures, draft.deadline, draft.notes) == (None, ["乙。", None, "丁。"], None, ["戊"])


def test_an_unknown_key_hides_no_other_fault() -> None:
    _, told = fit(ItemDraft, "标题: 甲\n备柱: 乙\n牵头单位: 丙、丁\n")
    assert sorted(code for code, *_ in told) == ["missing-key", "unknown-key", "wrong-type"]


def test_an_unknown_key_like_no_other_may_be_the_missing_one() -> None:
    _, told = fit(ItemDraft, "标题: 甲\n步骤: [乙。]\n牵头单位: 丙、丁\n")
    assert sorted(code for code, *_ in told) == ["unknown-key", "wrong-type"]


def test_a_sentence_cut_by_a_colon_is_told_as_such() -> None:
    _, told = fit(ItemDraft, "标题: 甲\n举措:\n  - 加强监督，做到三查: 乙。\n")
    assert [(code, marked) for code, marked, *_ in told] == [("inner-colon", ":")]


def test_a_list_that_lost_its_bracket_is_no_text() -> None:
    _, told = fit(PlanDraft, PLAN + "  抄送: 丙, 丁]\n")
    assert told == [
        (
            "wrong-type",
            "丙, 丁]",
            "“抄送”应当是列表，这里是一段文字",
            "写成方括号里的列表，条目之间用英文逗号：[丙, 丁]。",
        )
    ]


def test_a_misspelt_key_is_not_missing_too() -> None:
    _, told = fit(ItemDraft, "标题: 甲\n举错: [乙。]\n")
    assert [code for code, *_ in told] == ["unknown-key"]


def test_what_was_wrong_is_a_hole() -> None:
    reading = read(Path("a.yaml"), "标题: [甲]\n举措: [乙。]\n标前: [丙]\n备注:\n".encode())
    expected = {Hole(("标题",)), Hole(("标前",), strange=True), Hole(("备注",))}
    assert set(conform(ItemDraft, reading).holes) == expected


def test_a_slip_makes_the_whole_file_a_hole() -> None:
    reading = read(Path("a.yaml"), "标题: 甲\n标题: 乙\n举措: [丙。]\n".encode())
    assert conform(ItemDraft, reading).holes == (Hole(()),)


def test_a_key_with_a_full_width_colon_inside_is_named_so() -> None:
    _, told = fit(ItemDraft, ITEM + "说明：见附件: 甲\n")
    assert [(code, marked) for code, marked, *_ in told] == [("fullwidth-colon", "说明：见附件")]


def test_a_long_value_is_cut_in_the_message() -> None:
    _, told = fit(PlanDraft, PLAN + f"年度: {'年' * 40}\n")
    assert f"“{'年' * 30}…”" in told[0][2]


@pytest.mark.parametrize("text", ["标题：甲\n举措: [乙。]\n", "标题: 甲\n举措：[乙。]\n", "标题: 甲\n举措:\n  -乙。\n"])
def test_what_a_slip_of_the_keyboard_brings_with_it_is_not_told_again(text: str) -> None:
    _, told = fit(ItemDraft, text)
    assert len(told) == 1


def test_a_file_that_is_not_yaml_has_no_draft_and_no_misfits() -> None:
    reading = read(Path("a.yaml"), "标题: [甲\n".encode())
    assert conform(ItemDraft, reading) == Fit(None, (), (Hole(()),))


def test_a_model_that_refuses_holes_is_a_bug() -> None:
    class Stubborn(BaseModel):
        title: str = Field(alias="标题")

    with pytest.raises(AssertionError, match="Stubborn"):
        fit(Stubborn, "标题: [甲]\n")


@pytest.mark.parametrize(
    ("text", "first"),
    [("任务: [甲]\n章节: []\n", True), ("章节: []\n任务: [甲]\n", False), ("", True), ("任务: [甲]\n", True)],
)
def test_a_draft_remembers_whether_items_stand_before_sections(text: str, *, first: bool) -> None:
    draft, _ = fit(PlanDraft, PLAN + text)
    assert draft.items_first is first
    assert PlanDraft.model_validate(draft).items_first is first
