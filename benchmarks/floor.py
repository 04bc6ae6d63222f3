"""The floor of a check: PyYAML in C with places, equal and unknown keys, empty and repeated names, unknown units.

Run as `python -m benchmarks.floor PLAN`: one line a fault, exit code 1 with faults. No framework, no wording, no
Chinese rules: what is slower than this is what they cost.
"""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

_KEYS = {"标题", "举措", "牵头单位", "责任单位", "配合单位"}
_REQUIRED = ("举措",)
_LISTS = ("举措", "牵头单位", "责任单位", "配合单位")
_DUTIES = _LISTS[1:]


def check(plan: Path) -> list[str]:
    """All faults of a plan's items, as `file:line:column: what`."""
    register = {str(unit["名称"]) for unit in yaml.load((plan / "units.yaml").read_bytes(), yaml.CSafeLoader)["单位"]}
    found = []
    for path in sorted((plan / "items").iterdir()):
        try:
            node = yaml.compose(path.read_bytes(), yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            found.append(f"{path.name}:{error.problem_mark}: {error.problem}")
        else:
            found += [f"{path.name}:{told}" for told in _item(node, register)]
    return found


def _item(node: Any, register: set[str]) -> Iterator[str]:
    """node: a mapping; the generated plans have no other."""
    values: dict[str, Any] = {}
    for key, value in node.value:
        if key.value in values:
            yield _told(key, "twice")
        if key.value not in _KEYS:
            yield _told(key, "unknown")
        values[key.value] = value
    yield from (_told(node, f"no {key}") for key in _REQUIRED if key not in values)
    for key in _LISTS:
        if key in values:
            yield from _list(values[key], register if key in _DUTIES else None)


def _list(node: Any, register: set[str] | None) -> Iterator[str]:
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        yield _told(node, "empty")
        return
    seen: set[str] = set()
    for entry in node.value:
        if entry.value in seen:
            yield _told(entry, "twice")
        if register is not None and entry.value not in register:
            yield _told(entry, "not in the register")
        seen.add(entry.value)


def _told(node: Any, what: str) -> str:
    return f"{node.start_mark.line + 1}:{node.start_mark.column + 1}: {what} {getattr(node, 'value', '')!s:.40}"


if __name__ == "__main__":
    gc.disable()
    faults = check(Path(sys.argv[1]))
    print("\n".join(faults))
    sys.exit(bool(faults))
