"""Where the parts of a file lie, in all the ways YAML lets a text be written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fzjh.reading.document import Place
from fzjh.reading.reader import read
from fzjh.source import Span

FILE = """\
标题: 深化改革
举措:
  - 甲项工作。
  - 内容: [乙项工作。, 丙项工作。]
    指标: []
牵头单位:
备注: ''
"""


def root(text: str) -> Place:
    reading = read(Path("a.yaml"), text.encode())
    assert reading.document is not None
    return reading.document.place


def at(place: Place, *keys: str | int) -> Place:
    for key in keys:
        place /= key
    return place


def written(span: Span) -> str:
    return span.source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("keys", "value", "key"),
    [
        (("标题",), "深化改革", "标题"),
        (("举措", 0), "甲项工作。", "甲项工作。"),
        (("举措", 1, "内容"), "[乙项工作。, 丙项工作。]", "内容"),
        (("举措", 1, "内容", 1), "丙项工作。", "丙项工作。"),
        (("举措", 1), "内容: [乙项工作。, 丙项工作。]\n    指标: []", "内容: [乙项工作。, 丙项工作。]\n    指标: []"),
        (("牵头单位",), "牵头单位", "牵头单位"),
        (("备注",), "''", "备注"),
    ],
)
def test_a_part_has_the_place_of_its_value_and_of_its_key(keys: tuple[str | int, ...], value: str, key: str) -> None:
    place = at(root(FILE), *keys)
    assert place.exists()
    assert (written(place.span()), written(place.key_span())) == (value, key)


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("没有",), "标题: 深化改革"),
        (("举措", 7), "举措"),
        (("举措", "内容"), "举措"),
        (("标题", 0), "标题"),
        (("举措", 1, "没有"), "内容: [乙项工作。, 丙项工作。]"),
    ],
)
def test_a_part_that_is_missing_has_the_first_line_of_what_should_hold_it(
    keys: tuple[str | int, ...], value: str
) -> None:
    place = at(root(FILE), *keys)
    assert not place.exists()
    assert written(place.span()) == value


def test_the_whole_file_is_a_place_without_comments_and_blank_lines() -> None:
    place = root("# 说明\n标题: 甲\n备注: 乙\n\n# 完\n")
    assert place.exists()
    assert written(place.span()) == "标题: 甲\n备注: 乙"
    assert written(at(place, "依据").span()) == "标题: 甲"


def test_an_empty_file_has_a_place_too() -> None:
    place = root("# 空\n")
    assert (place.span().start, place.span().end) == (0, 0)
    assert written(at(place, "标题").span()) == ""


@pytest.mark.parametrize(
    "text",
    [
        "文: 推进AI应用，健全制度\n",
        "文: '推进AI应用，健全制度'\n",
        '文: "推进AI应用，健全制度"\n',
        "文: 推进AI\n  应用，\n  健全制度\n",
        "文: 推进AI\r\n  应用，\r\n  健全制度\r\n",
        "文: 推进AI\r  应用，\r  健全制度\r",
        "文: 推进AI\x85  应用，健全制度\n",
        "文: '推进AI\n\n  应用，健全制度'\n",
        '文: "推进AI\n  应用，健全制度"\n',
        '文: "推进AI\\\n  应用，健全制度"\n',
        '文: "推进AI\\\r\n  应用，健全制度"\n',
        '文: "推进AI\\n应用，健全制度"\n',
        '文: "\\t推进AI \\n 应用，健全制度"\n',
        '文: "\\u63a8\\u8fdb\\x41I\\U00005e94用，健全制度"\n',
        "文: >\n  推进AI\n  应用，健全制度\n",
        "文: >-\n  推进AI\n\n  应用，健全制度\n",
        "文: | # 一行一句\n  推进AI\n  应用，健全制度\n",
        "文: |+\r\n  推进AI应用，\r\n  健全制度\r\n\r\n",
        "? 文\n: 推进AI应用，健全制度\n",
        "{文: 推进AI应用，健全制度}\n",
    ],
)
def test_a_piece_of_a_text_is_found_however_the_text_is_written(text: str) -> None:
    place = at(root(text), "文")
    assert read(Path("a.yaml"), text.encode()).data == {"文": "推进AI应用，健全制度"}
    assert written(place.part(4, 6)) in {"应用", "\\U00005e94用"}
    assert written(place.part(6, 7)) == "，"
    assert written(place.part(10, 11)) == "度"


@pytest.mark.parametrize(
    ("text", "start", "end", "piece"),
    [
        ("文: '甲''乙'\n", 1, 2, "''"),
        ('文: "甲\\"乙"\n', 1, 2, '\\"'),
        ('文: "甲\\t乙"\n', 1, 2, "\\t"),
        ('文: "甲\\  乙"\n', 1, 2, "\\ "),
        ("文: Rule of\n  Law\n", 7, 8, "\n"),
        ("文: Rule of\n  Law\n", 5, 11, "of\n  Law"),
        ("文: 甲　\n", 1, 2, "　"),
        ("文: ' 甲乙 '\n", 0, 1, "甲"),
        ("文: 甲乙\n", 1, 99, "乙"),
        ("文: 甲乙\n", 5, 9, "乙"),
        ("文: 甲乙\n", 0, 0, "甲"),
    ],
)
def test_escapes_breaks_and_ends_of_a_text_have_their_places(text: str, start: int, end: int, piece: str) -> None:
    assert written(at(root(text), "文").part(start, end)) == piece


def test_a_piece_of_what_is_no_text_is_the_whole_of_it() -> None:
    assert written(at(root(FILE), "举措", 1, "内容").part(1, 2)) == "[乙项工作。, 丙项工作。]"


LINES = st.lists(st.text("甲乙，。AB1 ", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=4)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["{0}", "'{0}'", '"{0}"', ">-{1}{0}", "|{1}{0}"]))
def test_every_character_of_a_text_stands_at_its_place(lines: list[str], line_break: str, style: str) -> None:
    joined = f"{line_break}  ".join(lines)
    text = f"文: {style.format(joined, line_break + '  ')}{line_break}"
    place = at(root(text), "文")
    data = read(Path("a.yaml"), text.encode()).data
    assert isinstance(data, dict)
    value = data["文"]
    assert isinstance(value, str)
    for index, char in enumerate(value):
        assert written(place.part(index, index + 1)) in {char, line_break[0] if char == " " else char}
