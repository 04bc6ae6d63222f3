"""fzjh show: one item in full."""

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from fzjh.cli import completing
from fzjh.cli.common import PlanOption, check_quietly, finish, locate, refuse

if TYPE_CHECKING:
    from fzjh.model import Plan

HELP = """看一项任务的全文：举措、指标、时限、牵头和责任单位。

用编号（通知里的第几项）或者 id（items 里的文件名）指明。"""


def run(
    wanted: Annotated[
        str, typer.Argument(metavar="编号|ID", help="第几项，或者任务的 id。", autocompletion=completing.items)
    ],
    plan: PlanOption = None,
) -> None:
    """Show an item."""
    from fzjh.querying import find_item
    from fzjh.report import console, outline

    checked = check_quietly(locate(plan))
    item = find_item(checked.plan, wanted) or _unknown(checked.plan, wanted)
    console.out(outline.item(item, console.width()))
    finish(checked)


def _unknown(plan: "Plan", wanted: str) -> NoReturn:
    from fzjh.querying import nearest_items

    close = "、".join(nearest_items(plan, wanted))
    refuse(f"没有任务“{wanted}”。" + (f"相近的有：{close}。" if close else "用 fzjh list 列出全部任务。"))
