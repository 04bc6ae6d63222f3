"""The measures, one small module each; a new one is a new file here.

A module's docstring says what it measures; `measure() -> Iterator[Result | Skipped]` takes it, and `NAMES` are the
names of its figures, in order. `measure(quick=True)` does each work once on a small plan, to prove that it can be done.
"""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def modules() -> tuple[ModuleType, ...]:
    """All measures, in the order of their names."""
    return tuple(import_module(f"{__name__}.{name}") for name in sorted(info.name for info in iter_modules(__path__)))
