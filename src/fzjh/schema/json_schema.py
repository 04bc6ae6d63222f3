"""The source format as JSON Schema 2020-12, for editors: keys, titles and descriptions, the plan's own names."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from fzjh.schema.base import SCALAR
from fzjh.schema.item import ItemDraft
from fzjh.schema.plan import PlanDraft
from fzjh.schema.units import UnitsDraft
from fzjh.schema.words import WordsDraft

FILES: Final[Mapping[str, type[BaseModel]]] = {
    "plan": PlanDraft,
    "units": UnitsDraft,
    "item": ItemDraft,
    "words": WordsDraft,
}
"""The kinds of source file and their models."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DUTIES = ("牵头单位", "责任单位", "配合单位")


def json_schema(file: str, units: Sequence[str] = (), ids: Sequence[str] = ()) -> dict[str, Any]:
    """The schema of one kind of file (a key of FILES).

    units: every name that a duty may write; ids: those of the items. Both are offered, and required, where they belong;
    an empty one says nothing.
    """
    model = FILES[file]
    schema = model.model_json_schema(by_alias=True, schema_generator=_Generator)
    for part in (schema, *schema.get("$defs", {}).values()):
        properties = part.get("properties", {})
        for key, value in properties.items():
            value.setdefault("title", key)
        for key, names in ((key, units) for key in _DUTIES):
            _offer(properties, key, names)
        if "章节" in properties:
            _offer(properties, "任务", ids)
    return {"$schema": _DIALECT, **schema}


def _offer(properties: dict[str, Any], key: str, names: Sequence[str]) -> None:
    if key in properties and names:
        properties[key]["items"] = {"enum": list(names)}


class _Generator(GenerateJsonSchema):
    """Says what may be written, not what becomes of it: no nulls, no defaults, scalars of any kind."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> dict[str, Any]:  # noqa: ARG002
        return dict(SCALAR)
