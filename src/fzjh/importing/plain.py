"""Text around task tables: its numbered paragraphs are sections; the items of a table stand where the table stood."""

from collections.abc import Iterator, Sequence

from fzjh.importing.draft import Item, Outline, Section
from fzjh.importing.forms import FIRST_LEADS
from fzjh.importing.lines import CHANGED
from fzjh.importing.paras import Para
from fzjh.importing.shaping import shape
from fzjh.importing.styles import settle
from fzjh.importing.tables import TaskTable


def outline_around(paras: Sequence[Para], tables: Sequence[TaskTable], *, first: bool) -> Outline:
    """The outline of a text whose items come from tables. paras: in the document's order, rows of tables included.

    first: the notice says that the first unit leads.
    """
    outline = shape(list(_with_marks(paras, tables)))
    _turn(outline.root)
    for table in tables:
        _put(table, _host(outline.root, _mark(table)) or outline.root)
    items = outline.root.all_items()
    outline.tabular = True
    outline.numbering.items = "1."
    outline.numbering.through.add("1.")
    outline.remarks = [one for one in outline.remarks if not (one.kind == CHANGED and "⟧" in one.text)]
    heads = [cell for table in tables for cell in table.used[0].cells]
    first = first or any(
        FIRST_LEADS.search(text) for text in (*(para.full for para in paras if not para.cells), *heads)
    )
    outline.style, remarks = settle(items, first=first, own_line=False)
    outline.remarks += remarks
    return outline


def _mark(table: TaskTable) -> str:
    """What stands for a table in the text."""
    return f"⟦表{table.used[0].table}⟧"


def _with_marks(paras: Sequence[Para], tables: Sequence[TaskTable]) -> Iterator[Para]:
    """The text with a mark for each task table; rows of other tables are left out."""
    marks = {id(table.used[0]): _mark(table) for table in tables}
    for para in paras:
        if not para.table:
            yield para
        elif id(para) in marks:
            yield Para(marks[id(para)], para.place, raw=marks[id(para)])


def _turn(section: Section) -> None:
    """Turn every guessed item into a section or a paragraph of its own."""
    children: list[Section | Item] = []
    for child in section.children:
        if isinstance(child, Item):
            body = ["".join(sentence for measure in child.measures for sentence in measure.sentences)]
            children.append(Section(child.title or body[0], child.place, body if child.title else []))
        else:
            _turn(child)
            children.append(child)
    section.children = children


def _host(section: Section, mark: str) -> Section | None:
    """The section in which a table stood; its mark is taken out, and what followed it closes the section."""
    inner = next(filter(None, (_host(one, mark) for one in section.sections)), None)
    if inner:
        return inner
    section.title, titled = _without(section.title, mark)
    for texts in (section.body, section.closing):
        for index, text in enumerate(texts):
            before, found = _without(text, mark)
            if found:
                behind = texts[index + 1 :]
                texts[index:] = [before] if before else []
                section.closing[:0] = behind
                return section
    return section if titled else None


def _without(text: str, mark: str) -> tuple[str, bool]:
    return text.replace(mark + "。", "").replace(mark, ""), mark in text


def _put(table: TaskTable, host: Section) -> None:
    """The items of a table as children of a section: by category, where it has such."""
    sections: dict[str, Section] = {}
    mixed = bool(host.sections)
    for item, category in zip(table.items, table.categories, strict=True):
        if not category or mixed:
            item.tags = [category] if category else []
            host.children.append(item)
            continue
        if category not in sections:
            sections[category] = Section(category, item.place)
        sections[category].children.append(item)
    host.children += sections.values()
