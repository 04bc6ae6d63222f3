"""Who does what in a random plan, worked out from its data and not by fzjh."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.properties.plans import ROLES, Item, RandomPlan


@dataclass(frozen=True, order=True)
class Share:
    """One unit's (or collective's) part in one item; `via` is the collective through which it is meant, or empty."""

    number: int
    unit: str
    role: str
    via: str = ""


def duties(plan: RandomPlan) -> list[Share]:
    """Every unit's and collective's strongest part in every item, sorted; named beats through a collective."""
    canonical = {name: unit["名称"] for unit in plan.units["单位"] for name in (unit["名称"], *unit.get("别名", []))}
    members = {one["名称"]: _members(one, plan.units["单位"]) for one in plan.units.get("统称", [])}
    found: dict[tuple[int, str], Share] = {}
    for number, ident in enumerate(plan.order, 1):
        for role, name in _named(plan.items[ident]):
            shares = [Share(number, canonical.get(name, name), role)]
            shares += [Share(number, member, role, name) for member in members.get(name, ())]
            for share in shares:
                key = (number, share.unit)
                found[key] = min(found.get(key, share), share, key=_strength)
    return sorted(found.values())


def _strength(share: Share) -> tuple[bool, int]:
    return (bool(share.via), list(ROLES.values()).index(share.role))


def _named(item: Item) -> Iterator[tuple[str, str]]:
    for part in (item, *(measure for measure in item["举措"] if isinstance(measure, dict))):
        for key, role in ROLES.items():
            yield from ((role, name) for name in part.get(key, ()))


def _members(collective: dict[str, Any], units: list[dict[str, Any]]) -> list[str]:
    members = collective.get("成员", [])
    if isinstance(members, list):
        return members
    return [unit["名称"] for unit in units if f"全部{unit.get('类别', '部门')}" == members]
