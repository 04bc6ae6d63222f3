"""fzjh export: items, units and duties as tables for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from fzjh.cli import completing
from fzjh.cli.common import PlanOption, locate, one_of, refuse
from fzjh.cli.writing import attempt, fail, output_folder

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
) -> None:
    """Export a plan."""
    from fzjh.compiler import check
    from fzjh.exporting.export import PATHS, files, key_of, part
    from fzjh.output.writer import write
    from fzjh.report import console
    from fzjh.report.export import summary

    _check_format(format_)
    source = locate(plan)
    folder = output_folder(output, source, "export")
    checked = check(source)
    if checked.errors:
        fail(checked.diagnostics, f"计划有 {checked.errors} 个错误，没有导出任何文件。")
    parts = [part(name or key_of(checked.plan), checked.plan, format_)]
    written = attempt(lambda: write(folder, files(parts, format_), PATHS), folder, "export")
    console.out(summary(parts, written, folder, Path.cwd()))


def _check_format(format_: str) -> None:
    from fzjh.exporting.export import lacking

    needed = lacking(one_of("格式", format_, _FORMATS))
    if needed:
        refuse(f'写 {format_} 要用 {needed}，还没有装。运行 pip install "fzjh[{format_}]" 装上，或者用 --format csv。')
