"""名册里同一个名字出现两次

单位名称、别名、统称在 units.yaml 里各只能出现一次，否则不知道一个名字指谁。

错误：

    单位:
      - 名称: 区公安分局
        别名: [公安分局]
      - 名称: 公安分局

正确：

    单位:
      - 名称: 区公安分局
        别名: [公安分局]
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding, Related
from fzjh.model import Plan, Register
from fzjh.reading.document import Place
from fzjh.text import nfc

SEVERITY = "error"
FIRM = True


def check(plan: Plan) -> Iterator[Finding]:
    """Names that stand in the register before."""
    first: dict[str, Place] = {}
    for name, place in _names(plan.register):
        earlier = first.setdefault(nfc(name), place)
        if earlier is not place:
            related = Related(earlier.span(), "第一次写在这里")
            yield Finding(place.span(), f"“{name}”在名册里已经有了", "留下一处，另一处删去。", (related,))


def _names(register: Register) -> Iterator[tuple[str, Place]]:
    for unit in register.units:
        yield unit.name, unit.place / "名称"
        yield from ((alias, unit.place / "别名" / index) for index, alias in enumerate(unit.aliases))
    yield from ((one.name, one.place / "名称") for one in register.collectives)
