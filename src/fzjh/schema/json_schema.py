"""The source format as JSON Schema 2020-12, for editors: keys, titles and descriptions, the plan's own names."""

from collections.abc import Iterator, Mapping
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

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_DUTIES: Final = ("牵头单位", "责任单位", "配合单位")
_AGAIN: Final = "刚加的，再运行一次 fzjh schema --install。"
_LIST_HELP: Final = "这里写成列表，不能空着：一项一行，行首写 - 和空格；短的可以写成 [甲, 乙]。"
_PAIRS_HELP: Final = "这里写成几个“键: 值”，一行一个；不能空着。"


def json_schema(file: str, units: Mapping[str, str], ids: Mapping[str, str]) -> dict[str, Any]:
    """The schema of one kind of file (a key of FILES).

    units: every name that a duty may write, with what is told about it; ids: those of the items, with their titles.
    Both are offered, and required, where they belong; an empty one says nothing.
    """
    model = FILES[file]
    schema = model.model_json_schema(by_alias=True, schema_generator=_Generator)
    for part in _parts(schema):
        _explain(part)
        properties = part.get("properties", {})
        for key, value in properties.items():
            value.setdefault("title", key)
        for key in _DUTIES:
            _require(properties, key, units, f"名册（units.yaml）里没有这个单位。{_AGAIN}")
        if "章节" in properties:
            _require(properties, "任务", ids, f"items 里没有这项任务的文件。{_AGAIN}")
        if "成员" in properties:
            properties["成员"]["items"] = {**SCALAR, "examples": list(units)}
    return {"$schema": _DIALECT, **schema}


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    """A schema and all schemas inside it."""
    if isinstance(schema, dict):
        if "type" in schema and not isinstance(schema["type"], dict):
            yield schema
        for value in schema.values():
            yield from _parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _parts(value)


def _explain(part: dict[str, Any]) -> None:
    """Refuse what is empty, and say what is expected."""
    if part["type"] == "array":
        part.setdefault("minItems", 1)
        part.setdefault("errorMessage", _LIST_HELP)
    if part["type"] == "object":
        part.setdefault("minProperties", 1)
        part["errorMessage"] = _PAIRS_HELP if part.get("additionalProperties", True) else _keys_help(part)


def _keys_help(part: Mapping[str, Any]) -> str:
    """Which keys a mapping must and may have: editors say it about a missing key and about an unknown one."""
    required = part.get("required", [])
    others = [key for key in part["properties"] if key not in required]
    must = f"要写{_quoted(required)}" if required else ""
    may = f"可以写{_quoted(others)}" if others else ""
    return f"{part['title']}{'；'.join(filter(None, (must, may)))}。没有别的键，也不能空着。"


def _quoted(keys: list[str]) -> str:
    return "、".join(f"“{key}”" for key in keys)


def _require(properties: dict[str, Any], key: str, names: Mapping[str, str], otherwise: str) -> None:
    """Let a list hold nothing but these names, and an editor offer them."""
    if key not in properties or not names:
        return
    told = {"enumDescriptions": list(names.values()), "errorMessage": otherwise}
    properties[key]["items"] = {"enum": list(names), **told}
    properties[key].pop("examples", None)


class _Generator(GenerateJsonSchema):
    """Says what may be written, not what becomes of it: no nulls, no defaults, scalars of any kind."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> dict[str, Any]:  # noqa: ARG002
        return dict(SCALAR)
