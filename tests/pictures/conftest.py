"""The option that keeps pages as they are now."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Off by default: pictures change only when somebody asks."""
    parser.addoption("--update-pictures", action="store_true", help="把现在的页面存成图片（先看过）")
