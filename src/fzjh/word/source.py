"""The Jinja2 source inside a Word template, and which of its paragraphs a line of it is."""

import re

from fzjh.word.package import opened

_PARAGRAPH = re.compile(r"(?=<w:p[ >])")
_TAG = re.compile(r"<[^>]*>")
_MOST = 30


def template_source(data: bytes) -> str:
    """The template's text as Jinja2 sees it, each paragraph on a line of its own.

    Raises ValueError, in Chinese, for a file that is no Word template.
    """
    document = opened(data)
    xml = str(document.patch_xml(document.get_xml()))
    return _PARAGRAPH.sub("\n", xml.replace("\n", " "))


def paragraph(source: str, line: int) -> str:
    """The beginning of the paragraph that stands on a line (from 1), as its author reads it."""
    lines = source.split("\n")
    text = _TAG.sub("", lines[line - 1]).strip() if 1 <= line <= len(lines) else ""
    return text if len(text) <= _MOST else text[:_MOST] + "…"
