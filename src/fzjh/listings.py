"""The outline against the files: which ids it names that have no file, and which of them are slips of the pen."""

from typing import NamedTuple

from fzjh.model import Listing, Plan
from fzjh.text import nearest, split_joined

_MOST_GUESSES = 20
"""Names are compared for this many missing ids only: the rest of a folder that is gone needs no guesses."""


class Missing(NamedTuple):
    """An id of the outline without a file; `meant` is the unlisted item that it probably stands for."""

    listing: Listing
    meant: str | None


def missing(plan: Plan) -> list[Missing]:
    """All ids of the outline that no file has, several ids in one entry (`[甲，乙]`) left out."""
    known = {item.id for item in plan.all_items()} | plan.broken
    lost = [one for one in plan.listings if one.id not in known and len(split_joined(one.id)) <= 1]
    free = [item.id for item in plan.unlisted]
    return [Missing(one, _meant(one.id, free) if index < _MOST_GUESSES else None) for index, one in enumerate(lost)]


def _meant(ident: str, free: list[str]) -> str | None:
    return next(iter(nearest(ident, free, most=1)), None)
