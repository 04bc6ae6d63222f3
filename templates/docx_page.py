"""A Word template under construction: paper, page numbers, paragraphs by style, tables, template tags."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm

from templates.docx_clean import clean
from templates.docx_numbers import number_centred, number_outside, number_turned
from templates.docx_styles import LINE, RED, add_styles

_NO_MARGINS: Final = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
_SIDES: Final = (("top", 30), ("left", 108), ("bottom", 80), ("right", 108))
_MARGINS: Final = "".join(f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side, twips in _SIDES)
"""Lines of exact height keep their characters low: less above than below puts them in the middle."""
Run: TypeAlias = str | tuple[str, str]
"""A text, or a text with the character style it has."""

_EPOCH: Final = datetime(2012, 7, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Paper:
    """How A4 lies, and its margins in millimetres: above, below, left, right, and below the page number."""

    wide: bool
    margins: tuple[float, float, float, float, float]


UPRIGHT: Final = Paper(wide=False, margins=(33.5, 35, 28, 26, 25))
"""The type area of 156 x 225 mm. A line of exact height keeps its characters at its bottom, so the ink of the first
one begins 3.5 mm below the margin; the dashes of the page number lie 7 mm below the type area (7.5)."""
TURNED: Final = Paper(wide=True, margins=(28, 26, 35, 37, 14))
"""The same area on landscape pages of an upright document: the binding edge is the top one."""
ALONE: Final = Paper(wide=True, margins=(22, 24, 20, 20, 13.5))
"""Tables that stand alone: smaller margins all around."""


class Page:
    """A document with all styles; content goes to its end, or into the cell that is being written."""

    def __init__(self, paper: Paper) -> None:
        self.document: Any = Document()
        clean(self.document)
        add_styles(self.document)
        section = self.document.sections[0]
        _lay_out(section, paper)
        if paper is UPRIGHT:
            self.document.settings.odd_and_even_pages_header_footer = True
            number_outside(section)
        else:
            number_centred(section)
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
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        margins = _MARGINS if lines else _NO_MARGINS
        look.addprevious(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
        return table

    def end_section(self, paper: Paper) -> None:
        """End the pages so far; what follows stands on paper of its own."""
        paragraph = self.line("模板标记")
        sector = deepcopy(self.document.sections[-1]._sectPr)
        paragraph._p.get_or_add_pPr().append(sector)
        orient(sector, paper)
        if paper is TURNED:
            for reference in sector.findall(qn("w:footerReference")):
                sector.remove(reference)
            number_turned(Section(sector, self.document.part))

    def save(self, path: Path) -> None:
        """Write the template."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.document.save(str(path))


def orient(sector: Any, paper: Paper) -> None:
    """Paper and margins of a section as XML."""
    size, margins = sector.find(qn("w:pgSz")), sector.find(qn("w:pgMar"))
    width, height = (16838, 11906) if paper.wide else (11906, 16838)
    size.set(qn("w:w"), str(width))
    size.set(qn("w:h"), str(height))
    if paper.wide:
        size.set(qn("w:orient"), "landscape")
    for name, value in zip(("top", "bottom", "left", "right", "footer"), paper.margins, strict=True):
        margins.set(qn(f"w:{name}"), str(round(Mm(value).twips)))


def _lay_out(section: Any, paper: Paper) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if paper.wide else WD_ORIENT.PORTRAIT
    orient(section._sectPr, paper)
    section.header_distance = Mm(15)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(LINE))


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


def centre(cell: Any) -> None:
    """What a cell holds stands halfway between its upper and lower line."""
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def at_least(row: Any, millimetres: float) -> None:
    """A row that leaves room for handwriting."""
    row.height, row.height_rule = Mm(millimetres), WD_ROW_HEIGHT_RULE.AT_LEAST


def shade(cell: Any, color: str) -> None:
    """The ground of a cell."""
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{color}"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(shade))


def upright(cell: Any) -> None:
    """Characters of a cell stand one below the other."""
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "tbRlV")
    cell._tc.get_or_add_tcPr().insert_element_before(direction, "w:tcFitText", "w:vAlign", "w:hideMark")
