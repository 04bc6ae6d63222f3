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

SCALAR: Final[dict[str, Any]] = {
    "type": ["string", "number"],
    "minLength": 1,
    "errorMessage": "这里写一段文字，不能空着，也不分列表、不分键。",
}
"""JSON Schema of a text: an editor that reads YAML by its own rules takes `2021` for a number and `1.10` too.

`true` could stand here as well, but an editor that knows it would offer it everywhere. `errorMessage` is no keyword of
JSON Schema: validators pass over it, and editors show it in place of their own, mostly English, words.
"""


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
    """One text is a list of one; but not a list that lost its bracket, which YAML takes for a text."""
    if isinstance(value, str) and value.endswith("]") and "[" not in value:
        raise PydanticCustomError("list_type", "not a list")
    return [value] if isinstance(value, str) else value


def _written(pattern: str, help_: str, *types: str, **limits: int) -> WithJsonSchema:
    """How a parsed value is written, as far as a pattern can say it; `limits` are those of a number."""
    told = {"patternErrorMessage": help_, "errorMessage": help_}
    return WithJsonSchema({"type": [*types], "pattern": pattern, **limits, **told})


_ONE_OR_MORE = WithJsonSchema(
    {
        "type": ["string", "number", "array"],
        "minLength": 1,
        "items": SCALAR,
        "errorMessage": "这里写一段文字，或者写成列表，一项一行；不能空着。",
    }
)
_DATE_HELP: Final = "写成“年-月-日”，如 2021-09-01，并且要有这一天。"
_YEARS_HELP: Final = "写成一个年份，如 2021；跨年度的写成 2021-2025。"
_DEADLINE_HELP: Final = "写成 2021-12-31、2021-12、2021-Q4、2021，或者文字，如“长期坚持”。"
_STYLE_HELP: Final = "写一个样子，里面有一个“一”、“1”或“①”，如 一、 （一） 1. （1） 第一条。"

_DATE = _Parsed(parse_date, "bad-date", _DATE_HELP)
_YEARS = _Parsed(parse_years, "bad-year", _YEARS_HELP)
_DEADLINE = _Parsed(parse_deadline, "bad-date", _DEADLINE_HELP)
_STYLE = _Parsed(parse_style, "bad-value", _STYLE_HELP)

_FOUR_DIGITS: Final = {"minimum": 1000, "maximum": 9999}
_DAY: Final = (
    r"\d{4}-(?:(?!02|0[469]|11)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))"
)
"""A day of the calendar, 29 February of any year among them: more than that a pattern cannot know."""
_MONTH_OR_QUARTER: Final = r"\d{4}-(?:0[1-9]|1[0-2]|[Qq][1-4])"
_NO_TRY_AT_A_DATE: Final = r"(?!\s*(?:\d+\s*$|\d{4}[-/.]))"
_DATE_WRITTEN = _written(rf"^\s*{_DAY}\s*$", _DATE_HELP, "string")
_YEARS_WRITTEN = _written(
    r"^\s*\d{4}(?:\s*[-—–至~～]\s*\d{4})?年?\s*$", _YEARS_HELP, "string", "integer", **_FOUR_DIGITS
)
_DEADLINE_WRITTEN = _written(
    rf"^(?:\s*(?:{_DAY}|{_MONTH_OR_QUARTER}|\d{{4}})\s*$|{_NO_TRY_AT_A_DATE})",
    _DEADLINE_HELP,
    "string",
    "integer",
    **_FOUR_DIGITS,
)
_STYLE_WRITTEN = _written("^[^一1①]*[一1①][^一1①]*$", _STYLE_HELP, "string", "number")

ON_ONE_LINE: Final = "on one line"
"""Marks the field of a list of names, which is best written `[甲, 乙]`."""

Text: TypeAlias = str | None
Texts: TypeAlias = list[Text] | None
Names: TypeAlias = Annotated[Texts, ON_ONE_LINE]
OneOrMore: TypeAlias = Annotated[list[Text], BeforeValidator(_listed), _ONE_OR_MORE] | None
OneOrMoreNames: TypeAlias = Annotated[OneOrMore, ON_ONE_LINE]
Date: TypeAlias = Annotated[date, _DATE, _DATE_WRITTEN] | None
YearSpan: TypeAlias = Annotated[Years, _YEARS, _YEARS_WRITTEN] | None
Due: TypeAlias = Annotated[Deadline, _DEADLINE, _DEADLINE_WRITTEN] | None
NumberStyle: TypeAlias = Annotated[Style, _STYLE, _STYLE_WRITTEN] | None
YesNo: TypeAlias = Literal["是", "否"] | None
