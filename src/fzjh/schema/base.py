"""Field types shared by the models.

Every value may be None: a hole, either left empty in the source or wrong there and already reported. The models
say what may stand in a file; `conform` reports what does not fit.
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final, Literal, LiteralString, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from fzjh.dates import Deadline, Years, parse_date, parse_deadline, parse_years
from fzjh.numbering import Style, parse_style

SCALAR: Final[dict[str, Any]] = {"type": ["string", "number", "boolean"]}
"""JSON Schema of a text: an editor that reads YAML by its own rules takes `2021` for a number and `1.10` too."""


class Draft(BaseModel):
    """One mapping of a source file as written; its keys are the fields' Chinese aliases."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class _Parsed:
    """Turns text into a value by `parse`; its ValueError becomes a fault with this code and message.

    In place of a BeforeValidator, behind which pydantic would build a schema of the value's own type, never to use it.
    """

    def __init__(self, parse: Callable[[str], object], code: LiteralString, message: LiteralString) -> None:
        self._parse, self._code, self._message = parse, code, message

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> core_schema.CoreSchema:
        """What pydantic asks of an annotation."""
        return core_schema.no_info_plain_validator_function(self._convert)

    def _convert(self, value: object) -> object:
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "not a text")
        try:
            return self._parse(value)
        except ValueError as error:
            raise PydanticCustomError(self._code, self._message, {"value": value}) from error


def manual(title: str, purpose: str) -> ConfigDict:
    """What people are told about a mapping: what it is called, and what it is for."""
    return ConfigDict(title=title, json_schema_extra={"description": purpose})


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_WRITTEN = WithJsonSchema(SCALAR)
_ONE_OR_MORE = WithJsonSchema({"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]})
_DATE = _Parsed(parse_date, "bad-date", "写成“年-月-日”，如 2021-09-01，并且要有这一天。")
_YEARS = _Parsed(parse_years, "bad-year", "写成一个年份，如 2021；跨年度的写成 2021-2025。")
_DEADLINE = _Parsed(parse_deadline, "bad-date", "写成 2021-12-31、2021-12、2021-Q4、2021，或者文字，如“长期坚持”。")
_STYLE = _Parsed(parse_style, "bad-value", "写一个样子，里面有一个“一”、“1”或“①”，如 一、 （一） 1. （1） 第一条。")

ON_ONE_LINE: Final = "on one line"
"""Marks the field of a list of names, which is best written `[甲, 乙]`."""

Text: TypeAlias = str | None
Texts: TypeAlias = list[Text] | None
Names: TypeAlias = Annotated[Texts, ON_ONE_LINE]
OneOrMore: TypeAlias = Annotated[list[Text], BeforeValidator(_listed), _ONE_OR_MORE] | None
OneOrMoreNames: TypeAlias = Annotated[OneOrMore, ON_ONE_LINE]
Date: TypeAlias = Annotated[date, _DATE, _WRITTEN] | None
YearSpan: TypeAlias = Annotated[Years, _YEARS, _WRITTEN] | None
Due: TypeAlias = Annotated[Deadline, _DEADLINE, _WRITTEN] | None
NumberStyle: TypeAlias = Annotated[Style, _STYLE, _WRITTEN] | None
YesNo: TypeAlias = Literal["是", "否"] | None
