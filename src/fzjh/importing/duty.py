"""A duty as written: units in their roles, and the words around them."""

from dataclasses import dataclass, field, replace

from fzjh.importing.names import LEADER, is_collective, split_names, without_tail
from fzjh.model import Role

Names = tuple[str, ...]
EDGES = "，；。、,; "
"""Signs around a list of names that are no part of it."""


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


@dataclass
class Reading:
    """What has been read of a duty so far."""

    roles: dict[Role, list[str]] = field(default_factory=lambda: {role: [] for role in Role})
    pattern: str = ""
    deadline: str = ""
    loose: bool = False

    def add(self, role: Role, text: str, verb: str = "") -> bool:
        """Take a list of names as it stands, with the words behind it; names of a role that has some stand by name."""
        core, tail = without_tail(text.strip(EDGES))
        names = split_names(core)
        self.loose = self.loose or core != "、".join(names)
        leaders = [name for name in names if LEADER.search(name)]
        if not names:
            return False
        if self.roles[role]:
            self.roles[role] += [name for name in names if name not in self.roles[role]]
            self.pattern += "、".join(f"{{{name}}}" for name in names) + tail
            return True
        if leaders and role is not Role.LEAD and not self.roles[Role.LEAD]:
            mark = LEADER.search(leaders[0])
            self.roles[Role.LEAD] = [LEADER.sub("", name) for name in leaders]
            self.pattern += "{牵头单位}" + (mark[0] if mark else "")
            names = [name for name in names if name not in leaders]
            self.pattern += "、" if names else ""
        self.roles[role] = names
        self.pattern += (f"{{{role.key}}}" if names else "") + tail + verb
        return True

    def duty(self, note: str) -> Duty:
        """The duty, with a note that holds for the rest."""
        lead, responsible, support = (tuple(self.roles[role]) for role in Role)
        return Duty(lead, responsible, support, self.deadline, self.pattern, note, self.loose)


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
