"""What a plan must satisfy, one module each: the module's name is the code, its docstring the manual.

A rule has `SEVERITY` and one or more of

- `check(plan) -> Iterator[Finding]`,
- `check_item(item, plan) -> Iterator[Finding]`, for what concerns one item at a time,
- `check_text(passage) -> Iterator[Finding]` and `SUSPECT(texts)`, for any text that documents print: a quick look that
  is false for texts without a fault; it is given all texts of an item at once, with `SEAM` around each,
- `check_texts(passages, plan) -> Iterator[Finding]` and `SUSPECT(texts)`, for what texts say together: it is given
  those that the quick look picks.

All but the first keep the check of 10,000 items fast: each item is looked at while it is at hand. A module with none of
them is the manual of a fault that reading or the schema reports itself. A rule that says `OPTIONAL = True` looks only
when it is asked for. One that says `FIRM = True` cannot be left out: documents would come out wrong or not at all.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Final, TypeAlias

from fzjh.diagnostics import Diagnostic, Finding, Severity, classify
from fzjh.model import Plan
from fzjh.passages import Passage, framed, groups

CHECKS: Final = ("check", "check_item", "check_text", "check_texts")
Tell: TypeAlias = Callable[[Finding], Diagnostic]


def modules() -> tuple[ModuleType, ...]:
    """All rules, in the order of their names."""
    return tuple(
        import_module(f"{__name__}.{info.name}") for info in sorted(iter_modules(__path__), key=lambda one: one.name)
    )


def code_of(module: ModuleType) -> str:
    """A rule's code: the name of its module in kebab-case."""
    return module.__name__.rsplit(".", 1)[-1].replace("_", "-")


def run(plan: Plan, extra: Collection[str] = ()) -> Iterator[Diagnostic]:
    """Let every rule look at the plan, optional ones if they are among `extra`."""
    known = [module for module in modules() if not getattr(module, "OPTIONAL", False) or code_of(module) in extra]
    for module in known:
        if hasattr(module, "check"):
            tell = _teller(module)
            yield from (tell(finding) for finding in module.check(plan))
    yield from _on_items(plan, [module for module in known if hasattr(module, "check_item")])
    yield from _on_texts(plan, [module for module in known if hasattr(module, "SUSPECT")])


def _on_items(plan: Plan, rules: Sequence[ModuleType]) -> Iterator[Diagnostic]:
    ready = [(module.check_item, _teller(module)) for module in rules]
    for item in plan.all_items():
        for check_item, tell in ready:
            for finding in check_item(item, plan):
                yield tell(finding)


def _on_texts(plan: Plan, rules: Sequence[ModuleType]) -> Iterator[Diagnostic]:
    """One walk over all texts; rules that suspect the same are asked about it once."""
    kept = {module: list[Passage]() for module in rules if hasattr(module, "check_texts")}
    ready: dict[Callable[[str], object], list[tuple[Callable[[Passage], Iterable[Finding]], Tell]]] = {}
    for module in rules:
        if hasattr(module, "check_text"):
            ready.setdefault(module.SUSPECT, []).append((module.check_text, _teller(module)))
        if module in kept:
            ready.setdefault(module.SUSPECT, []).append((partial(_keep, kept[module]), _teller(module)))
    asked = list(ready.items())
    for texts, each in groups(plan):
        together = framed(texts)
        for suspect, looks in asked:
            if suspect(together):
                for passage in (passage for passage in each() if suspect(framed([passage.text]))):
                    yield from (tell(finding) for look, tell in looks for finding in look(passage))
    for module, found in kept.items():
        yield from map(_teller(module), module.check_texts(found, plan) if found else ())


def _keep(heap: list[Passage], passage: Passage) -> tuple[Finding, ...]:
    heap.append(passage)
    return ()


def _teller(rule: ModuleType) -> Tell:
    """What makes diagnostics of a rule's findings."""
    return partial(classify, code=code_of(rule), severity=Severity(rule.SEVERITY))
