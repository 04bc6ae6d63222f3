"""Task tables (序号、重点任务、牵头单位、责任单位、完成时限) to items; other tables stay text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from fzjh.importing.draft import Item, Measure
from fzjh.importing.duties import read_duty
from fzjh.importing.duty import Duty
from fzjh.importing.forms import FIELD, VERBAL
from fzjh.importing.labels import match_label
from fzjh.importing.measures import content
from fzjh.importing.names import looks_like_unit, split_names, without_tail
from fzjh.importing.paras import Para
from fzjh.importing.segments import Segment, segments
from fzjh.importing.table_heads import DUTY_COLUMNS, NOTE, Head, columns_of, find_head
from fzjh.importing.text import sentences
from fzjh.text import end_sentence, nfc

_LONGEST_TITLE = 60
_ENDS = tuple("。；：！？）")
_BETWEEN = dict.fromkeys((*DUTY_COLUMNS, NOTE), "；")


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
    head = find_head(rows)
    if not head:
        return None
    table = TaskTable(used=rows[head.begin : head.end])
    category = last = ""
    waiting: list[Para] = []
    for row in rows[head.end :]:
        if columns_of(row.cells) and not any(map(FIELD.match, row.cells)):  # the head once more, on the next page
            table.used.append(row)
            continue
        filled = list(dict.fromkeys(cell for cell in row.cells if cell))
        if len(filled) == 1:
            category = _unnumbered(filled[0].replace("\n", ""))
            waiting.append(row)
            continue
        values = _values(head, row.cells)
        category = _unnumbered(values["category"]) if values.get("category") else category
        item = _item(values, row, number=len(table.items) + 1)
        if not item:
            continue
        table.used += [*waiting, row]
        waiting = []
        number = values.get("number", "")
        if table.items and number and number == last and item.title == table.items[-1].title:
            _add_row(table.items[-1], item)
        else:
            table.items.append(item)
            table.categories.append(category)
        last = number
    return table if table.items else None


def _add_row(item: Item, row: Item) -> None:
    """One more row of an item whose first cells are merged: each row's duty belongs to its own measures."""
    if item.duty:
        item.measures = [Measure([one for measure in item.measures for one in measure.sentences], item.duty)]
        item.duty = None
    item.measures.append(Measure([one for measure in row.measures for one in measure.sentences], row.duty))
    item.notes += row.notes


def _values(head: Head, cells: Sequence[str]) -> dict[str, str]:
    """The cells by what their column holds; two columns of one kind follow one another, notes under their names."""
    values: dict[str, str] = {}
    for index, cell in enumerate(cells):
        kind = head.columns[index] if index < len(head.columns) else NOTE
        if not cell:
            continue
        if kind == "title" and "title" in values:
            kind = "measure"
        text = _listed(cell) if kind in DUTY_COLUMNS else cell if kind == "measure" else cell.replace("\n", "")
        named = kind == NOTE and index < len(head.names) and head.names[index] not in ("备注", "")
        text = f"{head.names[index]}：{text}" if named else text
        between = _BETWEEN.get(kind, "")
        values[kind] = f"{values[kind]}{between}{text}" if kind in values else text
    return values


def _listed(cell: str) -> str:
    """A cell of units: each line ends one or, behind a verb, a clause, unless a name was broken."""
    lines = cell.split("\n")
    if len(lines) > 1 and all(map(match_label, lines)):
        lines = [_unnumbered(line) for line in lines]
    text = lines[0]
    for line in lines[1:]:
        text += _between(text, line) + line
    return text


def _between(before: str, line: str) -> str:
    """What parts a line of a cell from those before it."""
    if before.endswith(("、", "，", "；")):
        return ""
    if FIELD.match(line):
        return "；"
    if VERBAL.search(before[-2:]):
        return "，"
    ends = (split_names(before)[-1:], split_names(line)[:1])
    return "、" if all(map(looks_like_unit, (name for end in ends for name in end))) else ""


def _item(values: dict[str, str], row: Para, number: int) -> Item | None:
    title, text = _unnumbered(values.get("title", "")), values.get("measure", "")
    if not text or len(sentences(title)) > 1 or len(title) > _LONGEST_TITLE:
        title, text = "", end_sentence(title) + text if text else title
    text = text if title else _unnumbered(text)
    if not text:
        return None
    duty = _duty(values)
    paras = [Para(nfc(line), row.place) for line in _lines(text)]
    parts = [(para.text, None) for para in paras] if duty else [(part.text, part.duty) for part in segments(paras)]
    found = content([Segment(*part, row) for part in parts], titled=bool(title))
    measures = found.measures or [Measure([end_sentence(text.replace("\n", ""))])]
    duty = duty or (found.duty if found.measures else None)
    notes = [values[NOTE]] if values.get(NOTE) else []
    return Item(title.rstrip("。"), measures, duty, row.place, number, notes)


def _lines(text: str) -> Iterator[str]:
    """The paragraphs of a cell; lines that were only broken go on."""
    held = ""
    for line in text.split("\n"):
        if held and (held.endswith(_ENDS) or match_label(line)):
            yield held
            held = ""
        held += line
    yield held


def _duty(values: dict[str, str]) -> Duty | None:
    names = {kind: tuple(_names(values.get(kind, ""))) for kind in sorted(DUTY_COLUMNS)}
    if not any(names.values()):
        return None
    inner = read_duty(values.get("responsible", ""), bare=True) if not names["lead"] and not names["support"] else None
    if inner and (inner.lead or inner.support or FIELD.match(values["responsible"])):
        return replace(inner, deadline=inner.deadline or values.get("deadline", ""), pattern=f"（{inner.pattern}）")
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
