"""The Word files of the plan of 2021 and of a plan with everything, made once."""

from pathlib import Path

import pytest

from tests.word.making import PLANS, documents


@pytest.fixture(scope="session")
def real(plan_folder: Path) -> dict[str, bytes]:
    return documents(plan_folder)


@pytest.fixture(scope="session")
def rich() -> dict[str, bytes]:
    return documents(PLANS / "rich" / "plan")
