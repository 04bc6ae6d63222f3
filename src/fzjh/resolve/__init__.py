"""Drafts to a plan: names become units, ids become items, numbers are derived. Nothing is reported here."""

from fzjh.loading import Drafts
from fzjh.model import Plan
from fzjh.resolve.items import resolve_item
from fzjh.resolve.notice import resolve_disclosure, resolve_notice
from fzjh.resolve.numbers import resolve_numbering
from fzjh.resolve.outline import resolve_outline
from fzjh.resolve.register import resolve_register
from fzjh.resolve.values import present

DEFAULT_DUTY_STYLE = "牵头责任"


def resolve(drafts: Drafts) -> Plan:
    """Make the plan of what could be read; rules say afterwards what is wrong with it."""
    draft, place = drafts.plan.draft, drafts.plan.place
    register = resolve_register(drafts.units)
    style = (draft and draft.duty_style) or DEFAULT_DUTY_STYLE
    items = {
        name: resolve_item(name, loaded.draft, loaded.place, register, style)
        for name, loaded in drafts.items.items()
        if loaded.draft
    }
    broken = frozenset(drafts.items) - items.keys()
    numbering = resolve_numbering(draft and draft.numbering)
    outline = resolve_outline(draft, place, numbering, items)
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
        numbering=numbering,
        children=outline.children,
        closing=present(draft and draft.closing),
        register=register,
        items=outline.items,
        unlisted=tuple(item for name, item in items.items() if name not in listed),
        listings=outline.listings,
        broken=broken,
        outlined=draft is not None,
        partial=draft is None or not register.known or bool(broken),
        place=place,
    )
