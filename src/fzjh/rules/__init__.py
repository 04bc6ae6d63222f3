"""What a plan must satisfy, one module each: the module's name is the code, its docstring the manual.

A rule has `SEVERITY` and either `check(plan) -> Iterator[Finding]`, or, for rules about any text that documents print,
`check_text(passage) -> Iterator[Finding]` and `SUSPECT(text)`: a quick look that is false for texts without a fault and
keeps the check of 10,000 items fast. A module with neither is the manual of a fault that reading or the schema
reports itself.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from fzjh.diagnostics import Diagnostic, Severity, classify
from fzjh.model import Plan
from fzjh.passages import passages


def modules() -> tuple[ModuleType, ...]:
    """All rules, in the order of their names."""
    return tuple(
        import_module(f"{__name__}.{info.name}") for info in sorted(iter_modules(__path__), key=lambda one: one.name)
    )


def code_of(module: ModuleType) -> str:
    """A rule's code: the name of its module in kebab-case."""
    return module.__name__.rsplit(".", 1)[-1].replace("_", "-")


def run(plan: Plan) -> Iterator[Diagnostic]:
    """Let every rule look at the plan."""
    known = modules()
    on_texts = [
        (module.SUSPECT, module.check_text, code_of(module), Severity(module.SEVERITY))
        for module in known
        if hasattr(module, "check_text")
    ]
    for module in known:
        if hasattr(module, "check"):
            code, severity = code_of(module), Severity(module.SEVERITY)
            yield from (classify(finding, code, severity) for finding in module.check(plan))
    for passage in passages(plan):
        text = passage.text
        for suspect, check_text, code, severity in on_texts:
            if suspect(text):
                yield from (classify(finding, code, severity) for finding in check_text(passage))
