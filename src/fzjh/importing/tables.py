"""Task tables (序号、重点任务、牵头单位、责任单位、完成时限) to items; other tables stay text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from fzjh.importing.draft import Item, Measure, Section
from fzjh.importing.duties import Duty, read_duty
from fzjh.importing.labels import match_label
from fzjh.importing.measures import content
from fzjh.importing.names import looks_like_unit, split_names, without_tail
from fzjh.importing.paras import Para
from fzjh.importing.segments import Segment, segments
from fzjh.text import nfc

_COLUMNS = (
    ("deadline", re.compile(r"时限|时间|期限|节点|进度")),
    ("lead", re.compile(r"牵头|主办|主责|总负责")),
    ("support", re.compile(r"配合|协办|参与|协同|参加|协助")),
    ("responsible", re.compile(r"责任|承办|负责|落实单位|实施单位|完成单位|分工")),
    ("number", re.compile(r"^序号$|^编号$|^号$|^序$")),
    ("category", re.compile(r"类别|^分类|领域|一级|^板块|^方面|^大类")),
    ("measure", re.compile(r"举措|措施|内容|要求|标准|二级|分解|具体任务|任务描述|评估|主要任务|工作任务")),
    ("title", re.compile(r"任务|事项|项目|指标|工作|目标|要点|名称")),
)
_NOTE = "note"
_TEXT_COLUMNS = {"title", "measure"}
_DUTY_COLUMNS = {"lead", "responsible", "support"}


@dataclass
class TaskTable:
    """A task table read: its items, by category, and the paragraphs that were used."""

    items: list[Item] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    used: list[Para] = field(default_factory=list)


def read_tables(paras: Sequence[Para]) -> list[TaskTable]:
    """All task tables among these paragraphs, in order."""
    found: list[TaskTable] = []
    for number in dict.fromkeys(para.table for para in paras if para.table):
        table = _read([para for para in paras if para.table == number])
        if table:
            found.append(table)
    return found


def _read(rows: list[Para]) -> TaskTable | None:
    first, columns = _head(rows)
    if not columns:
        return None
    table = TaskTable(used=list(rows))
    category = last = ""
    for row in rows[first:]:
        if _header(row.cells):
            continue
        filled = list(dict.fromkeys(cell for cell in row.cells if cell))
        if len(filled) == 1:
            category = _unnumbered(filled[0].replace("\n", ""))
            continue
        values = _values(columns, row.cells)
        category = _unnumbered(values["category"]) if values.get("category") else category
        item = _item(values, row, number=len(table.items) + 1)
        number = values.get("number", "")
        if item and table.items and number and number == last and item.title == table.items[-1].title:
            _add_row(table.items[-1], item)
        elif item:
            last = number
            table.items.append(item)
            table.categories.append(category)
    return table if table.items else None


def _head(rows: list[Para]) -> tuple[int, list[str]]:
    """Where the rows below the head begin, and what its columns hold; a head of two rows parts a wide column below."""
    for index, row in enumerate(rows[:4]):
        upper = _header(row.cells)
        if not upper:
            continue
        below = rows[index + 1].cells if index + 1 < len(rows) else ()
        lower = _header([under or over for over, under in zip(row.cells, below, strict=False)])
        parted = len(_DUTY_COLUMNS & set(lower)) > len(_DUTY_COLUMNS & set(upper))
        return (index + 2, lower) if parted else (index + 1, upper)
    return 0, []


def _add_row(item: Item, row: Item) -> None:
    """One more row of an item whose first cells are merged: each row's duty belongs to its own measures."""
    if item.duty:
        item.measures = [Measure([one for measure in item.measures for one in measure.sentences], item.duty)]
        item.duty = None
    item.measures.append(Measure([one for measure in row.measures for one in measure.sentences], row.duty))
    item.notes += row.notes


