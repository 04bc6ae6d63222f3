"""Word files: paragraphs and tables in their order, with the numbers that Word itself puts before paragraphs.

Walks the XML instead of python-docx's paragraph objects, which take several times as long.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from fzjh.importing.lines import Line, Text
from fzjh.importing.sources.decoding import UnreadableError
from fzjh.importing.sources.word_numbers import Numbers

SUFFIXES = (".docx", ".docm")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = {_W + "moveFrom", _W + "del", _MC + "Fallback", _W + "txbxContent", _W + "pPr", _W + "rPr"}
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_RUN, _TEXT, _PROPERTIES, _BOLD, _FONTS = _W + "r", _W + "t", _W + "rPr", _W + "b", _W + "rFonts"
_HEAVY = ("黑体", "楷体", "SimHei", "KaiTi", "小标宋")


def read(data: bytes) -> Text:
    """Paragraphs and rows of a document's body, numbered as people count them."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(BytesIO(data))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise UnreadableError("不是完好的 .docx 文件") from error
    return Text(tuple(_Walk(Numbers(document.part)).lines(document.element.body)))


@dataclass
class _Walk:
    numbers: Numbers
    paragraphs: int = 0
    tables: int = 0

    def lines(self, parent: Any) -> Iterator[Line]:
        for element in parent:
            if element.tag == _W + "p":
                yield from self._paragraph(element)
            elif element.tag == _W + "tbl":
                self.tables += 1
                yield from self._table(element)
            elif element.tag in (_W + "sdt", _W + "sdtContent", _W + "smartTag", _W + "ins"):
                yield from self.lines(element)

    def _paragraph(self, element: Any) -> Iterator[Line]:
        self.paragraphs += 1
        number = self.numbers.of(element)
        text, lead = _text(element)
        for index, part in enumerate(text.split("\n")):
            if part.strip():
                first = index == 0
                yield Line(
                    (number if first else "") + part,
                    f"第{self.paragraphs}段",
                    number + lead if lead and first else "",
                )

    def _table(self, element: Any) -> Iterator[Line]:
        merged: dict[int, str] = {}
        for number, row in enumerate(element.iterchildren(_W + "tr"), 1):
            cells: list[str] = []
            for cell in row.iterchildren(_W + "tc"):
                column = len(cells)
                text = self._cell(cell, merged.get(column, ""))
                merged[column] = text
                span = cell.find(f"{_W}tcPr/{_W}gridSpan")
                cells += [text] + [""] * (int(span.get(_W + "val", 1)) - 1 if span is not None else 0)
            line = "　".join(filter(None, cells)).replace("\n", "")
            yield Line(line, f"表{self.tables}第{number}行", table=self.tables, cells=tuple(cells))

    def _cell(self, cell: Any, above: str) -> str:
        """A cell's text; one that is merged with the cell above repeats it."""
        merge = cell.find(f"{_W}tcPr/{_W}vMerge")
        if merge is not None and merge.get(_W + "val") != "restart":
            return above
        parts = [self.numbers.of(element) + _text(element)[0] for element in cell.iter(_W + "p")]
        return "\n".join(part.strip() for part in parts if part.strip())


def _text(paragraph: Any) -> tuple[str, str]:
    """A paragraph's text, and the heavy words it begins with when the rest is not heavy."""
    runs = [(text, heavy) for text, heavy in _runs(paragraph) if text]
    whole = "".join(text for text, _ in runs)
    lead = ""
    for text, heavy in runs:
        if not heavy and text.strip():
            return whole, lead
        lead += text
    return whole, ""


def _runs(element: Any) -> Iterator[tuple[str, bool]]:
    for child in element:
        if child.tag == _RUN:
            yield _run(child)
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _runs(child)


def _run(run: Any) -> tuple[str, bool]:
    """The text of a run, and whether it is heavy."""
    text, heavy = "", False
    for child in run:
        tag = child.tag
        if tag == _TEXT:
            text += child.text or ""
        elif tag in _SIGNS:
            text += _SIGNS[tag]
        elif tag == _PROPERTIES:
            heavy = any(map(_is_heavy, child))
    return text, heavy


def _is_heavy(prop: Any) -> bool:
    if prop.tag == _BOLD:
        return prop.get(_W + "val", "1") not in ("0", "false")
    return prop.tag == _FONTS and str(prop.get(_W + "eastAsia", "")).startswith(_HEAVY)
