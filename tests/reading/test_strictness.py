"""YAML is read strictly: text stays text, and what a plan has no use for is refused where it stands."""

from pathlib import Path

import pytest

from fzjh.reading.reader import Reading, read
from fzjh.reading.yaml_nodes import MAX_DEPTH


def reading(text: str) -> Reading:
    return read(Path("a.yaml"), text.encode())


def told(text: str) -> list[tuple[str, int, int, str]]:
    """Code, line, column and the marked stretch of each diagnostic."""
    found = reading(text).diagnostics
    return [
        (one.code, one.span.first.line, one.span.first.column, one.span.source.text[one.span.start : one.span.end])
        for one in found
    ]


@pytest.mark.parametrize(
    "scalar",
    ["no", "on", "YES", "010", "1.10", "0x1F", "1e3", "2021-13-45", "2021-09-01", "12:30:45", ".inf", "=", "<<"],
)
def test_a_scalar_stays_the_text_that_was_written(scalar: str) -> None:
    assert reading(f"键: {scalar}\n").data == {"键": scalar}


@pytest.mark.parametrize("nothing", ["", " ", "~", "null", "Null", "NULL", "''", '""', "[]", "{}", "|\n", "'  '"])
def test_whatever_is_empty_is_none(nothing: str) -> None:
    read_text = reading(f"键: {nothing}\n")
    assert (read_text.data, read_text.hollow) == ({"键": None}, True)


@pytest.mark.parametrize("quoted", ["'~'", '"null"'])
def test_a_quoted_null_is_text(quoted: str) -> None:
    read_text = reading(f"键: {quoted}\n")
    assert (read_text.data, read_text.hollow) == ({"键": quoted[1:-1]}, False)


@pytest.mark.parametrize("text", ["", "\n", "# 只有说明\n", "---\n", "---\n...\n"])
def test_a_file_without_content_has_no_data(text: str) -> None:
    read_text = reading(text)
    assert (read_text.data, read_text.diagnostics) == (None, ())
    assert read_text.document is not None


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("甲: &同 乙\n", 1, 4, "锚点"),
        ("甲: 乙\n丙: *同\n", 2, 4, "别名"),
        ("甲: &a 乙\n", 1, 4, "锚点"),
        ("甲: *a\n", 1, 4, "别名"),
        ("甲: !!int 3\n", 1, 4, "标签"),
        ("甲: !秘密 丁\n", 1, 4, "标签"),
        ("甲: &同 {乙: 丙}\n丁: {<<: *同}\n", 1, 4, "锚点"),
    ],
)
def test_anchors_aliases_tags_and_merges_are_refused(text: str, line: int, column: int, message: str) -> None:
    (one,) = reading(text).diagnostics
    assert (one.code, one.span.first.line, one.span.first.column) == ("yaml-syntax", line, column)
    assert message in one.message


def test_the_signs_of_features_are_fine_inside_of_a_text() -> None:
    assert reading("甲: Q&A！真抓*实干!\n").data == {"甲": "Q&A！真抓*实干!"}


def test_signs_of_features_before_another_fault_hide_nothing() -> None:
    assert [code for code, *_ in told("甲: Q&A\n乙: [丙\n")] == ["yaml-syntax"]


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert told(bomb)[0][:3] == ("yaml-syntax", 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 3000,
        "[" * 3000 + "]" * 3000,
        "{a: " * 3000,
        "键: " + "[" * 3000,
        "- " * 3000,
        "? " * 3000,
        "".join(" " * n + "a:\n" for n in range(3000)),
        "".join(" " * n + "- a:\n" for n in range(0, 200, 2)),
    ],
)
def test_deep_nesting_is_refused_and_never_crashes(text: str) -> None:
    (one,) = reading(text).diagnostics
    assert one.code == "yaml-syntax"
    assert one.span.end <= len(text)


def test_nesting_as_deep_as_allowed_is_read() -> None:
    text = "[" * MAX_DEPTH + "甲" + "]" * MAX_DEPTH
    assert reading(text).diagnostics == ()
    (one,) = reading(f"[{text}]" + "# [" * 200).diagnostics
    assert str(MAX_DEPTH) in one.message


@pytest.mark.parametrize(
    ("text", "char"), [("标题: 甲\x00乙\n", "\x00"), ("标题: \x1b[31m甲\n", "\x1b"), ("标题: 甲\ufffe\n", "\ufffe")]
)
def test_a_control_character_is_reported_at_its_place(text: str, char: str) -> None:
    (one,) = reading(text).diagnostics
    assert "控制字符" in one.message
    assert one.span.start == text.index(char)


def test_a_second_document_is_refused() -> None:
    assert "两份内容" in reading("甲: 乙\n---\n丙: 丁\n").diagnostics[0].message


def test_a_key_written_twice_is_reported_with_the_first_and_the_first_counts() -> None:
    read_text = reading("甲: 1\n乙: {丙: 2, 丙: 3}\n甲: 4\n")
    assert read_text.data == {"甲": "1", "乙": {"丙": "2"}}
    assert [(one.code, one.span.start) for one in read_text.diagnostics] == [
        ("duplicate-key", 15),
        ("duplicate-key", 21),
    ]
    assert [one.related[0].span.start for one in read_text.diagnostics] == [9, 0]


@pytest.mark.parametrize("text", ["? [甲, 乙]\n: 丙\n丁: 戊\n", "{甲: 乙}: 丙\n丁: 戊\n", "- {[甲]: 丙, 丁: 戊}\n"])
def test_a_key_that_is_no_word_is_reported_and_left_out(text: str) -> None:
    read_text = reading(text)
    assert read_text.data in ({"丁": "戊"}, [{"丁": "戊"}])
    assert [one.message for one in read_text.diagnostics] == ["键要写成一个词，不能是列表或映射"]
