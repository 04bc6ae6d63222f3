"""统称里一个单位也没有

“成员”写“全部”加类别时，名册里要有这个类别的单位。一个也没有，这个统称就不代表任何单位。

说不清有谁的统称，不写“成员”。

错误：

    统称:
      - 名称: 区各部门
        成员: 全部门       # 类别是“部门”，要写“全部部门”

正确：

    统称:
      - 名称: 区各部门
        成员: 全部部门
"""

from collections.abc import Iterator

from fzjh.diagnostics import Finding
from fzjh.model import Plan
from fzjh.reading.document import Place

SEVERITY = "error"
_ALL_OF = "全部"


def check(plan: Plan) -> Iterator[Finding]:
    """Members written as 全部 and a category that no unit has."""
    categories = {unit.category for unit in plan.register.units}
    for collective in plan.register.collectives:
        if plan.holes.at(Place(collective.place.document, ("单位",))):
            return
        for index, name in enumerate(collective.written):
            category = name.removeprefix(_ALL_OF)
            if name.startswith(_ALL_OF) and category not in categories and not plan.register.find(name).unit:
                place = collective.place / "成员"
                place = place / index if (place / index).exists() else place
                help_ = f"名册里的类别有：{'、'.join(sorted(categories))}。"
                yield Finding(place.span(), f"名册里没有类别是“{category}”的单位", help_)
