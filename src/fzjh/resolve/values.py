"""Helpers for values that may be holes."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def present(values: Iterable[T | None] | None) -> tuple[T, ...]:
    """The values without the holes among them."""
    return tuple(value for value in values or () if value is not None)
