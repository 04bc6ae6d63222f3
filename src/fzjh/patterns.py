"""Regular expressions that are compiled when first used: most are only asked about a fault, and few plans have one.

A class of Han characters takes Python a millisecond or two to compile; those of all rules together take longer than
the whole check of a plan.
"""

import re
from typing import Any, cast


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but a pattern that is never used costs nothing, and one with a mistake fails when used."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    """Stands for a compiled pattern; its methods become attributes of its own on first use, then cost nothing more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._compile = pattern, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._compile), name)
        setattr(self, name, value)
        return value
