"""Drafts to a plan: names become units, ids become items, numbers are derived. Nothing is reported here."""

from functools import partial

from fzjh.diagnostics import Severity, count
from fzjh.loading import Drafts, Loaded
from fzjh.model import Item, Plan, Register
from fzjh.reading.document import Keys, Place
from fzjh.reading.holes import Hole, Holes
from fzjh.resolve.checks import resolve_checks
from fzjh.resolve.items import Position, resolve_item
from fzjh.resolve.notice import resolve_disclosure, resolve_notice
from fzjh.resolve.numbers import resolve_numbering
from fzjh.resolve.outline import resolve_outline
from fzjh.resolve.register import resolve_register
from fzjh.resolve.values import present
from fzjh.resolve.words import resolve_words
from fzjh.schema import PlanDraft

DEFAULT_DUTY_STYLE = "牵头责任"
_LISTS = ("章节", "任务")
_APART = ("通知", "信息公开", "编号")
"""Parts of plan.yaml in which no lists of items can stand."""


def resolve(drafts: Drafts) -> Plan:
    """Make the plan of what could be read; rules say afterwards what is wrong with it."""
    draft, place = drafts.plan.draft, drafts.plan.place
    register = resolve_register(drafts.units)
    style = (draft and draft.duty_style) or DEFAULT_DUTY_STYLE
    make = partial(_item, drafts, register, style)
    broken = frozenset(name for name, loaded in drafts.items.items() if not loaded.draft)
    numbering = resolve_numbering(draft and draft.numbering)
    outline = resolve_outline(draft, place, numbering, make)
    listed = {listing.id for listing in outline.listings}
    return Plan(
        title=(draft and draft.title) or "",
        years=draft and draft.years,
        direct=bool(draft and draft.form == "直接成文"),
        notice=resolve_notice(draft, place),
        disclosure=resolve_disclosure(draft),
        preamble=present(draft and draft.preamble),
        duty_style=style,
        duty_note=(draft and draft.duty_note) or "",
        duty_inline=not (draft and draft.duty_place == "另行"),
        duty_at_title=bool(draft and draft.duty_place == "标题后"),
        numbering=numbering,
        children=outline.children,
        closing=present(draft and draft.closing),
        register=register,
        words=resolve_words(drafts.words),
        items=outline.items,
        unlisted=tuple(item for name in drafts.items if name not in listed and (item := make(name, Position()))),
        listings=outline.listings,
        broken=broken,
        outlined=_is_whole(drafts.plan),
        partial=count(drafts.diagnostics, Severity.ERROR) > 0,
        checks=resolve_checks(draft, place),
        holes=_holes(drafts),
        place=place,
    )


def _item(drafts: Drafts, register: Register, style: str, ident: str, position: Position) -> Item | None:
    loaded = drafts.items.get(ident)
    return resolve_item(ident, loaded, register, style, position) if loaded else None


def _holes(drafts: Drafts) -> Holes:
    files = [(one.place, one.holes) for one in (drafts.plan, drafts.units, drafts.words)]
    files += [(one.place, one.holes) for one in drafts.items.values() if one.holes]
    return Holes({place.document.source.path: holes for place, holes in files})


def _is_whole(plan: Loaded[PlanDraft]) -> bool:
    """Whether no fault of plan.yaml may have swallowed a list of items."""
    return plan.draft is not None and not any(_hides_items(hole, plan.place) for hole in plan.holes)


def _hides_items(hole: Hole, plan: Place) -> bool:
    if any(isinstance(key, str) and key not in _LISTS for key in hole.mapping):
        return hole.mapping[0] not in _APART and Place(plan.document, hole.keys).has_keys()
    return not hole.strange or not any(_within(plan, hole.mapping, key).exists() for key in _LISTS)


def _within(plan: Place, keys: Keys, key: str) -> Place:
    return Place(plan.document, (*keys, key))
