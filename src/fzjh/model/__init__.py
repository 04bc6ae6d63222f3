"""The plan as the rest of the program sees it: immutable, resolved, each part with its place in the source.

A part that the source left out or got wrong is a hole (None or empty); every later step skips holes, so that one
fault never causes a second report.
"""

from fzjh.model.items import Duty, Indicator, Item, Measure
from fzjh.model.notice import DISCLOSED, Notice
from fzjh.model.plan import Listing, Numbering, Plan, Section
from fzjh.model.units import Collective, Mention, Register, Role, Unit
from fzjh.model.words import Word

__all__ = [
    "DISCLOSED",
    "Collective",
    "Duty",
    "Indicator",
    "Item",
    "Listing",
    "Measure",
    "Mention",
    "Notice",
    "Numbering",
    "Plan",
    "Register",
    "Role",
    "Section",
    "Unit",
    "Word",
]
