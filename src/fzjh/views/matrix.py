"""The lead-unit matrix (牵头单位任务矩阵): items by the units that lead anything."""

from dataclasses import dataclass

from fzjh.duties import all_charges
from fzjh.model import Item, Plan, Role
from fzjh.views.blocks import item_anchor

SIGNS = {Role.LEAD: "●", Role.RESPONSIBLE: "○", Role.SUPPORT: "△"}
LEGEND = "●牵头　○责任　△配合"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One item: a sign or nothing for each unit, and how many units lead it."""

    number: int
    label: str
    title: str
    anchor: str
    cells: tuple[str, ...]
    leads: int


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The matrix. units: columns in register order; totals: items each unit leads; grand_total: sum of all leads.

    notes: one sentence for each collective, which covers the units that are not named themselves.
    """

    title: str
    units: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    totals: tuple[int, ...]
    grand_total: int
    legend: str
    notes: tuple[str, ...]


def matrix_view(plan: Plan) -> MatrixView:
    """The view of a plan's matrix."""
    named = {
        unit: {ident: charge.role for ident, charge in charges.items() if charge.via is None}
        for unit, charges in all_charges(plan).items()
    }
    units = tuple(one.name for one in plan.register.units if Role.LEAD in named.get(one.name, {}).values())
    rows = tuple(_row(item, [named[unit].get(item.id) for unit in units]) for item in plan.items)
    totals = tuple(sum(row.cells[index] == SIGNS[Role.LEAD] for row in rows) for index in range(len(units)))
    return MatrixView(f"{plan.title}牵头单位任务矩阵", units, rows, totals, sum(totals), LEGEND, _notes(plan))


def _row(item: Item, named: list[Role | None]) -> MatrixRow:
    cells = tuple(SIGNS[role] if role else "" for role in named)
    return MatrixRow(item.number, item.label, item.heading, item_anchor(item), cells, named.count(Role.LEAD))


def _notes(plan: Plan) -> tuple[str, ...]:
    """Which collective covers how many items in which role."""
    counts: dict[tuple[str, Role], set[str]] = {}
    for item in plan.items:
        for duty in item.duties:
            for role, _, mention in duty.entries():
                if mention.collective:
                    counts.setdefault((mention.collective.name, role), set()).add(item.id)
    return tuple(
        f"{len(idents)}项任务的{role.key}写作“{name}”，表中不逐一标出。" for (name, role), idents in counts.items()
    )
