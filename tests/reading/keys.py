"""The keys that a model and the models below it take."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel


def keys_of_model(model: type[BaseModel]) -> set[str]:
    """All keys, at any depth; those of free mappings (信息公开) excepted."""
    seen: set[type[BaseModel]] = set()
    waiting = [model]
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            one.model_rebuild()  # the fields of a model that nobody has used yet may still be names
            waiting += [found for field in one.model_fields.values() for found in _models(field.annotation)]
    return {field.alias or name for one in seen for name, field in one.model_fields.items()}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
