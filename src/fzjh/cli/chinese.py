"""typer in Chinese: help, usage errors, exit codes.

typer's own words are English and it ends with 1 on an uncaught error; here every message is Chinese, wrong usage is 2,
a bug is 3 and an interruption 130.
"""

import re
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

EXIT_USAGE, EXIT_BUG, EXIT_INTERRUPTED = 2, 3, 130
_BUG = "fzjh 自己出了错（不是计划的问题）：{}。请把这一行和用的命令发到项目的问题页；加 --debug 可以看到细节。"

_USAGE = (
    (r"No such command '([^']+)'\.?(?: Did you mean (.+?)\?)?(?: \(Possible commands: (.+)\))?", r"没有“\1”这个命令"),
    (r"No such option: (\S+)(?: \(Possible options: (.+)\)|.*Did you mean (.+?)\??)?$", r"没有“\1”这个选项"),
    (r"Missing argument '(.+?)'\.?.*", r"缺少参数“\1”"),
    (r"Missing option '(.+?)'\.?.*", r"缺少选项“\1”"),
    (r"Missing command\.?", r"缺少命令"),
    (r"Option '(.+)' requires (?:an argument|\d+ arguments)\.?", r"选项“\1”后面要写一个值"),
    (r"Option '(.+)' does not take a value\.?", r"选项“\1”后面不写值"),
    (r"Got unexpected extra argument(?:\(s\)|s)? \((.+)\)", r"多了参数“\1”"),
    (r"Invalid value for '?(.+?)'?: .*", r"“\1”的值不对"),
)
_HELP = {
    "--help": "显示这份说明。",
    "--install-completion": "给当前的 shell 装上自动补全。",
    "--show-completion": "显示自动补全的脚本，可以自己改了再装。",
}


def _shown_type(parameter: Any, ctx: object) -> str | None:  # noqa: ANN401, ARG001 - replaces a method of typer
    """What stands behind an option on the help page: the word for its value, nothing for a switch or an argument."""
    return None if isinstance(parameter, TyperArgument) else getattr(parameter, "metavar", None)


class _Chinese:
    """What group and command have in common."""

    def get_help_option(self, ctx: Any) -> TyperOption | None:  # noqa: ANN401 - typer's own private type
        """The help option with a Chinese text."""
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.help = _HELP["--help"]
            vars(option)["display_type_rich"] = partial(_shown_type, option)
        return option

    def get_usage(self, ctx: Any) -> str:  # noqa: ANN401
        """The usage line."""
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        return usage.replace("Usage: ", "用法：").replace("[OPTIONS]", "[选项]").replace("COMMAND [ARGS]...", "命令 [参数]…")

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """The help page."""
        from typer import rich_utils

        rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
        rich_utils.OPTIONS_PANEL_TITLE = "选项"
        rich_utils.COMMANDS_PANEL_TITLE = "命令"
        rich_utils.DEFAULT_STRING = "[默认：{}]"
        rich_utils.ENVVAR_STRING = "[环境变量：{}]"
        rich_utils.REQUIRED_LONG_STRING = "[必填]"
        for parameter in self.params:  # type: ignore[attr-defined]
            parameter.help = next((_HELP[name] for name in parameter.opts if name in _HELP), getattr(parameter, "help", None))
            vars(parameter)["display_type_rich"] = partial(_shown_type, parameter)
        super().format_help(ctx, formatter)  # type: ignore[misc]


class ChineseCommand(_Chinese, TyperCommand):
    """A command whose help is Chinese."""


class ChineseGroup(_Chinese, TyperGroup):
    """The program: its help is Chinese, and so is every way it can end."""

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> Any:  # noqa: ANN401
        """Run a command line and exit with its code."""
        arguments = list(sys.argv[1:] if args is None else args)
        debug = "--debug" in arguments
        arguments = [one for one in arguments if one != "--debug"]
        extra["standalone_mode"] = False
        try:
            result = super().main(arguments, prog_name or "fzjh", **extra)
        except typer.TyperException as error:
            _say(_usage(error))
            sys.exit(EXIT_USAGE)
        except (KeyboardInterrupt, typer.Abort):
            _say("已中断，没有写完的文件不会留下。")
            sys.exit(EXIT_INTERRUPTED)
        except Exception as error:  # noqa: BLE001 - the last net: a bug gets one line, not a traceback
            if debug:
                traceback.print_exc()
            _say(_BUG.format(f"{type(error).__name__}: {error}".splitlines()[0]))
            sys.exit(EXIT_BUG)
        sys.exit(result if isinstance(result, int) else 0)


def _usage(error: typer.TyperException) -> str:
    """A usage error in Chinese, with the way to the help page."""
    message = error.format_message()
    told = next((re.sub(pattern, words, message) for pattern, words in _USAGE if re.fullmatch(pattern, message)), message)
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "fzjh"
    possible = getattr(error, "possibilities", None) or ()
    hint = f"，是不是 {'、'.join(sorted(possible))}" if possible else ""
    return f"用法不对：{told}{hint}。用 {path} --help 看怎么写。"


def _say(text: str) -> None:
    from fzjh.report.console import err

    err(text + "\n")
