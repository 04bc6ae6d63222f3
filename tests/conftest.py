"""What all tests share: the real plan, `fzjh` as a process, and how hard hypothesis searches."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import HealthCheck, settings

from tests.processes import Finished, fzjh

ROOT = Path(__file__).parents[1]

_PATIENT = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("quick", _PATIENT, max_examples=10)
settings.register_profile("long", _PATIENT, max_examples=200)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session")
def plan_folder() -> Path:
    """The plan of 2021 in the repository; for reading only."""
    return ROOT / "plan"


@pytest.fixture
def real_plan(plan_folder: Path, tmp_path: Path) -> Path:
    """A copy of the plan of 2021 that a test may change: the plan's folder, alone in a folder of its own."""
    return Path(copytree(plan_folder, tmp_path / "real" / "plan"))


@pytest.fixture
def run_fzjh() -> Callable[..., Finished]:
    """`fzjh` as a real process, see tests/processes.py."""
    return fzjh


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what long proofs have to say, such as how many kills there were; pytest keeps their own prints back."""
    for report in terminalreporter.getreports("passed"):
        for name, words in report.user_properties:
            if name == "said":
                terminalreporter.write_line(str(words))
