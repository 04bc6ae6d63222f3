"""The manual of the codes: complete, and in the form that `fzjh explain` shows."""

import re
from pathlib import Path

import pytest

import fzjh
from fzjh.manual import Page, pages

SOURCES = Path(fzjh.__file__).parent
PAGES = pages()
EMITTED = re.compile(
    r"\b(?:fault|diagnostic|Diagnostic|PydanticCustomError)\(\s*\"([a-z]+(?:-[a-z]+)*)\"|_Parsed\(\w+, \"([a-z-]+)\""
)


def emitted() -> set[str]:
    """Every code that a module names where it makes a diagnostic."""
    texts = [path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py")]
    return {one or other for text in texts for one, other in EMITTED.findall(text)}


def test_every_code_of_the_program_has_a_manual() -> None:
    assert {"missing-key", "encoding", "bad-year", "unknown-file", "yaml-syntax"} <= emitted()
    assert emitted() <= {page.code for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=[page.code for page in PAGES])
def test_a_manual_has_a_title_a_reason_and_an_example(page: Page) -> None:
    assert re.search(r"[\u4e00-\u9fff]", page.title)
    assert not page.title.endswith("。")
    assert len(page.title) <= 30
    reason, *_ = page.body.split("错误：")
    assert reason.strip().endswith("。")


@pytest.mark.parametrize("page", PAGES, ids=[page.code for page in PAGES])
def test_examples_come_in_pairs_and_are_indented(page: Page) -> None:
    assert page.body.count("错误：") == page.body.count("正确：")
    for example in re.findall(r"(?:错误|正确)：\n\n(.*?)(?:\n\n\S|\Z)", page.body, re.DOTALL):
        assert all(line.startswith("    ") for line in example.splitlines() if line)
