"""fzjh fmt: the plan's files in canonical form."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fzjh.cli.chinese import EXIT_FAULTS
from fzjh.cli.common import PlanOption, locate, refuse

if TYPE_CHECKING:
    from fzjh.tidying import Tidied

HELP = """把计划的文件整理成标准写法：键的先后、缩进、引号、空行都一样。意思不变，注释一条不少。

不写文件就整理整个计划。写错了的文件不动，照 fzjh check 那样报出来。写法见 docs/标准写法.md。"""


def run(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[文件…]", help="只整理这几个文件；不写就是整个计划。")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="只看，不写：列出要整理的文件，有就算不通过。")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="只看，不写：一行一行显示会改什么。")] = False,
    plan: PlanOption = None,
) -> None:
    """Format a plan."""
    from fzjh.report import console, tidied
    from fzjh.tidying import tidy_plan, write

    here = Path.cwd()
    found = _given(files) if files else tidy_plan(locate(plan))
    if not (check or diff):
        write(found)
    console.out(tidied.differences(found, here) if diff else tidied.summary(found, here, written=not check))
    _tell_left_alone(found)
    stays = any(one.after is None for one in found)
    if stays or (check and any(one.changes for one in found)):
        raise typer.Exit(EXIT_FAULTS)


def _given(files: list[Path]) -> "list[Tidied]":
    from fzjh.tidying import is_source, tidy_files

    for path in files:
        if not path.is_file():
            refuse(f"没有“{path}”这个文件。")
        if not is_source(path):
            refuse(f"“{path}”不是计划的文件：只整理 plan.yaml、units.yaml 和 items 里的 .yaml。")
    return tidy_files(dict.fromkeys(files))


def _tell_left_alone(found: "list[Tidied]") -> None:
    from fzjh.report import console, tidied
    from fzjh.report.diagnostics.text import blocks

    here = Path.cwd()
    diagnostics = [one for file in found for one in file.diagnostics]
    console.show(blocks(diagnostics, here, console.width(to_stderr=True)), to_stderr=True)
    console.err(tidied.left_alone(found, here))
