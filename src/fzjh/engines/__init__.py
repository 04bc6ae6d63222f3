"""Engines turn a template and its view objects into bytes; writers turn a table into bytes. One small module each.

An engine module has `SUFFIX` (of the templates it renders), `OUTPUT` (suffix of what it makes; None when the template's
own name says it) and `renderer(folders) -> Callable[[Template, Mapping[str, object]], bytes]`, which raises
`TemplateFault`. A writer module has `FORMAT` and `write(table) -> bytes`.
"""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def modules() -> tuple[ModuleType, ...]:
    """All engines and writers. Their libraries are imported only when they work."""
    names = sorted(info.name for info in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def template_engines() -> dict[str, ModuleType]:
    """Engines by the suffix of their templates."""
    return {module.SUFFIX: module for module in modules() if hasattr(module, "SUFFIX")}


def table_writers() -> dict[str, ModuleType]:
    """Writers by the format they write."""
    return {module.FORMAT: module for module in modules() if hasattr(module, "FORMAT")}
