"""typer in Chinese: help, usage errors, exit codes.

typer's own words are English and it ends with 1 on an uncaught error; here every message is Chinese, wrong usage is 2,
a bug is 3 and an interruption 130.
"""

import sys
import traceback
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

EXIT_FAULTS, EXIT_USAGE, EXIT_BUG, EXIT_INTERRUPTED = 1, 2, 3, 130
_BUG = "fzjh 自己出了错（不是计划的问题）：{}。请把这一行和用的命令发到项目的问题页；加 --debug 可以看到细节。"


class _Chinese:
    """What group and command have in common."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        from fzjh.cli.help_page import usage_line

        return usage_line(self, ctx)

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        from fzjh.cli.help_page import help_page

        return help_page(self, ctx).rstrip("\n")

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read a command line; every fault knows whose it is, so that it can name the right help page."""
        try:
            rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except typer.TyperException as error:
            vars(error)["ctx"] = getattr(error, "ctx", None) or ctx
            raise
        return rest


class ChineseCommand(_Chinese, TyperCommand):
    """A command whose help is Chinese."""


class ChineseGroup(_Chinese, TyperGroup):
    """The program: its help is Chinese, and so is every way it can end."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the program's own options."""
        if "--install-completion" in args:
            from fzjh.cli.installing import in_chinese

            in_chinese(self.params)
        return super().parse_args(ctx, args)

    def main(self, args: Sequence[str] | None = None, *_: Any, **extra: Any) -> Any:
        """Run a command line and exit with its code; the program is called fzjh however it was started."""
        arguments = list(sys.argv[1:] if args is None else args)
        debug = "--debug" in arguments
        arguments = [one for one in arguments if one != "--debug"]
        extra |= {"standalone_mode": False, "prog_name": "fzjh"}
        try:
            result = super().main(arguments, **extra)
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last net: nothing ends in a traceback
            if debug and not isinstance(error, typer.TyperException):
                traceback.print_exc()
            sys.exit(_told(error))
        if result == EXIT_INTERRUPTED:  # typer makes this number of ^C before it can be caught here
            _told(KeyboardInterrupt())
        sys.exit(result if isinstance(result, int) else 0)


def _told(error: BaseException) -> int:
    """Say in one line why the program ends; returns its exit code."""
    from fzjh.cli.common import system_said, tell
    from fzjh.cli.usage import usage_message

    if isinstance(error, typer.TyperException):
        tell(usage_message(error))
        return EXIT_USAGE
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        tell("已中断，没有写完的文件不会留下。")
        return EXIT_INTERRUPTED
    if isinstance(error, OSError) and error.errno is not None:
        tell(f"{system_said(error)}。")
        return EXIT_FAULTS
    tell(_BUG.format(f"{type(error).__name__}: {error}".splitlines()[0]))
    return EXIT_BUG
