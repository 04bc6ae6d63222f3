"""plan.json: the whole plan, resolved, for other programs (docs/plan-json.md describes it)."""

from dataclasses import asdict
from typing import Any

from fzjh.duties import Charge
from fzjh.model import Collective, Unit
from fzjh.views.blocks import Block
from fzjh.views.context import Views
from fzjh.views.items import ItemView, item_view
from fzjh.views.notice import NoticeView

FORMAT = 1


def plan_data(views: Views) -> dict[str, Any]:
    """Plain data of a plan; `format` rises when a field changes its meaning."""
    plan = views.plan
    return {
        "format": FORMAT,
        "title": plan.title,
        "years": [plan.years.first, plan.years.last] if plan.years else None,
        "notice": _notice(views.notice),
        "text": [_block(block) for block in views.notice.blocks],
        "items": [_item(item_view(item)) for item in plan.items],
        "units": [_unit(unit, views.charges.get(unit.name, ())) for unit in plan.register.units],
        "collectives": [_collective(one) for one in plan.register.collectives],
    }


def _notice(view: NoticeView) -> dict[str, Any]:
    data = asdict(view)
    for name in ("blocks", "heading_lines", "plan_heading_lines"):
        del data[name]
    data["disclosure"] = [[row.name, row.value] for row in view.disclosure]
    return data


def _block(block: Block) -> dict[str, Any]:
    return asdict(block)


def _item(view: ItemView) -> dict[str, Any]:
    return asdict(view)


def _unit(unit: Unit, charges: tuple[Charge, ...]) -> dict[str, Any]:
    duties = [{"number": one.item.number, "id": one.item.id, "role": one.role.value, "via": one.via} for one in charges]
    return {"name": unit.name, "aliases": list(unit.aliases), "category": unit.category, "duties": duties}


def _collective(collective: Collective) -> dict[str, Any]:
    members = None if collective.members is None else [unit.name for unit in collective.members]
    return {"name": collective.name, "members": members}
