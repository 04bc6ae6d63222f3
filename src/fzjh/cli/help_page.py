"""The help page of a command, in Chinese: usage, purpose, and a line for each argument, option and command."""

from collections.abc import Iterable, Iterator
from typing import Any

from fzjh.report import console
from fzjh.report.lines import wrap
from fzjh.text import cell_width, pad

_TYPERS_OWN = {
    "--help": "显示这份说明。",
    "--install-completion": "给当前的 shell 装上自动补全。",
    "--show-completion": "显示自动补全的脚本，可以自己改了再装。",
}
_MOST = 28
"""Columns that names take at most; a longer one stands on a line of its own."""

Row = tuple[str, str]


def usage_line(command: Any, context: Any) -> str:
    """`用法：fzjh unit [选项] [单位]`."""
    words = [parameter.metavar or parameter.name for parameter in command.params if _is_argument(parameter)]
    words += ["命令 …"] if hasattr(command, "list_commands") else []
    return "用法：" + " ".join([context.command_path, "[选项]", *words])


def help_page(command: Any, context: Any) -> str:
    """The whole page, as wide as the terminal; not wrapped when it goes elsewhere."""
    width = console.width()
    paragraphs = (part.replace("\n", "") for part in str(command.help or "").split("\n\n"))
    lines = [usage_line(command, context), ""]
    for paragraph in paragraphs:
        lines += [*(wrap(paragraph, width) if width else [paragraph]), ""]
    groups = {"参数": _arguments(command), "选项": _options(command, context), "命令": _commands(command, context)}
    rows = [row for group in groups.values() for row in group]
    column = min(_MOST, max(cell_width(name) for name, _ in rows)) + 2
    for title, group in groups.items():
        lines += [f"{title}：", *_table(group, column, width), ""] if group else []
    return "\n".join(lines).rstrip() + "\n"


def parameter_help(parameter: Any) -> str:
    """What a parameter is for, with its default and its environment variable."""
    own = next((_TYPERS_OWN[name] for name in parameter.opts if name in _TYPERS_OWN), None)
    text = own or parameter.help or ""
    if isinstance(parameter.default, str) and parameter.default:
        text += f"默认 {parameter.default}。"
    if getattr(parameter, "envvar", None):
        text += f"也可以用环境变量 {parameter.envvar}。"
    return text


def _is_argument(parameter: Any) -> bool:
    return bool(parameter.param_type_name == "argument")


def _arguments(command: Any) -> list[Row]:
    return [(one.metavar or one.name, parameter_help(one)) for one in command.params if _is_argument(one)]


def _options(command: Any, context: Any) -> list[Row]:
    return [
        (", ".join(one.opts) + ("" if one.is_flag or not one.metavar else f" {one.metavar}"), parameter_help(one))
        for one in command.get_params(context)
        if not _is_argument(one)
    ]


def _commands(command: Any, context: Any) -> list[Row]:
    """Each command with the first sentence of its help."""
    names = command.list_commands(context) if hasattr(command, "list_commands") else ()
    found = ((name, command.get_command(context, name)) for name in names)
    return [
        (name, str(one.help or "").split("。", maxsplit=1)[0] + "。") for name, one in found if one and not one.hidden
    ]


def _table(rows: Iterable[Row], column: int, width: int | None) -> Iterator[str]:
    for name, text in rows:
        pieces = wrap(text, max(20, width - column - 2)) if width else [text]
        if cell_width(name) > column - 2:
            yield f"  {name}"
            name = ""  # noqa: PLW2901 - its text begins on the next line
        for index, piece in enumerate(pieces):
            yield f"  {pad(name if index == 0 else '', column)}{piece}".rstrip()
