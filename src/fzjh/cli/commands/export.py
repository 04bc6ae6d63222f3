"""fzjh export: items, units and duties as tables for other programs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from fzjh.cli import completing
from fzjh.cli.common import PlanOption, locate, one_of, refuse, tell
from fzjh.cli.workspaces import WorkspaceOption, do_all, workspace_for
from fzjh.cli.writing import attempt, fail, output_folder

if TYPE_CHECKING:
    from fzjh.exporting.export import Part
    from fzjh.workspace import Workspace

HELP = """导出任务、单位、责任三张表，给数据库和别的程序查询，写进 export/。

每张表第一列是计划的名称，许多计划的表可以接在一起。各列见 docs/导出.md。计划有错误时什么也不写。"""

_FORMATS = ("csv", "jsonl", "parquet")


def run(
    format_: Annotated[
        str,
        typer.Option(
            "--format", metavar="格式", help="csv、jsonl、parquet。", autocompletion=completing.among(*_FORMATS)
        ),
    ] = "csv",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="文件夹", help="写到哪里，默认是计划旁边的 export/。")
    ] = None,
    name: Annotated[
        str, typer.Option("--name", metavar="名称", help="表里怎样称呼这份计划，默认是发文字号，没有就是标题。")
    ] = "",
    plan: PlanOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Export a plan, or all plans of a workspace into the same tables."""
    _check_format(format_)
    space = workspace_for(plan, workspace)
    if space:
        _export_all(space, output, name, format_)
    else:
        source = locate(plan)
        folder = output_folder(output, source, "export")
        _write([_part(source, name, format_)], folder, format_)


def _export_all(space: "Workspace", output: Path | None, name: str, format_: str) -> NoReturn:
    """What can be exported is, and what cannot is told."""
    from fzjh.report.workspace import some

    if name:
        refuse("--name 只用于一份计划；工作区里的计划用文件夹作名称。")
    folder = output or space.file.parent / "export"
    for member in space.members:
        output_folder(folder, member.folder, "")
    parts: list[Part] = []
    done = do_all(space, lambda one: parts.append(_part(one.folder, one.key, format_)))
    if parts:
        _write(parts, folder, format_)
    else:
        tell("没有一份计划可以导出，什么也没有写。")
    if parts and done.failed:
        tell(f"表里没有这 {len(done.failed)} 份计划：{some(done.failed)}。改好以后再导出一次。")
    raise typer.Exit(done.code)


def _part(source: Path, name: str, format_: str) -> "Part":
    """The rows of a plan; a plan with errors is told, and the end."""
    from fzjh.compiler import check
    from fzjh.exporting.export import key_of, part

    checked = check(source)
    if checked.errors:
        fail(checked.diagnostics, f"{name or '计划'}有 {checked.errors} 个错误，没有导出。")
    return part(name or key_of(checked.plan), checked.plan, format_)


def _write(parts: "list[Part]", folder: Path, format_: str) -> None:
    from fzjh.exporting.export import PATHS, files
    from fzjh.output.writer import write
    from fzjh.report import console
    from fzjh.report.export import summary

    written = attempt(lambda: write(folder, files(parts, format_), PATHS), folder, "export")
    console.out(summary(parts, written, folder, Path.cwd()))


def _check_format(format_: str) -> None:
    from fzjh.exporting.export import lacking

    needed = lacking(one_of("格式", format_, _FORMATS))
    if needed:
        refuse(f'写 {format_} 要用 {needed}，还没有装。运行 pip install "fzjh[{format_}]" 装上，或者用 --format csv。')
