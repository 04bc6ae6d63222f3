"""The program `fzjh`: its commands, and what they share."""

from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any, Final

import typer

from fzjh import __version__
from fzjh.cli.chinese import ChineseCommand, ChineseGroup

_HELP = """把法治建设计划的源文件编成公文：校验、生成通知和任务清单、查询单位职责。

计划放在 plan/ 里，一项任务一个文件。先用 fzjh check 校验，再用 fzjh build 生成。"""

COMMANDS = (
    *("check", "build", "export", "unit", "show", "list", "rules", "explain"),
    *("init", "new", "fmt", "import", "schema", "template"),
)
"""All commands, in the order of the help page; each has a module of its name (`import_` where Python takes it)."""

_PLAIN: Final[dict[str, Any]] = {"pretty_exceptions_enable": False, "rich_markup_mode": None}


class _Program(ChineseGroup):
    """Imports the module of a command when it is called or explained, so that others cost nothing."""

    def list_commands(self, _context: Any) -> list[str]:
        """All names."""
        return list(COMMANDS)

    def get_command(self, _context: Any, name: str) -> Any:
        """The command of a name; None when there is none."""
        if name not in COMMANDS:
            return None
        module = import_module(f"fzjh.cli.commands.{name}{'_' * iskeyword(name)}")
        alone = typer.Typer(add_completion=False, **_PLAIN)
        alone.command(name, cls=ChineseCommand, help=module.HELP)(module.run)
        return typer.main.get_command(alone)


app = typer.Typer(cls=_Program, help=_HELP, invoke_without_command=True, **_PLAIN)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"fzjh {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="显示版本。")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="fzjh 自己出错时显示细节。")] = False,
) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
