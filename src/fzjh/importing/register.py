"""units.yaml: every unit once, short names proposed as aliases, roles and names for many told apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from fzjh.importing.draft import Item
from fzjh.importing.names import is_collective, is_role
from fzjh.importing.styles import duties_of

COURTS, ROLE, ALL = "司法机关", "不特定单位", "全部部门"
_COURT = re.compile(r"(?:法院|检察院)$")
_ALL = re.compile(r"^(?:本|全)?[省市县区]?(?:级)?各部门$")
_AREA = re.compile(r"^(?:国家|中央|省|市|县|区|州|盟|旗|自治区|本|[\u4e00-\u9fff]{2,4}[省市县区州])")
_SHORT = re.findall(
    r"(\S+)=(\S+)",
    """人力资源和社会保障=人社 人力资源社会保障=人社 发展和改革=发展改革 发展改革=发改 住房和城乡建设=住建 住房城乡建设=住建
工业和信息化=工信 卫生健康=卫健 市场监督管理=市场监管 市场监管=市监 生态环境=环保 交通运输=交通 文化和旅游=文旅
国有资产监督管理=国资 机构编制=编 委员会=委 办公室=办""",
)
"""Long forms in the names of organs, and how they are shortened, one after the other."""


@dataclass
class Entry:
    """One unit with the other names under which the document knows it."""

    name: str
    category: str = ""
    aliases: list[str] = field(default_factory=list)


@dataclass
class Names:
    """All units and collectives, in the order of their first duty."""

    units: list[Entry]
    collectives: list[str]

    @property
    def guesses(self) -> list[tuple[str, str]]:
        """Every alias with the unit it was given to."""
        return [(alias, unit.name) for unit in self.units for alias in unit.aliases]


def derive(items: Iterable[Item]) -> Names:
    """The register of the units that duties name."""
    written = dict.fromkeys(name for item in items for duty in duties_of(item) for name in duty.names())
    collectives = [name for name in written if is_collective(name)]
    single = [name for name in written if name not in collectives]
    owners = {name: _owner(name, single) for name in single}
    units = [Entry(name, _category(name)) for name in single if not owners[name]]
    by_name = {unit.name: unit for unit in units}
    for name, owner in owners.items():
        if owner and owner in by_name:
            by_name[owner].aliases.append(name)
        elif owner:
            units.append(Entry(name, _category(name)))
    return Names(
        [unit for unit in units if unit.category != ROLE] + [unit for unit in units if unit.category == ROLE],
        collectives,
    )


def members(collective: str) -> str:
    """Who belongs to a collective, where its name says so."""
    return ALL if _ALL.match(collective) else ""


def _category(name: str) -> str:
    return COURTS if _COURT.search(name) else ROLE if is_role(name) else ""


def _owner(name: str, others: Iterable[str]) -> str:
    """The one longer name that this may be short for; empty when there is none, or more than one."""
    longer = [other for other in others if other != name and _is_short_for(name, other)]
    return longer[0] if len(longer) == 1 else ""


def _is_short_for(name: str, other: str) -> bool:
    """`公安分局` for `区公安分局`, `国家发展改革委` from `发展改革委`, `市人社局` for `市人力资源和社会保障局`."""
    area = _AREA.match(other)
    if area and other[area.end() :] == name and not _AREA.match(name):
        return True
    return len(name) < len(other) and _shortened(other) == _shortened(name)


def _shortened(name: str) -> str:
    for long, short in _SHORT:
        name = name.replace(long, short)
    return name
