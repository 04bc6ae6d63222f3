"""A duty as written: units in their roles, and the words around them."""

from dataclasses import dataclass, replace

from fzjh.importing.names import is_collective
from fzjh.model import Role

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty as written.

    pattern: what was written, with placeholders for the names; note: what holds for the rest; loose: whether names were
    joined by anything but 、, which the build prints.
    """

    lead: Names = ()
    responsible: Names = ()
    support: Names = ()
    deadline: str = ""
    pattern: str = ""
    note: str = ""
    loose: bool = False

    def names(self) -> Names:
        """All units, leaders first."""
        return self.lead + self.responsible + self.support


def joined(first: Duty, second: Duty, between: str = "") -> Duty | None:
    """Two duties that stand behind one another as one; None when both name the same role."""
    if any(getattr(first, role.value) and getattr(second, role.value) for role in Role) or (
        first.deadline and second.deadline
    ):
        return None
    return Duty(
        first.lead + second.lead,
        first.responsible + second.responsible,
        first.support + second.support,
        first.deadline + second.deadline,
        first.pattern + between + second.pattern,
        first.note or second.note,
        first.loose or second.loose,
    )


def first_leads(duty: Duty) -> Duty:
    """The duty where the document says that the first named leads."""
    if duty.lead or not duty.responsible:
        return duty
    pattern = duty.pattern.replace("{责任单位}", "{单位}")
    first = next((index for index, name in enumerate(duty.responsible) if not is_collective(name)), 0)
    if first:
        return duty
    return replace(duty, lead=duty.responsible[:1], responsible=duty.responsible[1:], pattern=pattern)
