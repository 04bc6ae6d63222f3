"""Whatever a file looks like, its canonical form says the same, keeps every comment, and is its own canonical form."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from fzjh.formatting import canonical, model_of
from fzjh.reading.reader import read
from fzjh.schema.conform import conform
from tests.formatting.untidy import Untidy
from tests.properties.plans import RandomPlan, plans
from tests.reading.test_properties import TEXTS

PATHS = [Path("plan.yaml"), Path("units.yaml"), Path("items/甲.yaml")]


@given(plans(), st.integers(0, 2**32))
def test_a_plan_in_any_style_keeps_its_meaning_and_its_comments(plan: RandomPlan, seed: int) -> None:
    for path, data in zip(PATHS, (plan.outline, plan.units, next(iter(plan.items.values()))), strict=True):
        untidy = Untidy(seed)
        before = untidy.text(data)
        after = canonical(path, before.encode(), model_of(path))
        assert after.text, (before, after.diagnostics)
        assert canonical(path, after.text.encode(), model_of(path)).text == after.text, before
        old, new = (conform(model_of(path), read(path, text.encode())).draft for text in (before, after.text))
        assert new == old
        assert [one for one in untidy.comments if one not in after.text] == [], before
        assert after.text.count("#") == before.count("#")
        assert _judged(after.text)


def _judged(text: str) -> bool:
    lines = text.split("\n")
    tidy = all(line == line.rstrip() and "\t" not in line and "\r" not in line for line in lines)
    return (
        tidy
        and text.endswith("\n")
        and not text.endswith("\n\n")
        and "\n\n\n" not in text
        and text[0] not in "\n\ufeff"
    )


@given(TEXTS, st.sampled_from(PATHS))
def test_any_text_has_a_canonical_form_that_reads_the_same_or_none(text: str, path: Path) -> None:
    before, after = read(path, text.encode()), canonical(path, text.encode(), model_of(path))
    if after.text is None:
        return
    assert not before.diagnostics
    assert read(path, after.text.encode()).data == before.data
    assert canonical(path, after.text.encode(), model_of(path)).text == after.text
    assert text.count("#") == after.text.count("#")
    assert _judged(after.text)
