"""Jinja2 templates (`.j2`) to text files: sandboxed, strict about unknown fields, escaped for HTML."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fzjh.faults import TemplateFault
from fzjh.templates import Template
from fzjh.text import did_you_mean

if TYPE_CHECKING:
    from types import TracebackType

    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

SUFFIX = ".j2"
OUTPUT = None

_MARKDOWN_SIGNS = str.maketrans({sign: "\\" + sign for sign in "\\`*_[]<>|#&~"})
_LINE_BREAK = re.compile(r"\s*[\r\n]\s*")
_LINE_START = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))")


def renderer(folders: Sequence[Path]) -> Callable[[Template, Mapping[str, object]], bytes]:
    """A function that renders one template with its view objects; includes are looked up in all folders."""
    environment = _environment(folders)

    def render(template: Template, context: Mapping[str, object]) -> bytes:
        from jinja2 import TemplateError

        try:
            return environment.get_template(template.key).render(context).encode()
        except TemplateError as error:
            raise _fault(error, template, folders) from error
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise _fault(error, template, folders) from error

    return render


def _environment(folders: Sequence[Path]) -> "SandboxedEnvironment":
    from jinja2 import FileSystemLoader
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=_strict_undefined(),
        autoescape=lambda name: bool(name and name.endswith(".html.j2")),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["markdown"] = _markdown
    return environment


def _strict_undefined() -> "type[StrictUndefined]":
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


def _markdown(text: object) -> str:
    """Text that Markdown takes literally, at the start of a line too; a line break becomes a space.

    `1.深化` needs no help: only a number with a space behind it begins a list (CommonMark 0.31, 5.2).
    """
    line = _LINE_BREAK.sub(" ", str(text).strip())
    return _LINE_START.sub(r"\1\\", line.translate(_MARKDOWN_SIGNS))


def _fault(error: Exception, template: Template, folders: Sequence[Path]) -> TemplateFault:
    known = {str(path): path for folder in folders for path in folder.rglob("*.j2")}
    name, line = _location(error, known)
    path = known.get(name, template.path)
    return TemplateFault(path, line, _message(error))


def _location(error: Exception, known: Mapping[str, Path]) -> tuple[str, int]:
    """File and line of the innermost template that was at work."""
    if lineno := getattr(error, "lineno", 0):
        return str(getattr(error, "filename", "")), lineno
    found = ("", 0)
    traceback: TracebackType | None = error.__traceback__
    while traceback:
        name = traceback.tb_frame.f_code.co_filename
        found = (name, traceback.tb_lineno) if name in known else found
        traceback = traceback.tb_next
    return found


def _message(error: Exception) -> str:
    from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError

    text = str(error).splitlines()[0] if str(error) else type(error).__name__
    meanings: list[tuple[type[Exception], str]] = [
        (TemplateNotFound, "找不到引用的模板"),
        (UndefinedError, "模板用了没有的字段"),
        (SecurityError, "模板里不能这样做"),
        (TemplateSyntaxError, "模板语法不对"),
        (UnicodeDecodeError, "模板文件不是 UTF-8 编码"),
    ]
    meaning = next((words for kind, words in meanings if isinstance(error, kind)), "模板运行出错")
    return f"{meaning}：{text}"
