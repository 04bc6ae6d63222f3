"""Documents of many styles: every item, every unit's part in it, and every sentence is found."""

from pathlib import Path

import pytest
import yaml

from fzjh.compiler import check
from fzjh.importing.verify import MOVED, WORDS
from tests.importing.corpora import CORPUS, Outcome, cases, duties, expected, outcome, source, titles

INCOMPLETE = {"missing-key", "empty-value"}
"""What check may say of a document that does not tell who issues it, or names no unit."""


@pytest.fixture(params=cases(), ids=lambda case: str(case.name))
def case(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def found(case: Path, tmp_path: Path) -> Outcome:
    return outcome(source(case), tmp_path)


def test_every_document_has_its_answer() -> None:
    assert {path.name for path in CORPUS.iterdir()} == {path.name for path in cases()}
    assert len(cases()) >= 25


def test_items_are_those_of_the_document(case: Path, found: Outcome) -> None:
    assert titles(found.items) == titles(expected(case))


def test_every_unit_has_the_part_that_the_document_gives_it(case: Path, found: Outcome) -> None:
    assert duties(found.items) == duties(expected(case))


def test_the_build_gives_the_words_back(found: Outcome) -> None:
    assert [one for one in found.differences if one.kind in (WORDS, MOVED)] == []


def test_the_plan_passes_check(found: Outcome, tmp_path: Path) -> None:
    errors = [one for one in check(tmp_path / "plan").diagnostics if one.severity == "error"]
    allowed = set() if found.imported.document.issuers and found.imported.document.names.units else INCOMPLETE
    assert [one for one in errors if one.code not in allowed] == []


def test_every_file_is_read_back_as_it_was_written(found: Outcome) -> None:
    for text in found.imported.files.values():
        assert isinstance(yaml.safe_load(text), dict)


def test_importing_twice_gives_the_same_files(case: Path, tmp_path: Path) -> None:
    first = outcome(source(case), tmp_path / "one").imported.files
    assert outcome(source(case), tmp_path / "two").imported.files == first
