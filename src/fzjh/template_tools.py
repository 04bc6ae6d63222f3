"""The use cases of `fzjh template`: editable copies of the default templates, and templates checked without a plan."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from fzjh.diagnostics import Diagnostic, fault, in_order
from fzjh.output.whole_files import replace_file, sole_writer
from fzjh.source import Source
from fzjh.template_fields import unknown_fields
from fzjh.templates import SCOPES, SHARED, Template, find_templates, packaged
from fzjh.templating import meaning

_HELP = "对照 docs/模板.md 里的字段改正。"


def export(target: Path) -> tuple[list[Path], list[Path]]:
    """Copy the default templates below a folder; returns those written and those left because they were there.

    Raises OSError. A file that exists is never touched.
    """
    written: list[Path] = []
    left: list[Path] = []
    for scope in (*SCOPES, SHARED):
        for source in sorted((packaged() / scope).rglob("*")):
            path = target / source.relative_to(packaged())
            if source.is_dir() or source.name.startswith("."):
                continue
            (left if os.path.lexists(path) else written).append(path)
            if path in written:
                path.parent.mkdir(parents=True, exist_ok=True)
                with sole_writer(path.parent):
                    replace_file(path, source.read_bytes())
    return written, left


def check(folders: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """Everything wrong with the fields and the syntax of the templates in some folders."""
    return in_order(one for template in find_templates(folders) for one in _look(template))


def _look(template: Template) -> Iterator[Diagnostic]:
    from jinja2 import TemplateSyntaxError

    readers: dict[str, Callable[[Path], str]] = {".j2": _text, ".docx": _word_text}
    read = readers.get(template.path.suffix)
    if not read:
        return
    try:
        text = read(template.path)
        unknown = unknown_fields(text, template.scope)
    except TemplateSyntaxError as error:
        yield _fault(template, error.lineno, meaning(error) + _where(template, text, error.lineno), _HELP)
    except (ValueError, OSError) as error:
        yield _fault(template, 1, str(error), "换一个完好的文件。")
    else:
        for one in unknown:
            message = f"模板用了没有的字段：{one.written}{_where(template, text, one.line)}"
            yield _fault(template, one.line, message, one.help or _HELP)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _word_text(path: Path) -> str:
    from fzjh.word.source import template_source

    return template_source(path.read_bytes())


def _where(template: Template, text: str, line: int) -> str:
    """Which paragraph of a Word template is at fault; a text template is shown by its line."""
    if template.path.suffix != ".docx":
        return ""
    from fzjh.word.source import paragraph

    return f"（在这一段：{paragraph(text, line)}）"


def _fault(template: Template, line: int, message: str, help_: str) -> Diagnostic:
    """A fault at a line of a text template; a Word file has no lines."""
    is_text = template.path.suffix == ".j2"
    source = Source(template.path, template.path.read_text(encoding="utf-8", errors="replace") if is_text else "")
    starts = source.line_starts
    start = starts[min(max(line, 1), len(starts)) - 1]
    shown = source.line(line)
    begin = start + len(shown) - len(shown.lstrip())
    return fault("template-fault", source.span(begin, start + len(shown)), message, help_)
