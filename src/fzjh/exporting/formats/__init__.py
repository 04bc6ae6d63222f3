"""How tables become files, a module per format; the module's name is the format and the suffix.

Each has `lines(columns, rows) -> bytes`, the rows of one plan, and `file(columns, lines) -> bytes`, a whole file of all
their lines; `NEEDS` names a library that does not come with fzjh.
"""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def formats() -> tuple[str, ...]:
    """Names for `--format`."""
    return tuple(sorted(info.name for info in iter_modules(__path__)))


def writer(name: str) -> ModuleType:
    """The module of one format."""
    return import_module(f"{__name__}.{name}")
