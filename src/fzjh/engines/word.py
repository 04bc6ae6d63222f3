"""Word templates (`.docx`) to Word files: Jinja2 tags in a document that an office can restyle in Word or WPS."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from fzjh.faults import TemplateFault
from fzjh.templates import Template
from fzjh.templating import expected_faults, meaning

SUFFIX = ".docx"
OUTPUT = ".docx"


def renderer(_folders: Sequence[Path]) -> Callable[[Template, Mapping[str, object]], bytes]:
    """A function that renders one template with its view objects; a template is read once."""
    read = lru_cache(maxsize=None)(_read)

    def render(template: Template, context: Mapping[str, object]) -> bytes:
        from fzjh.word.render import render_docx

        data = read(template.path)
        try:
            return render_docx(data, context)
        except expected_faults() as error:
            raise TemplateFault(template.path, 0, meaning(error)) from error

    return render


def _read(path: Path) -> bytes:
    """The bytes of a template that can be one."""
    from fzjh.word.package import opened

    data = path.read_bytes()
    try:
        opened(data)
    except ValueError as error:
        raise TemplateFault(path, 0, f"{error}。") from error
    return data
