"""fzjh unit: a unit's duties, or all units with their counts."""

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from fzjh.cli import completing
from fzjh.cli.common import PlanOption, check_quietly, finish, locate, one_of, refuse

if TYPE_CHECKING:
    from fzjh.model import Plan, Role

HELP = """查一个单位的任务：牵头哪几项，责任和配合哪几项。不写名称就列出全部单位和数目。

名称可以是别名、统称，也可以是“重大行政决策承办单位”这样的角色。"""

_FORMATS = ("table", "md", "csv", "json")
_ROLES = completing.among("牵头", "责任", "配合")


def run(
    name: Annotated[
        str | None, typer.Argument(metavar="[单位]", help="单位名称、别名或统称。", autocompletion=completing.units)
    ] = None,
    role: Annotated[
        str, typer.Option("--role", metavar="角色", help="只看一种角色：牵头、责任、配合。", autocompletion=_ROLES)
    ] = "",
    full: Annotated[bool, typer.Option("--full", help="连同举措全文。")] = False,
    format_: Annotated[
        str,
        typer.Option(
            "--format", metavar="格式", help="table、md、csv、json。", autocompletion=completing.among(*_FORMATS)
        ),
    ] = "table",
    plan: PlanOption = None,
) -> None:
    """Tell a unit's duties."""
    from fzjh.querying import all_answers, unit_answer
    from fzjh.report import console, duties, units

    one_of("格式", format_, _FORMATS)
    wanted = _role(role)
    checked = check_quietly(locate(plan))
    if name is None:
        console.out(units.FORMATS[format_](all_answers(checked.plan, wanted), console.width()))
    else:
        answer = unit_answer(checked.plan, name, wanted) or _unknown(checked.plan, name)
        console.out(duties.FORMATS[format_](answer, console.width(), full=full))
    finish(checked)


def _role(word: str) -> "Role | None":
    """A role by its Chinese or English word, short or long."""
    from fzjh.model import Role

    short = {role.key.removesuffix("单位"): role for role in Role}
    words = short | {name: role for role in Role for name in (role.key, role.value)}
    if word and word not in words:
        one_of("角色", word, short)
    return words[word] if word else None


def _unknown(plan: "Plan", name: str) -> NoReturn:
    from fzjh.querying import nearest_units

    close = "、".join(nearest_units(plan, name))
    refuse(f"名册里没有“{name}”。" + (f"相近的有：{close}。" if close else "用 fzjh unit 列出全部单位。"))
