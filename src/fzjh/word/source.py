"""The Jinja2 source inside a Word template."""

import io

from docxtpl import DocxTemplate

from fzjh.word.package import check_package


def template_source(data: bytes) -> str:
    """The template's text as Jinja2 sees it. Raises ValueError, in Chinese, for a file that is no Word template."""
    if reason := check_package(data):
        raise ValueError(reason)
    document = DocxTemplate(io.BytesIO(data))
    document.init_docx()
    return str(document.patch_xml(document.get_xml()))
