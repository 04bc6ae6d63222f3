"""署名 and 成文日期: their places depend on how long both are (GB/T 9704-2012, 7.3.5)."""

from math import ceil
from typing import Any, Final

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from fzjh.text import cell_width
from fzjh.word.joint import sign_in_rows
from fzjh.word.styles import style_name

_TWIPS_PER_CHARACTER: Final = 315
_STAMPED, _PLAIN = 4.0, 2.0
_CHARACTERS: Final = 28


def place_signature(paragraphs: list[Any], *, stamped: bool) -> None:
    """Indent both from the right."""
    names = [one for one in paragraphs if style_name(one) == "署名"]
    dates = [one for one in paragraphs if style_name(one) == "成文日期"]
    if len(dates) != 1 or not names:
        return
    if stamped and len(names) > 1:
        _indent(dates[0], sign_in_rows(names, dates[0]))
        return
    for name in names:
        _break_long(name)
    lengths = [max(cell_width(line) / 2 for line in name.text.split("\n")) for name in names]
    date = cell_width(dates[0].text) / 2
    place = _stamped if stamped else _plain
    right, name_right = place(date, max(lengths))
    if not stamped and date <= max(lengths):
        _begin(dates[0], _CHARACTERS - name_right - max(lengths) + _PLAIN)
    else:
        _indent(dates[0], right)
    for name, length in zip(names, lengths, strict=True):
        shift = max(lengths) - length
        _indent(name, name_right + (shift / 2 if stamped else shift))


def _break_long(name: Any) -> None:
    """A name that is wider than the page's text stands in two lines of about one length."""
    text = name.text
    if cell_width(text) / 2 > _CHARACTERS:
        half = ceil(len(text) / 2)
        for run in name.runs[1:]:
            run.text = ""
        name.runs[0].text = f"{text[:half]}\n{text[half:]}"


def _stamped(date: float, name: float) -> tuple[float, float]:
    """The date four characters from the right, the name centred above it (7.3.5.1); a long name pushes both left."""
    right = max(_STAMPED, (name - date) / 2)
    return right, right + (date - name) / 2


def _plain(date: float, name: float) -> tuple[float, float]:
    """The name two characters from the right, the date begins two after it; a long date does the same (7.3.5.2)."""
    if date > name:
        return _PLAIN, _PLAIN + date + _PLAIN - name
    return _PLAIN + name - _PLAIN - date, _PLAIN


def _begin(paragraph: Any, characters: float) -> None:
    """Let a line begin so many characters from the left."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    _indent(paragraph, characters, "left")


def _indent(paragraph: Any, characters: float, side: str = "right") -> None:
    properties = paragraph._p.get_or_add_pPr()
    old = properties.find(qn("w:ind"))
    if old is not None:
        properties.remove(old)
    indents = OxmlElement("w:ind")
    indents.set(qn(f"w:{side}Chars"), str(round(characters * 100)))
    indents.set(qn(f"w:{side}"), str(round(characters * _TWIPS_PER_CHARACTER)))
    if side == "left":
        # Room beyond the edge: some programs put gaps between Han characters and digits, and must not break the line.
        indents.set(qn("w:rightChars"), "-200")
        indents.set(qn("w:right"), str(-2 * _TWIPS_PER_CHARACTER))
    properties.insert_element_before(indents, "w:jc", "w:outlineLvl", "w:rPr")
