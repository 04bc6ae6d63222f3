"""fzjh init: a small valid plan to start from."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from fzjh.cli.common import refuse

HELP = """在一个文件夹里新建 plan/，放一份能直接校验和生成的小计划，照着改。

已经有 plan/ 时什么也不动。"""


def run(
    folder: Annotated[Path, typer.Argument(metavar="[文件夹]", help="放在哪里，默认是当前文件夹。")] = Path(),
    year: Annotated[int | None, typer.Option("--year", metavar="年份", help="计划的年度，默认是今年。")] = None,
) -> None:
    """Start a plan."""
    from fzjh.report import console
    from fzjh.report.paths import shown
    from fzjh.starting import ExistsError, init

    if folder.exists() and not folder.is_dir():
        refuse(f"“{folder}”不是文件夹。")
    try:
        made = init(folder, year or date.today().year)  # noqa: DTZ011 - the year where the user sits
    except ExistsError as error:
        refuse(f"{error}，没有改动。")
    lines = [f"新建 {shown(folder / path, Path.cwd())}" for path in made]
    console.out("\n".join([*lines, "接下来：改这几个文件，运行 fzjh check 校验，运行 fzjh build 生成。"]) + "\n")
