"""Which row of the plan an edited row is: by number and title, then by the text of its measures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from fzjh.importing.into.rows import Cells, Row
from fzjh.importing.text import close_up, folded
from fzjh.model import Duty, Item, Measure, Plan
from fzjh.views.items import item_view
from fzjh.views.task_table import row_cells, shares

_ALIKE, _VERY_ALIKE = 0.5, 0.7


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row as the plan's own table has it. own: the measure whose duty it shows, None when it is the item's."""

    item: Item
    measures: tuple[Measure, ...]
    duty: Duty | None
    own: Measure | None
    cells: Cells

    @property
    def text(self) -> str:
        """What the row is about."""
        return "".join((*self.cells["重点任务"], *self.cells["工作举措"]))


@dataclass
class Matching:
    """Pairs of the plan's rows and edited ones; rows that are new; rows too many for their item; rows missing."""

    pairs: list[tuple[PlanRow, Row]] = field(default_factory=list)
    fresh: list[Row] = field(default_factory=list)
    surplus: list[Row] = field(default_factory=list)
    missing: list[PlanRow] = field(default_factory=list)


def plan_rows(plan: Plan) -> list[PlanRow]:
    """The rows of the plan's own task table."""
    return [
        PlanRow(item, share.measures, share.duty, share.own, row_cells(item_view(item, share.measures, share.duties)))
        for item in plan.items
        for share in shares(item)
    ]


def match(plan: Plan, rows: Sequence[Row]) -> Matching:
    """Find the plan's row for every edited row."""
    found = Matching()
    known = plan_rows(plan)
    items = _items(plan.items, rows)
    for item in plan.items:
        ours = [one for one in known if one.item is item]
        theirs = [row for row, owner in zip(rows, items, strict=True) if owner is item]
        pairs = list(_pairs(ours, theirs))
        found.pairs += pairs
        found.missing += [one for one in ours if not any(one is left for left, _ in pairs)]
        found.surplus += [row for row in theirs if not any(row is right for _, right in pairs)]
    found.fresh = [row for row, owner in zip(rows, items, strict=True) if owner is None]
    return found


def _items(items: Sequence[Item], rows: Sequence[Row]) -> list[Item | None]:
    """The item of every row: those that keep their title first, then those most like what is left."""
    titles = {folded(close_up(item.title)): item for item in items if item.title}
    sure = [titles.get(folded(row.title)) if row.title else None for row in rows]
    taken = {id(item) for item in sure if item}
    left = [item for item in items if id(item) not in taken]
    return [item or _alike(left, row) for item, row in zip(sure, rows, strict=True)]


def _alike(items: Iterable[Item], row: Row) -> Item | None:
    """The item with the row's number when they are alike, else the one that is very much alike."""
    words = row.title + row.text("工作举措")
    best, most = None, _VERY_ALIKE
    for item in items:
        likeness = _likeness(item.title + "".join(measure.text for measure in item.measures), words)
        if item.number == row.number and likeness >= _ALIKE:
            return item
        if likeness >= most:
            best, most = item, likeness
    return best


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, folded(one), folded(other), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE else 0.0


def _pairs(ours: Sequence[PlanRow], theirs: Sequence[Row]) -> Iterator[tuple[PlanRow, Row]]:
    """The rows of one item, the most alike first."""
    if len(ours) == len(theirs) == 1:
        yield ours[0], theirs[0]
        return
    ranked = sorted(
        (
            (_likeness(one.text, row.title + row.text("工作举措")), -at, -to)
            for at, one in enumerate(ours)
            for to, row in enumerate(theirs)
        ),
        reverse=True,
    )
    done: set[tuple[str, int]] = set()
    for _, at, to in ranked:
        if not {("ours", at), ("theirs", to)} & done:
            done |= {("ours", at), ("theirs", to)}
            yield ours[-at], theirs[-to]
