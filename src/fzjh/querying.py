"""The third use case: what a unit has to do, what an item says. Prints nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fzjh.duties import Charge, all_charges
from fzjh.model import Collective, Item, Plan, Role, Unit
from fzjh.text import nearest, nfc


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known about one unit or collective: its charges in plan order, those in `role` if one is asked."""

    target: Unit | Collective
    charges: Sequence[Charge]
    role: Role | None = None

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that the answer tells about."""
        return (self.role,) if self.role else tuple(Role)

    def count(self, role: Role) -> int:
        """How many items it has in one role."""
        return sum(charge.role is role for charge in self.charges)


def unit_answer(plan: Plan, name: str, role: Role | None = None) -> Answer | None:
    """The duties of a unit, role or collective by any of its names; None when the register does not know the name."""
    mention = plan.register.find(name)
    target = mention.unit or mention.collective
    return _answer(target, all_charges(plan).get(target.name, {}).values(), role) if target else None


def all_answers(plan: Plan, role: Role | None = None) -> list[Answer]:
    """The duties of every unit and collective, in register order."""
    charges = all_charges(plan)
    targets: tuple[Unit | Collective, ...] = (*plan.register.units, *plan.register.collectives)
    return [_answer(target, charges.get(target.name, {}).values(), role) for target in targets]


def _answer(target: Unit | Collective, charges: Iterable[Charge], role: Role | None) -> Answer:
    return Answer(target, tuple(charge for charge in charges if role in (None, charge.role)), role)


def nearest_units(plan: Plan, name: str) -> list[str]:
    """Names of the register that a mistyped one may stand for."""
    register = plan.register
    names = [name for unit in register.units for name in (unit.name, *unit.aliases)]
    return nearest(name, [*names, *(one.name for one in register.collectives)])


def find_item(plan: Plan, wanted: str) -> Item | None:
    """An item by its number or its id."""
    name = nfc(wanted)
    return next((one for one in plan.all_items() if one.id == name or (one.number and str(one.number) == wanted)), None)


def nearest_items(plan: Plan, wanted: str) -> list[str]:
    """Ids that a mistyped one may stand for; titles count too."""
    by_title = {item.heading: item.id for item in plan.all_items()}
    close = nearest(wanted, [*(item.id for item in plan.all_items()), *by_title])
    return list(dict.fromkeys(by_title.get(name, name) for name in close))
