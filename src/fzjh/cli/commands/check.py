"""fzjh check: validate everything; write nothing but, with --fix, what it can put right."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fzjh.cli import completing
from fzjh.cli.chinese import EXIT_BUG, EXIT_FAULTS
from fzjh.cli.common import PlanOption, locate, one_of, several_of
from fzjh.cli.workspaces import WorkspaceOption, workspace_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from fzjh.diagnostics import Answer
    from fzjh.overview import Overview
    from fzjh.selection import Selection
    from fzjh.workspace import Workspace

HELP = """校验整个计划，一次报出全部问题，每个都有位置和办法。不加 --fix 不改任何文件。

有错误时退出码是 1；加 --strict 时有警告也是 1，加 --diff 时有可改的也是 1。"""


Strict = Annotated[bool, typer.Option("--strict", help="有警告也算不通过。")]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="格式",
        help="text（给人看）、concise（一行一条）、json、github、gitlab、junit、sarif。",
        autocompletion=completing.check_formats,
    ),
]
Remedy = Annotated[bool, typer.Option("--fix", help="能自动改的改好，只动有问题的几个字。")]
Unsafe = Annotated[bool, typer.Option("--unsafe-fixes", help="要人拿主意的（如单位名称像是写错了）也照最可能的改。")]
Diff = Annotated[bool, typer.Option("--diff", help="只显示会怎样改，不写文件。")]
Select = Annotated[
    str, typer.Option("--select", metavar="规则", help="只查这些规则，用逗号隔开；读不出来的错误照样报。")
]
Ignore = Annotated[str, typer.Option("--ignore", metavar="规则", help="不查这些规则，用逗号隔开。")]
Statistics = Annotated[bool, typer.Option("--statistics", help="不列问题，只数每条规则有多少。")]
NoCache = Annotated[
    bool, typer.Option("--no-cache", envvar="FZJH_NO_CACHE", help="不用也不留上次的结果（计划旁边的 .fzjh-cache）。")
]


def run(
    plan: PlanOption = None,
    strict: Strict = False,
    format_: Format = "text",
    fix: Remedy = False,
    unsafe: Unsafe = False,
    diff: Diff = False,
    select: Select = "",
    ignore: Ignore = "",
    statistics: Statistics = False,
    no_cache: NoCache = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Check a plan, or all plans of a workspace."""
    from fzjh.report.diagnostics import formats

    one_of("格式", format_, formats())
    chosen, pending = _selection(select, ignore), list[Path]()

    def look(folder: Path) -> "Answer":
        if fix or unsafe or diff:
            return _fixed(folder, chosen, unsafe=unsafe, pending=pending if diff else None)
        return _answer(folder, chosen, remembered=not no_cache)

    overview = _survey(workspace_for(plan, workspace), look)
    answer = overview.answer if overview else look(locate(plan))
    if statistics or not diff:
        _show(answer, overview, "statistics" if statistics else format_)
    failed = bool(pending or answer.errors or (strict and answer.warnings))
    raise typer.Exit(EXIT_BUG if overview and overview.bug else EXIT_FAULTS if failed else 0)


def _survey(space: "Workspace | None", look: "Callable[[Path], Answer]") -> "Overview | None":
    if not space:
        return None
    from fzjh.overview import survey

    return survey(space, look)


def _show(answer: "Answer", overview: "Overview | None", format_: str) -> None:
    from fzjh.report import console

    if format_ == "statistics":
        from fzjh.report.statistics import counts

        console.out(counts(answer.diagnostics, console.width()))
    elif overview:
        from fzjh.report.workspace import render

        console.show(render(overview, format_, Path.cwd(), console.width()))
    else:
        from fzjh.report.diagnostics import renderer

        console.show(renderer(format_).render(answer, Path.cwd(), console.width()))


def _answer(folder: Path, chosen: "Selection | None", *, remembered: bool) -> "Answer":
    if chosen:
        from fzjh.compiler import check

        return check(folder, chosen).answer
    from fzjh import checking

    return checking.answer(folder, remembered=remembered)


def _selection(select: str, ignore: str) -> "Selection | None":
    """What the command line asks for; None when it leaves that to the plan."""
    if not select and not ignore:
        return None
    from fzjh.selection import Selection, known_codes

    known = known_codes()
    only, ignored = several_of("规则", select, known), several_of("规则", ignore, known)
    return Selection(frozenset(only), frozenset(ignored))


def _fixed(folder: Path, chosen: "Selection | None", *, unsafe: bool, pending: list[Path] | None) -> "Answer":
    """Write what can be put right, or show it and add to `pending`; returns what is then left. Raises OSError."""
    from fzjh.fixing import fix
    from fzjh.output.changes import write_changes
    from fzjh.report import changes, console
    from fzjh.selection import EVERYTHING

    fixed = fix(folder, chosen or EVERYTHING, unsafe=unsafe)
    if pending is not None:
        console.show(changes.diff(fixed.changes, Path.cwd()))
        console.err(changes.would(fixed))
        pending += [change.path for change in fixed.changes]
        return fixed.checked.answer
    disturbed = write_changes(folder, fixed.changes)
    console.err(changes.done(fixed, disturbed, Path.cwd()))
    return fixed.checked.answer
