"""Offsets to lines and columns, and stretches of a text."""

from pathlib import Path

import pytest

from fzjh.source import Position, Source, Span


def source(text: str) -> Source:
    return Source(Path("a.yaml"), text)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_one_in_characters(line_break: str) -> None:
    text = f"标题{line_break}𠮷庆"
    second = text.index("𠮷")
    assert source(text).position(0) == Position(1, 1)
    assert source(text).position(second) == Position(2, 1)
    assert source(text).position(second + 1) == Position(2, 2)


@pytest.mark.parametrize("inner", ["\x85", "\u2028", "\x0b", "\x0c"])
def test_what_editors_show_in_one_line_is_one_line(inner: str) -> None:
    assert source(f"甲{inner}乙").position(2) == Position(1, 3)


@pytest.mark.parametrize(("offset", "position"), [(-5, Position(1, 1)), (99, Position(2, 2))])
def test_offsets_outside_count_as_the_nearest_end(offset: int, position: Position) -> None:
    assert source("甲\n乙").position(offset) == position


def test_a_line_comes_without_its_line_break() -> None:
    text = source("甲\r\n乙\n\n丙")
    assert [text.line(number) for number in range(6)] == ["", "甲", "乙", "", "丙", ""]


def test_an_empty_text_has_one_empty_line() -> None:
    assert source("").line_starts == [0]
    assert source("").line(1) == ""


def test_a_span_never_ends_before_it_begins() -> None:
    text = source("标题: 法治")
    assert (text.span(4, 2).start, text.span(4, 2).end) == (4, 4)
    assert (text.span(4).start, text.span(4).end) == (4, 4)


def test_a_span_knows_its_file_and_both_ends() -> None:
    span = source("甲\n乙丙丁").span(2, 5)
    assert span.text == "乙丙丁"
    assert (span.path, span.first, span.last) == (Path("a.yaml"), Position(2, 1), Position(2, 4))


def test_a_piece_of_a_span_counts_from_its_beginning() -> None:
    text = source("甲乙丙丁")
    assert text.span(1, 4).part(1, 2) == Span(text, 2, 3)
