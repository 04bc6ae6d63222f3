"""The plans of the commands' tests."""

from tests.cli.conftest import broken, small

__all__ = ["broken", "small"]
