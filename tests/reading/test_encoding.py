"""Bytes to text: what is accepted, and what is said about other encodings."""

from pathlib import Path

import pytest

from fzjh.reading.encoding import decode
from fzjh.reading.reader import read

PATH = Path("任务.yaml")


def test_utf8_is_read_as_it_is() -> None:
    source, faults = decode(PATH, "标题: 法治\n".encode())
    assert (source.text, faults) == ("标题: 法治\n", [])


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    source, faults = decode(PATH, "标题: 法治\n".encode("utf-8-sig"))
    assert (source.text, faults) == ("标题: 法治\n", [])


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        ("标题: 法治\n".encode("gbk"), "GBK"),
        ("标题: 法治\n".encode("utf-16"), "UTF-16"),
        ("标题: 法治\n".encode("utf-16-be"), "编码，里面"),
        (b"\xfe\xff" + "标题: 法治\n".encode("utf-16-be"), "UTF-16"),
        (b"\xff\x80\xff", "编码，里面"),
    ],
)
def test_another_encoding_is_named_when_it_can_be_guessed(content: bytes, hint: str) -> None:
    _, faults = decode(PATH, content)
    assert [fault.code for fault in faults] == ["encoding"]
    assert hint in faults[0].message


def test_the_place_is_the_first_bad_byte() -> None:
    _, (fault,) = decode(PATH, "标题: 法治\n备注: ".encode() + b"\xd6\xce")
    assert (fault.span.first.line, fault.span.first.column) == (2, 5)
    assert fault.span.end == fault.span.start + 1


def test_bytes_that_break_off_in_a_character_have_their_place_inside_the_text() -> None:
    source, (fault,) = decode(PATH, "标题".encode()[:-1])
    assert fault.span.start < fault.span.end <= len(source.text)


def test_a_file_in_another_encoding_has_no_other_faults() -> None:
    reading = read(PATH, "标题：法治\n\t坏".encode("gbk"))
    assert reading.document is None
    assert [one.code for one in reading.diagnostics] == ["encoding"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_any_line_break_ends_a_line(line_break: str) -> None:
    reading = read(PATH, f"标题: 法治{line_break}备注: 无{line_break}".encode())
    assert reading.diagnostics == ()
    assert reading.data == {"标题": "法治", "备注": "无"}
