"""A Word template under construction: paper, page numbers, paragraphs by style, tables, template tags."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from templates.docx_styles import LINE, RED, add_styles

_NO_MARGINS: Final = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
Run: TypeAlias = str | tuple[str, str]
"""A text, or a text with the character style it has."""

_EPOCH: Final = datetime(2012, 7, 1, tzinfo=UTC)
_ABOVE: Final = 1899
"""Upper margin in twips: 33.5 mm, from where the ink of the first line begins 3.5 mm lower."""
_FOOT: Final = 25.0
"""From the paper's edge to the bottom of the page number, so that its dashes lie 7 mm below the type area (7.5)."""


class Page:
    """A document with all styles; content goes to its end, or into the cell that is being written."""

    def __init__(self, *, landscape: bool = False) -> None:
        self.document: Any = Document()
        add_styles(self.document)
        self.document.settings.odd_and_even_pages_header_footer = True
        _lay_out(self.document.sections[0], landscape=landscape)
        core = self.document.core_properties
        core.author, core.title, core.comments = "fzjh", "", ""
        core.created = core.modified = _EPOCH
        self._target = self.document

    def line(self, style: str, *runs: Run) -> Any:
        """A paragraph of runs."""
        paragraph = self._target.add_paragraph(style=style)
        for run in runs:
            text, run_style = (run, None) if isinstance(run, str) else run
            paragraph.add_run(text, style=run_style)
        return paragraph

    @contextmanager
    def each(self, loop: str) -> Iterator[None]:
        """Repeat what is written inside."""
        self._tag(f"for {loop}")
        yield
        self._tag("endfor")

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """Write what is written inside on a condition."""
        self._tag(f"if {condition}")
        yield
        self._tag("endif")

    def choose(self, *branches: tuple[str, Callable[[], object]]) -> None:
        """Write one of several branches; an empty condition is the rest."""
        for index, (condition, write) in enumerate(branches):
            self._tag(f"{'elif' if index else 'if'} {condition}" if condition else "else")
            write()
        self._tag("endif")

    def _tag(self, text: str) -> None:
        self.line("模板标记", f"{{%p {text} %}}")

    @contextmanager
    def inside(self, cell: Any) -> Iterator[None]:
        """Write into a cell; the empty paragraph that every cell begins with goes away."""
        before, self._target = self._target, cell
        yield
        self._target = before
        first = cell.paragraphs[0]
        if not first.text and len(cell.paragraphs) > 1:
            first._p.getparent().remove(first._p)

    def table(self, rows: int, columns: int, *, lines: bool = True) -> Any:
        """A table as wide as the page lets it be; without `lines` it only puts things side by side."""
        table = self.document.add_table(rows, columns, style="Table Grid" if lines else None)
        table.autofit = False
        if not lines:
            table._tbl.tblPr.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{_NO_MARGINS}</w:tblCellMar>"))
        return table

    def end_section(self, *, landscape: bool) -> None:
        """End the pages so far; what follows stands on paper of its own."""
        paragraph = self.line("模板标记")
        sector = deepcopy(self.document.sections[-1]._sectPr)
        paragraph._p.get_or_add_pPr().append(sector)
        orient(sector, landscape=landscape)

    def save(self, path: Path) -> None:
        """Write the template."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.document.save(str(path))


def orient(sector: Any, *, landscape: bool) -> None:
    """Paper and margins of a section as XML; on landscape pages the binding edge is the top one."""
    size, margins = sector.find(qn("w:pgSz")), sector.find(qn("w:pgMar"))
    width, height = (16838, 11906) if landscape else (11906, 16838)
    size.set(qn("w:w"), str(width))
    size.set(qn("w:h"), str(height))
    if landscape:
        size.set(qn("w:orient"), "landscape")
    sides = (1588, 1474, 1985, 2098) if landscape else (_ABOVE, 1985, 1588, 1474)
    for name, value in zip(("top", "bottom", "left", "right"), sides, strict=True):
        margins.set(qn(f"w:{name}"), str(value))


def _lay_out(section: Any, *, landscape: bool) -> None:
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    orient(section._sectPr, landscape=landscape)
    section.header_distance, section.footer_distance = Mm(15), Mm(14 if landscape else _FOOT)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(LINE))
    _number(section.footer, ALIGN.RIGHT, "right")
    _number(section.even_page_footer, ALIGN.LEFT, "left")


def _number(footer: Any, align: Any, side: str) -> None:
    """Page number with a dash on each side, one character in from the outer edge (GB/T 9704-2012, 7.5)."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = "页码"
    paragraph.alignment = align
    indent = OxmlElement("w:ind")
    indent.set(qn(f"w:{side}Chars"), "100")
    indent.set(qn(f"w:{side}"), "280")
    paragraph._p.get_or_add_pPr().insert_element_before(indent, "w:jc")
    paragraph.add_run("— ")
    for kind in ("begin", "instr", "separate", "text", "end"):
        paragraph.add_run()._r.append(_field_part(kind))
    paragraph.add_run(" —")


def _field_part(kind: str) -> Any:
    """One part of a PAGE field."""
    if kind in ("instr", "text"):
        part = OxmlElement("w:instrText" if kind == "instr" else "w:t")
        part.text = "PAGE" if kind == "instr" else "1"
        return part
    part = OxmlElement("w:fldChar")
    part.set(qn("w:fldCharType"), kind)
    return part


def border(paragraph: Any, side: str, kind: str, eighths: int, space: int) -> None:
    """A red line above or below a paragraph; its thickness in eighths of a point, its distance in points."""
    line = f'<w:{side} w:val="{kind}" w:sz="{eighths}" w:space="{space}" w:color="{RED}"/>'
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>"), "w:spacing", "w:ind", "w:jc")


def set_widths(table: Any, millimetres: Sequence[float]) -> None:
    """Widths of the columns, for the grid and for every cell: programs differ in what they look at."""
    for column, width in zip(table.columns, millimetres, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def repeat_head(row: Any) -> None:
    """Print a row again at the top of every page; rows are never cut in two."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def keep_whole(row: Any) -> None:
    """A row that stays on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def upright(cell: Any) -> None:
    """Characters of a cell stand one below the other."""
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "tbRlV")
    cell._tc.get_or_add_tcPr().append(direction)
