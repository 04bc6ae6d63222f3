"""Units and collectives (单位、统称): the register."""

from collections.abc import Iterator

from fzjh.exporting.table import KEY, Column, Kind, Row, Table
from fzjh.model import Plan

UNIT, COLLECTIVE = "unit", "collective"

_COLUMNS = (
    KEY,
    Column("name", Kind.TEXT, "名称"),
    Column("kind", Kind.TEXT, f"`{UNIT}` 单位，`{COLLECTIVE}` 统称"),
    Column("aliases", Kind.TEXTS, "别名"),
    Column("category", Kind.TEXT, "单位的类别，如 部门；统称的是空的"),
    Column("members", Kind.TEXTS, "统称的成员；单位的，还有说不清有谁的，是空的", optional=True),
)


def _rows(key: str, plan: Plan) -> Iterator[Row]:
    for unit in plan.register.units:
        aliases = list(unit.aliases)
        about = {"kind": UNIT, "aliases": aliases, "category": unit.category, "members": None}
        yield {"plan": key, "name": unit.name, **about}
    for one in plan.register.collectives:
        members = None if one.members is None else [unit.name for unit in one.members]
        about = {"kind": COLLECTIVE, "aliases": [], "category": "", "members": members}
        yield {"plan": key, "name": one.name, **about}


TABLE = Table("units", "单位名册里的一个单位或统称一行", _COLUMNS, _rows)
