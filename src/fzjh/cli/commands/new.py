"""fzjh new: add an item to the plan."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fzjh.cli.common import PlanOption, locate, refuse

if TYPE_CHECKING:
    from fzjh.outlining import Slot

HELP = """加一项任务：新建 items 里的文件，并在 plan.yaml 的章节里列上它。plan.yaml 里别的内容和注释都不动。

没有给的内容在文件里空着，由你填写；fzjh check 会指出来。用 fzjh schema 装过的，编辑器马上认得它。"""


def run(
    ident: Annotated[str, typer.Argument(metavar="ID", help="任务的 id，也是文件名，用简短的中文。")],
    section: Annotated[
        str, typer.Option("--section", metavar="章节", help="放进哪个章节（写标题）；只有一处列着任务时可以不写。")
    ] = "",
    title: Annotated[str, typer.Option("--title", metavar="标题", help="任务的标题，默认就是 id。")] = "",
    measure: Annotated[
        list[str] | None, typer.Option("--measure", metavar="举措", help="一条举措，可以写几次。")
    ] = None,
    lead: Annotated[list[str] | None, typer.Option("--lead", metavar="单位", help="牵头单位，可以写几次。")] = None,
    responsible: Annotated[
        list[str] | None, typer.Option("--responsible", metavar="单位", help="责任单位，可以写几次。")
    ] = None,
    plan: PlanOption = None,
) -> None:
    """Add an item."""
    from fzjh.output.whole_folders import ExistsError
    from fzjh.report import console
    from fzjh.report.paths import shown
    from fzjh.starting import NewItem, add_item

    folder = locate(plan)
    _check_id(ident)
    slot = _choose(_slots(folder), section)
    item = NewItem(ident, title, measure or (), lead or (), responsible or ())
    try:
        made, changed = add_item(folder, slot, item)
    except ExistsError as error:
        refuse(f"{error}，没有改动。")
    except ValueError:
        refuse("plan.yaml 的这个章节没法自动加，请手工把 id 写进它的“任务”里。没有改动。")
    _tell_editor(folder)
    here = Path.cwd()
    where = f"“{slot.title}”" if slot.title else "最外层"
    console.out(f"新建 {shown(made, here)}\n改了 {shown(changed, here)}：在{where}里列上了 {ident}。\n")


def _tell_editor(folder: Path) -> None:
    """An editor that offers the plan's items learns of the new one."""
    from fzjh import editor

    if editor.installed(folder):
        from fzjh.compiler import check

        editor.refresh(folder, check(folder).plan)


def _slots(folder: Path) -> "list[Slot]":
    from fzjh.starting import OutlineError, outline_slots

    try:
        return outline_slots(folder)
    except OutlineError as error:
        refuse(f"{error}。先运行 fzjh check 改好，再加任务。没有改动。")


def _check_id(ident: str) -> None:
    from fzjh.output_paths import safe_name

    if safe_name(ident) != ident or ident.startswith((".", "~$")):
        refuse(f"“{ident}”不能作文件名。id 用简短的中文，不要有 / : * ? 这样的符号。")


def _choose(known: "list[Slot]", section: str) -> "Slot":
    """The slot with that title; without one the only slot that lists items."""
    if section:
        named = [slot for slot in known if slot.title == section]
    else:
        named = [slot for slot in known if slot.has_items] or known
    if len(named) == 1:
        return named[0]
    if section and named:
        refuse(f"有 {len(named)} 个章节都叫“{section}”，请手工把 id 写进要放的那个的“任务”里。没有改动。")
    titles = "、".join(slot.title for slot in known if slot.title) or "（没有）"
    problem = f"没有章节“{section}”" if section else "要用 --section 说明放进哪个章节"
    return refuse(f"{problem}。章节有：{titles}。")
