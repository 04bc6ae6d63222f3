"""How the mappings of a source file are best written: the order of their keys, and the lists that stand on one line."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from fzjh.schema.base import ON_ONE_LINE
from fzjh.schema.plan import EITHER_FIRST


@cache
def fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """A model's fields by key in the order in which they are best written: its own, then those of each base."""
    model.model_rebuild()  # a section holds sections: only now all annotations are known
    names = dict.fromkeys(name for base in model.__mro__ for name in getattr(base, "__annotations__", ()))
    found = model.model_fields
    return {found[name].alias or name: found[name] for name in names if name in found}


@cache
def ranks(model: type[BaseModel]) -> dict[str, int]:
    """The place of each key; those whose order in the file means something share a place."""
    places = {key: place for place, key in enumerate(fields(model))}
    free = [places[key] for key in EITHER_FIRST if key in places]
    return places | {key: min(free) for key in EITHER_FIRST if key in places}


def on_one_line(model: type[BaseModel], key: str) -> bool:
    """Whether a key holds a list of names, best written `[甲, 乙]`."""
    field = fields(model).get(key)
    return field is not None and ON_ONE_LINE in field.metadata


@cache
def part(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """The model of the mappings below a key; None where their keys are the author's own."""
    field = fields(model).get(key)
    return next(models_in(field.annotation), None) if field else None


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that a field's annotation speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)
