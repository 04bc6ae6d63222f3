"""The program `fzjh`: its commands, and what they share."""

from importlib import import_module
from typing import Annotated

import typer

from fzjh import __version__
from fzjh.cli.chinese import ChineseCommand, ChineseGroup

_HELP = """把法治建设计划的源文件编成公文：校验、生成通知和任务清单、查询单位职责。

计划放在 plan/ 里，一项任务一个文件。先用 fzjh check 校验，再用 fzjh build 生成。"""

COMMANDS = ("check", "build", "unit", "show", "list", "rules", "explain", "init", "new")
"""All commands, in the order of the help page; each has a module of its name."""

app = typer.Typer(
    cls=ChineseGroup, help=_HELP, pretty_exceptions_enable=False, invoke_without_command=True, rich_markup_mode="rich"
)


def _version(value: bool) -> None:  # noqa: FBT001 - typer's way
    if value:
        typer.echo(f"fzjh {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="显示版本。")] = False,  # noqa: ARG001, FBT002
    debug: Annotated[bool, typer.Option("--debug", help="fzjh 自己出错时显示细节。")] = False,  # noqa: ARG001, FBT002
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


for _name in COMMANDS:
    _module = import_module(f"fzjh.cli.commands.{_name}")
    app.command(_name, cls=ChineseCommand, help=_module.HELP)(_module.run)


def main() -> None:
    """Entry point."""
    app()
