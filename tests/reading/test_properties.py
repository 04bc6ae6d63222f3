"""Reading is total: whatever the bytes, there is an answer, and every place lies inside its file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from fzjh.diagnostics import Diagnostic
from fzjh.reading.document import Place
from fzjh.reading.reader import Reading, read
from fzjh.schema import ItemDraft, PlanDraft, UnitsDraft, WordsDraft
from fzjh.schema.conform import conform
from fzjh.source import Span

PATH = Path("a.yaml")
MODELS = (PlanDraft, UnitsDraft, ItemDraft, WordsDraft)

PIECES = st.sampled_from(
    [
        *(
            "标题: 甲\n",
            "举措:\n",
            "  - 乙。\n",
            "  - 内容: [丙。, 丁。]\n",
            "牵头单位: [甲, 乙]\n",
            "年度: 2021\n",
            "单位:\n  - 名称: 甲\n",
        ),
        *(
            "章节:\n  - 标题: 甲\n    任务: [乙]\n",
            "通知: {成文日期: 2021-13-45}\n",
            "标题：甲\n",
            "标题:甲\n",
            "\t",
            "“",
            "”",
            '"',
            "'",
        ),
        *(
            "[",
            "]",
            "{",
            "}",
            ": ",
            ":",
            "- ",
            "-",
            ",",
            "|",
            ">",
            "#",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "?",
            "~",
            "\n",
            "\r\n",
            "\r",
        ),
        *(
            " ",
            "  ",
            "\\",
            "\\u4e00",
            "\x00",
            "\x85",
            "\u2028",
            "\ufeff",
            "\U000e0001",
            "𠮷",
            "---\n",
            "<<: ",
            "甲",
            "a",
            "1",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)


def spans(found: list[Diagnostic]) -> Iterator[Span]:
    """All places that diagnostics name."""
    for one in found:
        yield one.span
        yield from (related.span for related in one.related)


def inside(span: Span) -> bool:
    size = len(span.source.text)
    lines = len(span.source.line_starts)
    ordered = 0 <= span.start <= span.end <= size
    return ordered and 1 <= span.first.line <= span.last.line <= lines and span.first.column >= 1


def keys(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The keys of every part of plain data."""
    yield path
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from keys(value, (*path, key))


def judge(reading: Reading) -> None:
    """A reading is a document or a reason why not; its places and those of its misfits lie inside the file."""
    assert reading.document is not None or reading.diagnostics
    assert all(inside(span) for span in spans(list(reading.diagnostics)))
    for model in MODELS:
        fit = conform(model, reading)
        assert fit.draft is not None or fit.misfits or reading.diagnostics
        assert all(inside(span) for span in spans(list(fit.misfits)))
    if reading.document:
        for path in keys(reading.data):
            place = Place(reading.document, path)
            assert all(inside(span) for span in (place.span(), place.key_span(), place.part(1, 3)))


@given(st.binary(max_size=300))
def test_reading_any_bytes_gives_an_answer(content: bytes) -> None:
    judge(read(PATH, content))


@given(TEXTS)
def test_reading_anything_that_looks_like_a_plan_gives_an_answer(text: str) -> None:
    judge(read(PATH, text.encode()))


@given(st.text(max_size=200))
def test_reading_any_text_gives_an_answer(text: str) -> None:
    judge(read(PATH, text.encode(errors="replace")))


PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=60)


@given(PRINTABLE)
def test_a_text_survives_being_written_in_quotes(text: str) -> None:
    reading = read(PATH, f"文: {json.dumps(text, ensure_ascii=False)}\n".encode())
    assert reading.data == {"文": text.strip(" ") or None}


@given(PRINTABLE)
def test_every_character_of_a_quoted_text_stands_at_its_place(text: str) -> None:
    reading = read(PATH, f"文: {json.dumps(text, ensure_ascii=False)}\n".encode())
    assert reading.document is not None
    place = reading.document.place / "文"
    stripped = text.strip(" ")
    for index in range(len(stripped)):
        span = place.part(index, index + 1)
        assert json.loads(f'"{span.source.text[span.start : span.end]}"') == stripped[index]


@given(
    st.dictionaries(
        st.text("甲乙丙丁", min_size=1, max_size=3), st.lists(st.text("戊己，。A1", max_size=8), max_size=3)
    )
)
def test_plain_data_survives_being_written(data: dict[str, list[str]]) -> None:
    reading = read(PATH, json.dumps(data, ensure_ascii=False).encode())
    wanted = {key: [entry or None for entry in value] or None for key, value in data.items()} or None
    assert reading.data == wanted
