"""`pytest tests/documents --update-golden` keeps what the golden cases give today; never by itself, never under CI."""

import os

import pytest

from tests.documents.golden import UPDATE


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(UPDATE, action="store_true", help="重写 tests/golden 里保存的结果（看过差异以后再用）")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption(UPDATE, default=False) and os.environ.get("CI"):
        raise pytest.UsageError(f"{UPDATE} 不能在 CI 里用")


@pytest.fixture
def updating(pytestconfig: pytest.Config) -> bool:
    """Whether the golden cases are to be rewritten."""
    return bool(pytestconfig.getoption(UPDATE, default=False))
