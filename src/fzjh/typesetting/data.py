"""View objects as the JSON that Typst templates read: fields and public properties by name, tuples as arrays."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any


def encode(view: object) -> bytes:
    """The JSON of a view object."""
    return json.dumps(_plain(view), ensure_ascii=False).encode()


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    return str(value) if isinstance(value, Path) else value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """What a template may see of a class: its fields and its properties."""
    stored = [field.name for field in fields(kind)]
    derived = [name for name in dir(kind) if not name.startswith("_") and isinstance(getattr(kind, name), property)]
    return (*stored, *derived)
