"""Usage errors in Chinese: typer's English messages, translated, with the way to the help page."""

import re
from typing import Any

import typer

from fzjh.text import nearest

_TELLING = 3
"""With fewer letters a word is like too many others."""

_TRANSLATIONS = (
    (r"No such command '([^']+)'.*", r"没有“\1”这个命令"),
    (r"No such option: (\S+).*", r"没有“\1”这个选项"),
    (r"Missing argument '(.+?)'\.?.*", r"缺少参数“\1”"),
    (r"Missing option '(.+?)'\.?.*", r"缺少选项“\1”"),
    (r"Missing command\.?", r"缺少命令"),
    (r"Option '(.+)' requires (?:an argument|\d+ arguments)\.?", r"选项“\1”后面要写一个值"),
    (r"Option '(.+)' does not take a value\.?", r"选项“\1”后面不写值"),
    (r"Got unexpected extra argument(?:\(s\)|s)? \((.+)\)", r"多了“\1”"),
    (r"Invalid value for '?(.+?)'?: .*(?:valid integer|integer|int).*", r"“\1”后面要写一个整数"),
    (r"Invalid value for '?(.+?)'?: .*", r"“\1”后面的值不对"),
)


def usage_message(error: typer.TyperException) -> str:
    """What was wrong with a command line, what was meant perhaps, and where it is explained."""
    message = error.format_message()
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "fzjh"
    return f"用法不对：{_translated(message)}{_hint(message, context)}。用 {path} --help 看怎么写。"


def _translated(message: str) -> str:
    found = ((re.fullmatch(pattern, message, re.DOTALL), words) for pattern, words in _TRANSLATIONS)
    return next((match.expand(words) for match, words in found if match), message)


def _hint(message: str, context: typer.Context | None) -> str:
    """Commands or options that are spelled like the one that does not exist, or where the option belongs."""
    match = re.match(r"No such (?:command|option):? '?([^\s']+)", message)
    if not match or not context:
        return ""
    word = match[1]
    if any(word in options(command) for command in _commands(context).values()):
        return "，要写在命令后面"
    close = _near_options(word, context) if word.startswith("-") else nearest(word, _commands(context), most=2)
    return f"，是不是 {'、'.join(close)}" if close else ""


def _near_options(word: str, context: typer.Context) -> list[str]:
    """Options spelled like a word; their dashes say nothing."""
    names = {name.lstrip("-"): name for name in options(context.command)}
    bare = word.lstrip("-")
    return [names[name] for name in nearest(bare, names, most=1)] if len(bare) >= _TELLING else []


def options(command: Any) -> list[str]:
    """Names of a command's options."""
    return [name for parameter in command.params for name in parameter.opts if name.startswith("-")]


def _commands(context: typer.Context) -> dict[str, Any]:
    group: Any = context.command
    names = group.list_commands(context) if hasattr(group, "list_commands") else ()
    return {name: group.get_command(context, name) for name in names}
