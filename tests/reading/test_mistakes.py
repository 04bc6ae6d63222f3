"""What people really type: each typical mistake gets its own name, at its own place."""

from pathlib import Path

import pytest

from fzjh.reading.mistakes import modules
from fzjh.reading.mistakes.slip import KEYS
from fzjh.reading.reader import read
from fzjh.schema import ItemDraft, PlanDraft, UnitsDraft
from tests.reading.keys import keys_of_model

HEAD = "标题: 深化改革\n"

TYPED = [
    ("fullwidth-colon", "标题：深化改革\n", 1, "："),
    ("fullwidth-colon", HEAD + "备注：无\n", 2, "："),
    ("fullwidth-colon", HEAD + "举措:\n  - 内容：甲。\n", 3, "："),
    ("fullwidth-colon", HEAD + "说明：无\n牵头单位: [甲]\n", 2, "："),
    ("missing-space", "标题:深化改革\n", 1, ":"),
    ("missing-space", HEAD + "举措:\n  - 内容:甲。\n", 3, ":"),
    ("missing-space", HEAD + "说明:无\n备注: 无\n", 2, ":"),
    ("inner-colon", HEAD + "备注: 时限: 年底前\n", 2, ":"),
    ("list-dash", HEAD + "举措:\n  -落实责任。\n", 3, "-"),
    ("list-dash", HEAD + "举措:\n  - 甲。\n  -“一网通办”。\n", 4, "-"),
    ("list-dash", HEAD + "引言:\n  -2021年。\n", 3, "-"),
    ("joined-entries", HEAD + "举措:\n  - 甲。\n   - 乙。\n", 4, "-"),
    ("joined-entries", HEAD + "举措:\n  - 甲。- 乙。\n", 3, "-"),
    ("joined-entries", HEAD + "举措:\n  - 内容: 甲。\n    完成时限: 2021- 乙。\n", 4, "-"),
    ("list-dash", HEAD + "指标:\n  -{名称: 甲}\n", 3, "-"),
    ("missing-colon", HEAD + "公开方式 主动公开\n备注: 甲\n", 2, "公开方式"),
    ("joined-entries", "单位:\n  名称: 甲\n  - 名称: 乙\n", 2, "名称: 甲"),
    ("missing-colon", "标题 深化改革\n举措: [甲。]\n", 1, "标题"),
    ("missing-colon", HEAD + "举措\n  - 甲。\n  - 乙。\n牵头单位: [甲]\n", 2, "举措"),
    ("fullwidth-colon", "举措：\n  - 甲。\n  - 乙。\n牵头单位: [甲]\n", 1, "："),
    ("tab-indent", HEAD + "举措:\n\t- 甲。\n", 3, "\t"),
    ("tab-indent", HEAD + "举措:\n  - 内容: 甲。\n\t备注: 乙\n", 4, "\t"),
    ("chinese-quote", HEAD + '备注: "全区统一部署”\n', 2, "”"),
    ("chinese-quote", HEAD + '备注: “全区统一部署"\n举措: [甲\n', 2, "“"),
    ("chinese-quote", HEAD + "备注: “时限: 年底前”\n", 2, "“"),
    ("unquoted-symbol", HEAD + "要求: >=5%\n", 2, ">=5%"),
    ("unquoted-symbol", HEAD + "要求: @所有单位\n", 2, "@所有单位"),
    ("unquoted-symbol", HEAD + "要求: `甲`\n", 2, "`甲`"),
    ("unquoted-symbol", HEAD + "要求: %5以上\n", 2, "%5以上"),
]


@pytest.mark.parametrize(("code", "text", "line", "marked"), TYPED, ids=[f"{one[0]}-{one[1][-9:]!r}" for one in TYPED])
def test_a_mistake_is_named_at_its_place(code: str, text: str, line: int, marked: str) -> None:
    first, *_ = read(Path("a.yaml"), text.encode()).diagnostics
    assert (first.code, first.span.first.line) == (code, line)
    assert text[first.span.start : first.span.end] == marked
    assert first.help


def test_every_mistake_is_tried() -> None:
    names = {module.__name__.rsplit(".", 1)[-1].replace("_", "-") for module in modules()}
    assert {code for code, *_ in TYPED} == names


@pytest.mark.parametrize(
    "text",
    [
        "标题: 深化改革：推进“放管服”\n",
        "备注: 时限：年底前\n",
        "网址: http://www.gov.cn\n",
        "要求: '>=5%'\n",
        "要求: ≥5%\n",
        "备注: |\n  甲：乙\n",
        "备注: >-\n  甲\n  乙\n",
        "举措:\n  - 甲-乙。\n  - -5℃以下。\n",
        '备注: "甲“乙”丙"\n',
        "备注: 甲\tB\n",
        "# 标题：说明\n标题: 甲\n",
    ],
)
def test_what_is_right_gives_no_report(text: str) -> None:
    assert read(Path("a.yaml"), text.encode()).diagnostics == ()


def test_one_line_has_one_mistake() -> None:
    found = read(Path("a.yaml"), "标题：“甲: 乙\n备注: 丙\n".encode()).diagnostics
    assert [one.code for one in found if one.span.first.line == 1] == ["fullwidth-colon"]


def test_all_tabs_are_reported_at_once() -> None:
    found = read(Path("a.yaml"), "举措:\n\t- 甲。\n\t- 乙。\n".encode()).diagnostics
    assert [one.span.first.line for one in found if one.code == "tab-indent"] == [2, 3]


def test_mistakes_know_all_keys_of_the_schema() -> None:
    models = (PlanDraft, UnitsDraft, ItemDraft)
    assert set(KEYS) == {key for model in models for key in keys_of_model(model)}


SYNTAX = [
    ("举措: [甲, 乙\n备注: 无\n", 1, "方括号"),
    ("指标: {名称: 甲\n", 1, "花括号"),
    ('备注: "没有收尾\n', 1, "引号没有收尾"),
    ('备注: "甲\\q乙"\n', 1, "引号里的内容"),
    ("标题: 甲\n  备注: 乙\n", 2, "冒号"),
    ("标题: 甲\n这一行没有冒号\n备注: 乙\n", 2, "这一行不成"),
    ("标题: 甲\n 备注: 乙\n", 2, "冒号"),
    ("甲:\n  - 乙\n - 丙\n", 3, "缩进"),
    ("甲: - 乙\n", 1, "列表的 -"),
    ("甲: 'x' y\n", 1, "缩进"),
    ("甲: |x\n", 1, ""),
    ("%甲\n", 1, ""),
]


@pytest.mark.parametrize(("text", "line", "message"), SYNTAX, ids=[one[0] for one in SYNTAX])
def test_any_other_fault_of_syntax_is_told_in_chinese_on_its_line(text: str, line: int, message: str) -> None:
    (one,) = read(Path("a.yaml"), text.encode()).diagnostics
    assert one.span.first.line == line
    assert message in one.message
    assert not any("a" <= char <= "z" for char in one.message)