def _header(cells: Sequence[str]) -> list[str]:
    """What the columns of a head row hold; empty for any other row."""
    names = [re.sub(r"\s", "", cell) for cell in cells]
    columns = [
        next((kind for kind, pattern in _COLUMNS if pattern.search(name)), _NOTE) if name else _NOTE for name in names
    ]
    if "title" not in columns and columns.count("measure") > 1:
        columns[columns.index("measure")] = "title"
    short = all(len(name) <= 12 for name in names)  # noqa: PLR2004 - a heading, not a task
    if short and _TEXT_COLUMNS & set(columns) and _DUTY_COLUMNS & set(columns) and len(cells) > 1:
        return columns
    return []


def is_head(cells: Sequence[str]) -> bool:
    """Whether a row is the head of a task table."""
    return bool(_header(cells))


def _values(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """The cells by what their column holds; two columns of one kind follow one another."""
    values: dict[str, str] = {}
    for index, cell in enumerate(cells):
        kind = columns[index] if index < len(columns) else _NOTE
        if not cell:
            continue
        if kind == "title" and "title" in values:
            kind = "measure"
        cell = _listed(cell) if kind in _DUTY_COLUMNS else cell.replace("\n", "")
        values[kind] = f"{values[kind]}{'；' if kind in _DUTY_COLUMNS else ''}{cell}" if kind in values else cell
    return values


def _listed(cell: str) -> str:
    """A cell of units: each line ends one, unless a name was broken."""
    lines = [line.strip("、，；") for line in cell.split("\n")]
    names = [name for line in lines for name in split_names(line)]
    return ("、" if all(map(looks_like_unit, names)) else "").join(lines if len(lines) > 1 else [cell])


def _item(values: dict[str, str], row: Para, number: int) -> Item | None:
    title, text = _unnumbered(values.get("title", "")), values.get("measure", "")
    if not text:
        title, text = "", title
    if not text:
        return None
    parts = segments([Para(nfc(text), row.place)])
    found = content([Segment(part.text, part.duty, row) for part in parts], titled=bool(title))
    duty = _duty(values) or found.duty
    notes = [values[_NOTE]] if values.get(_NOTE) else []
    return Item(title.rstrip("。"), found.measures, duty, row.place, number, notes)


def _duty(values: dict[str, str]) -> Duty | None:
    names = {kind: tuple(_names(values.get(kind, ""))) for kind in sorted(_DUTY_COLUMNS)}
    if not any(names.values()):
        return None
    inner = read_duty(values.get("responsible", "")) if not names["lead"] and not names["support"] else None
    if inner and inner.names():
        return Duty(
            inner.lead,
            inner.responsible,
            inner.support,
            values.get("deadline", ""),
            _pattern(inner.lead, inner.responsible, inner.support),
        )
    pattern = _pattern(names["lead"], names["responsible"], names["support"])
    return Duty(names["lead"], names["responsible"], names["support"], values.get("deadline", ""), pattern)


def _pattern(*roles: tuple[str, ...]) -> str:
    keys = ("牵头单位", "责任单位", "配合单位")
    parts = [f"{key}：{{{key}}}" for key, names in zip(keys, roles, strict=True) if names]
    return f"（{'，'.join(parts)}）"


def _names(text: str) -> Iterator[str]:
    yield from split_names(without_tail(text.rstrip("。；，"))[0])


def _unnumbered(text: str) -> str:
    label = match_label(text)
    return text[label.length :].strip() if label else text


def into_outline(tables: Sequence[TaskTable], plan: Section) -> None:
    """Put the items of tables behind a plan's text: as sections by category when the text has none, else at the end."""
    for table in tables:
        sections: dict[str, Section] = {}
        for item, category in zip(table.items, table.categories, strict=True):
            if not category or (plan.sections and not sections and any(one.title for one in plan.sections)):
                item.tags = [category] if category else []
                plan.children.append(item)
                continue
            if category not in sections:
                sections[category] = Section(category, item.place)
            sections[category].children.append(item)
        plan.children += sections.values()
