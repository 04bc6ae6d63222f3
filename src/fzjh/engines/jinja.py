"""Jinja2 templates (`.j2`) to text files: sandboxed, strict about unknown fields, escaped for HTML."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fzjh.faults import TemplateFault
from fzjh.templates import Template
from fzjh.templating import expected_faults, meaning, strict_undefined

if TYPE_CHECKING:
    from types import TracebackType

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
        try:
            return environment.get_template(template.key).render(context).encode()
        except expected_faults() as error:
            raise _fault(error, template, folders) from error

    return render


def _environment(folders: Sequence[Path]) -> "SandboxedEnvironment":
    from jinja2 import FileSystemLoader
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=strict_undefined(),
        autoescape=lambda name: bool(name and name.endswith(".html.j2")),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["markdown"] = _markdown
    return environment


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
    return TemplateFault(path, line, meaning(error))


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
