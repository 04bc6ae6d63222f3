"""fzjh check: validate everything, write nothing."""

from pathlib import Path
from typing import Annotated

import typer

from fzjh.cli import completing
from fzjh.cli.chinese import EXIT_FAULTS
from fzjh.cli.common import PlanOption, locate, one_of
from fzjh.cli.workspaces import WorkspaceOption, check_all, workspace_for

HELP = """校验整个计划，一次报出全部问题，每个都有位置和办法。不改任何文件。

有错误时退出码是 1；加 --strict 时有警告也是 1。"""


def run(
    plan: PlanOption = None,
    strict: Annotated[bool, typer.Option("--strict", help="有警告也算不通过。")] = False,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="格式",
            help="text（给人看）、concise（一行一条）、json、github、gitlab、junit、sarif。",
            autocompletion=completing.check_formats,
        ),
    ] = "text",
    workspace: WorkspaceOption = None,
) -> None:
    """Check a plan."""
    from fzjh.compiler import check
    from fzjh.report import console
    from fzjh.report.diagnostics import formats, renderer

    render = renderer(one_of("格式", format_, formats())).render
    space = workspace_for(plan, workspace)
    if space:
        check_all(space, lambda folder: check(folder).answer, format_, strict=strict)
    answer = check(locate(plan)).answer
    console.show(render(answer, Path.cwd(), console.width()))
    if answer.errors or (strict and answer.warnings):
        raise typer.Exit(EXIT_FAULTS)
