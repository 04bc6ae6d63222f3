"""Rows that the plan does not know: each becomes an item at the end of the section that its 任务类别 names."""

from collections.abc import Sequence
from dataclasses import dataclass

from fzjh.folder import ITEMS_FOLDER
from fzjh.importing.draft import Item, Measure, Style
from fzjh.importing.duty import Duty
from fzjh.importing.files import item_text
from fzjh.importing.ids import give_ids
from fzjh.importing.into.rows import Row
from fzjh.importing.names import split_names
from fzjh.importing.text import close_up
from fzjh.model import Plan
from fzjh.outlining import Slot, insert, slots
from fzjh.reading.document import Document
from fzjh.source import Source
from fzjh.text import end_sentence


@dataclass(frozen=True, slots=True)
class Fresh:
    """An item that is to be added: its file, its text, the title of its section, its row's place in the table."""

    id: str
    file: str
    text: str
    section: str
    place: str


def add(plan: Plan, rows: Sequence[Row]) -> tuple[list[Fresh], list[Row], str]:
    """Items for new rows, rows for which there is no section, and plan.yaml with the items listed."""
    outline = plan.place.document.source
    items = [_item(row, plan.duty_style) for row in rows]
    give_ids(items, taken=[item.id for item in plan.all_items()])
    done: list[Fresh] = []
    homeless: list[Row] = []
    for row, item in zip(rows, items, strict=True):
        slot = _slot(slots(Document(outline)), row)
        if not slot or not item.measures:
            homeless.append(row)
            continue
        outline = Source(outline.path, insert(slot, item.id))
        file = f"{ITEMS_FOLDER}/{item.id}.yaml"
        done.append(Fresh(item.id, file, item_text(item, Style(plan.duty_style)), slot.title, row.place))
    return done, homeless, outline.text


def _slot(known: Sequence[Slot], row: Row) -> Slot | None:
    """The section that a row names; without a name the last that lists items."""
    wanted = row.text("任务类别")
    named = [slot for slot in known if close_up(slot.title).rstrip("。") == wanted.rstrip("。")]
    if wanted:
        return named[0] if len(named) == 1 else None
    return next((slot for slot in reversed(known) if slot.has_items), None)


def _item(row: Row, style: str) -> Item:
    lead, responsible, support = (
        tuple(split_names("、".join(row.cells.get(name, ())))) for name in ("牵头单位", "责任单位", "配合单位")
    )
    deadline = row.text("完成时限")
    duty = Duty(lead, responsible, support, deadline, style) if lead or responsible or support else None
    measures = [Measure([end_sentence(line)]) for line in row.cells.get("工作举措", ())]
    if not measures and row.title:
        return Item("", [Measure([end_sentence(row.title)])], duty, row.place)
    return Item(row.title.rstrip("。"), measures, duty, row.place)
