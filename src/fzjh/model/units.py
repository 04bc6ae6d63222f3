"""Who carries a plan: units, the names for many of them, and the register that knows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from fzjh.reading.document import Place
from fzjh.text import nfc


class Role(StrEnum):
    """A unit's part in a duty, strongest first."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORT = "support"

    @property
    def key(self) -> str:
        """Key of the role in the source, which is also its printed name."""
        return {"lead": "牵头单位", "responsible": "责任单位", "support": "配合单位"}[self]

    @property
    def strength(self) -> int:
        """0 for the strongest role."""
        return list(Role).index(self)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the register (单位)."""

    name: str
    aliases: tuple[str, ...]
    category: str
    place: Place = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Collective:
    """A name for many units (统称): its members as written (empty for holes), and the units they are.

    `members` is None when nobody can say.
    """

    name: str
    written: tuple[str, ...]
    members: tuple[Unit, ...] | None
    place: Place = field(compare=False, repr=False)


class Mention(NamedTuple):
    """A unit as a duty writes it; neither unit nor collective when the register does not know the name."""

    written: str
    unit: Unit | None = None
    collective: Collective | None = None

    @property
    def known(self) -> bool:
        """Whether the register knows the name."""
        return self.unit is not None or self.collective is not None


class Register(NamedTuple):
    """The units and collectives in the order of units.yaml; `known` is False while names in that file are wrong."""

    units: tuple[Unit, ...]
    collectives: tuple[Collective, ...]
    mentions: Mapping[str, Mention]
    known: bool

    def find(self, name: str) -> Mention:
        """A name, alias or collective as it was written; unknown names give a mention of nothing."""
        return self.mentions.get(name) or self.mentions.get(nfc(name)) or Mention(name)
