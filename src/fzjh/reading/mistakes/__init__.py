"""Typical slips of the keyboard, one module each: the module's name is the code, its docstring the manual.

A module has `find(text, fault) -> Iterator[Slip]`. `fault` is where YAML gave up, or None for a file that is valid
YAML but may not say what its author means; a module without `EVEN_IF_VALID = True` is then not asked, one with
`IF_JOINED = True` only when some text holds the dash of a list.
"""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from fzjh.diagnostics import Diagnostic, Edit, Fix
from fzjh.diagnostics import fault as diagnostic
from fzjh.reading.mistakes.slip import Slip
from fzjh.reading.yaml_nodes import SyntaxFault
from fzjh.source import Source


def modules() -> tuple[ModuleType, ...]:
    """All mistakes, in the order of their names."""
    names = sorted(info.name for info in iter_modules(__path__) if info.name != "slip")
    return tuple(import_module(f"{__name__}.{name}") for name in names)


_ALL = tuple((module.__name__.rsplit(".", 1)[-1].replace("_", "-"), module) for module in modules())
_EVEN_IF_VALID = tuple((code, module) for code, module in _ALL if getattr(module, "EVEN_IF_VALID", False))
_IF_JOINED = tuple((code, module) for code, module in _ALL if getattr(module, "IF_JOINED", False))


def find_mistakes(source: Source, fault: SyntaxFault | None, *, joined: bool = False) -> list[Diagnostic]:
    """Mistakes in a text, one a line: those that explain a fault, or with None those that YAML does not notice."""
    found: dict[int, Diagnostic] = {}
    asked = _ALL if fault else (*_EVEN_IF_VALID, *_IF_JOINED) if joined else _EVEN_IF_VALID
    for code, module in asked:
        for slip in module.find(source.text, fault):
            line = source.position(slip.start).line
            span = source.span(slip.start, slip.end)
            found.setdefault(line, diagnostic(code, span, slip.message, slip.help, fix=_fix(source, slip)))
    return list(found.values())


def _fix(source: Source, slip: Slip) -> Fix | None:
    edits = tuple(Edit(source.span(start, end), text) for start, end, text in slip.edits)
    return Fix(edits) if edits else None
