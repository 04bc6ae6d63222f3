"""What all Jinja2 templates share, text files and Word files: names that do not exist, and faults told in Chinese."""

from dataclasses import is_dataclass
from typing import TYPE_CHECKING

from fzjh.text import did_you_mean

if TYPE_CHECKING:
    from jinja2 import StrictUndefined

_OWN_FAULTS = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError)


def expected_faults() -> tuple[type[Exception], ...]:
    """What rendering a template can raise: Jinja2's errors, and those of the template's own expressions."""
    from jinja2 import TemplateError

    return (TemplateError, *_OWN_FAULTS)


def strict_undefined() -> "type[StrictUndefined]":
    """What stands for a name that does not exist: any use of it is a fault, told in Chinese."""
    from jinja2 import StrictUndefined

    class Missing(StrictUndefined):
        __slots__ = ()

        @property
        def _undefined_message(self) -> str:
            name, owner = self._undefined_name, self._undefined_obj
            if not is_dataclass(owner):
                return f"“{name}”"
            known = [one for one in dir(owner) if not one.startswith("_")]
            return f"{type(owner).__name__} 没有“{name}”。{did_you_mean(str(name), known) or ''}"

    return Missing


def meaning(error: Exception) -> str:
    """What a template's error says, in Chinese."""
    from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError

    text = str(error).splitlines()[0] if str(error) else type(error).__name__
    meanings: list[tuple[type[Exception], str]] = [
        (TemplateNotFound, "找不到引用的模板"),
        (UndefinedError, "模板用了没有的字段"),
        (SecurityError, "模板里不能这样做"),
        (TemplateSyntaxError, "模板语法不对"),
        (UnicodeDecodeError, "模板文件不是 UTF-8 编码"),
    ]
    words = next((words for kind, words in meanings if isinstance(error, kind)), "模板运行出错")
    return f"{words}：{text}"
