"""Tables: documents that spreadsheets and CSV show, made from the same views as the templates. One module each.

A module has `SCOPE` (plan or unit), `PATH` (the output path without suffix), `FORMATS` and `table(context) -> Table`.
"""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def modules() -> tuple[ModuleType, ...]:
    """All tables, in the order of their names; helpers have no `PATH`."""
    names = sorted(info.name for info in iter_modules(__path__))
    found = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(module for module in found if hasattr(module, "PATH"))
