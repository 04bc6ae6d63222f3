"""A unit's task sheet (任务清单): what it leads, what it is named for, and what it shares through a collective."""

from dataclasses import dataclass

from fzjh.duties import Charge
from fzjh.model import Duty, Item, Measure, Plan, Role, Unit
from fzjh.views.items import ItemView, item_view

FILL_IN = ("责任人", "进展情况", "存在问题", "下一步措施")
FOOT = ("填报人", "联系电话", "填报日期")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One item on a sheet: the item (with the measures the unit answers for), the unit's role and its printed name."""

    item: ItemView
    role: str
    role_name: str


@dataclass(frozen=True, slots=True)
class SharedEntry:
    """One item that the unit shares only through a collective."""

    number: int
    label: str
    title: str
    anchor: str
    role_name: str
    via: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """A unit's sheet. lead: items it leads; named: items it is named responsible or supporting for; shared: the rest.

    fill_in: headings of the cells each entry leaves empty for the unit; foot: what is filled in at the end.
    """

    title: str
    unit: str
    aliases: tuple[str, ...]
    plan_title: str
    lead: tuple[SheetEntry, ...]
    named: tuple[SheetEntry, ...]
    shared: tuple[SharedEntry, ...]
    fill_in: tuple[str, ...] = FILL_IN
    foot: tuple[str, ...] = FOOT


def sheet_view(plan: Plan, unit: Unit, charges: tuple[Charge, ...]) -> SheetView:
    """The view of one unit's sheet from its charges."""
    direct = [charge for charge in charges if charge.via is None]
    return SheetView(
        title=f"{unit.name}任务清单",
        unit=unit.name,
        aliases=unit.aliases,
        plan_title=plan.title,
        lead=tuple(_entry(charge) for charge in direct if charge.role is Role.LEAD),
        named=tuple(_entry(charge) for charge in direct if charge.role is not Role.LEAD),
        shared=tuple(_shared(charge, charge.via) for charge in charges if charge.via is not None),
    )


def _entry(charge: Charge) -> SheetEntry:
    view = item_view(charge.item, charge.measures, _duties(charge.item, charge.measures))
    return SheetEntry(view, charge.role.value, charge.role.key)


def _duties(item: Item, measures: tuple[Measure, ...]) -> list[Duty]:
    own = [measure.duty for measure in measures if measure.duty]
    covers_rest = item.duty and (not own or any(not measure.duty for measure in measures))
    return [item.duty, *own] if item.duty and covers_rest else own


def _shared(charge: Charge, via: str) -> SharedEntry:
    item = item_view(charge.item, ())
    return SharedEntry(item.number, item.label, item.heading, item.anchor, charge.role.key, via)
