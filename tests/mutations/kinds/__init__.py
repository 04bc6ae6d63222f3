"""Kinds of faults, a module for each area; a module's `KINDS` are by their Chinese names."""

from importlib import import_module
from pkgutil import iter_modules

from tests.mutations.fault import Kind


def kinds() -> dict[str, Kind]:
    """All kinds, in the order of their modules."""
    names = sorted(info.name for info in iter_modules(__path__))
    return {name: kind for module in names for name, kind in import_module(f"{__name__}.{module}").KINDS.items()}
