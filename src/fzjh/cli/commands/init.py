"""fzjh init: a small valid plan to start from, or last year's plan."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from fzjh.cli.common import located, refuse

HELP = """在一个文件夹里新建 plan/，放一份能直接校验和生成的小计划，照着改。有去年的计划，用 --from 接着写。

--from 照搬任务和名册，年度和标题里的年份往后推，文号、日期、索引号空出来，报告还要改哪些。已经有 plan/ 时什么也不动。"""


def run(
    folder: Annotated[Path, typer.Argument(metavar="[文件夹]", help="放在哪里，默认是当前文件夹。")] = Path(),
    year: Annotated[
        int | None, typer.Option("--year", metavar="年份", help="计划的年度，默认是今年；有 --from 就是去年的下一年。")
    ] = None,
    last: Annotated[Path | None, typer.Option("--from", metavar="文件夹", help="照哪个文件夹里去年的计划来。")] = None,
) -> None:
    """Start a plan."""
    from fzjh.output.whole_folders import ExistsError

    if folder.exists() and not folder.is_dir():
        refuse(f"“{folder}”不是文件夹。")
    try:
        if last:
            _roll(last, folder / "plan", year)
        else:
            _start(folder, year or date.today().year)  # noqa: DTZ011 - the year where the user sits
    except ExistsError as error:
        refuse(f"{error}，没有改动。")


def _start(folder: Path, year: int) -> None:
    from fzjh.report import console
    from fzjh.report.paths import shown
    from fzjh.starting import init

    lines = [f"新建 {shown(folder / path, Path.cwd())}" for path in init(folder, year)]
    console.out("\n".join([*lines, "接下来：改这几个文件，运行 fzjh check 校验，运行 fzjh build 生成。"]) + "\n")


def _roll(last: Path, target: Path, year: int | None) -> None:
    from fzjh.compiler import check
    from fzjh.report import console
    from fzjh.report.rolled import Findings, report
    from fzjh.rolling import UnreadableError, roll

    source = located(last)
    if isinstance(source, str):
        refuse(f"“{last}”不是文件夹。--from 写去年的计划所在的文件夹。")
    try:
        rolled = roll(source, target, year)
    except UnreadableError as error:
        refuse(f"去年的计划读不了：{error}。没有改动。")
    found = Findings(check(source).diagnostics, check(target).diagnostics)
    console.out(report(rolled, found, target, Path.cwd()))
