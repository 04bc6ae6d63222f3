"""The answer of `fzjh check`, a module per format; the module's name is the format.

Each has `render(answer, base, width) -> Iterable[Line]`: files are told relative to `base`; `width` is that of the
terminal, None when the text goes elsewhere.
"""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def formats() -> tuple[str, ...]:
    """Names for `--format`, text first."""
    return tuple(sorted((info.name for info in iter_modules(__path__)), key=lambda name: (name != "text", name)))


def renderer(name: str) -> ModuleType:
    """The module of one format."""
    return import_module(f"{__name__}.{name}")
