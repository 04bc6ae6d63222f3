"""The Typst compiler: kept from document to document, so that fonts and shared modules are read once."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import typst

from fzjh.faults import TemplateFault
from fzjh.fonts import Faces, folder

_STANDARD: Final = "a-2b"
_MAIN = "main.typ"
_PLACE = re.compile(r"┌─ (.*?):(\d+):\d+$", re.MULTILINE)
_MEANINGS = (
    (re.compile(r"dictionary does not contain key (.*)"), r"模板用了没有的字段：\1"),
    (re.compile(r"file not found \(searched at (.*)\)"), "找不到引用的文件：{name}"),
    (re.compile(r"unknown variable: (.*)"), r"模板用了没有定义的名字：\1"),
    (re.compile(r"unknown font family: (.*)"), r"找不到字体：\1"),
    (
        re.compile(r"PDF/A-2b error: the text `(.*)` could not be displayed with font `(.*)`"),
        r"字体 \2 里没有这个字：\1",
    ),
    (re.compile(r"failed to download package.*"), "模板不能引用网上的包（@preview/…）"),
)


class Typesetter:
    """Compiles documents with one set of fonts.

    paths: where the template files lie, by their names, for faults; root: an existing folder with nothing to read.
    """

    def __init__(self, faces: Faces, paths: Mapping[str, Path]) -> None:
        fonts = typst.Fonts(
            include_system_fonts=faces.system,
            include_embedded_fonts=False,
            font_paths=[str(one) for one in faces.folders],
        )
        self._paths = paths
        self._root = folder()
        self._compiler = typst.Compiler(root=self._root, font_paths=fonts)

    def pdf(self, template: str, files: Mapping[str, bytes], date: str) -> bytes:
        """One document as PDF/A-2b. `date` (ISO) is when it says it was made. Raises TemplateFault."""
        made = datetime.fromisoformat(date).replace(tzinfo=UTC)
        # The library takes a mapping of files as well as one path; its annotations know only the path.
        source: Any = {_MAIN: f'#include "/{template}"'.encode(), **files}
        try:
            data, warnings = self._compiler.compile_with_warnings(
                source,
                format="pdf",
                root=self._root,
                timestamp=int(made.timestamp()),
                pdf_standards=_STANDARD,
            )
        except typst.TypstError as error:
            raise self._fault(error, template) from error
        if warnings:
            raise self._fault(warnings[0], template)
        if not isinstance(data, bytes):
            raise TypeError(data)
        return data

    def _fault(self, error: "typst.TypstError | typst.TypstWarning", template: str) -> TemplateFault:
        """The innermost place that lies in a template, and what is wrong there."""
        for place, line in _PLACE.findall(str(error.diagnostic)):
            name = next((name for name in self._paths if place == name or place.endswith(f"/{name}")), None)
            if name:
                return TemplateFault(self._paths[name], int(line), _message(error))
        return TemplateFault(self._paths[template], 0, _message(error))


def _message(error: "typst.TypstError | typst.TypstWarning") -> str:
    text = str(error.message)
    for pattern, meaning in _MEANINGS:
        if match := pattern.fullmatch(text):
            return meaning.format(name=Path(match[1]).name) if "{name}" in meaning else match.expand(meaning)
    return f"模板编译出错：{text}"
