"""One fault in a valid plan gives a diagnostic in its file, with its code, and no false one elsewhere."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from fzjh.compiler import check
from fzjh.diagnostics import Severity
from fzjh.manual import pages
from tests.properties.mutant import Mutation
from tests.properties.mutations import MUTATIONS
from tests.properties.plans import RandomPlan, plans

CASES = [
    pytest.param(code, mutation, id=f"{code}-{index}")
    for code, mutations in MUTATIONS.items()
    for index, mutation in enumerate(mutations)
]
KNOWN = {page.code for page in pages()}
FEW = settings(max_examples=max(5, settings().max_examples // 10), phases=[Phase.generate])
"""Without shrinking: a failing plan is small as it is, and says what was told."""


def test_every_mutation_belongs_to_a_code_of_the_manual() -> None:
    assert sorted(set(MUTATIONS) - KNOWN) == []


@pytest.mark.parametrize(("code", "mutation"), CASES)
@FEW
@given(plan=plans(4), choice=st.randoms(use_true_random=False))
def test_one_fault_is_told_in_its_file_and_nowhere_else(
    plan: RandomPlan, choice: random.Random, code: str, mutation: Mutation
) -> None:
    mutant = mutation(plan, choice)
    assume(mutant is not None)
    assert mutant is not None
    with TemporaryDirectory() as folder:
        path = mutant.write(Path(folder))
        found = [one for one in check(Path(folder)).diagnostics if one.severity is not Severity.INFO]
        told = {(one.code, one.span.path.name, one.message) for one in found}
    codes = {one.code for one in found if one.span.path == path}
    assert code in codes or (codes and code not in KNOWN), told
    assert [one for one in told if one[1] != path.name] == []
