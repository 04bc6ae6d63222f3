"""`--install-completion`, told in Chinese: typer installs, this reports."""

import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from io import StringIO
from typing import Any

import typer

Callback = Callable[[Any, Any, Any], Any]


def in_chinese(parameters: list[Any]) -> None:
    """Make the option among a group's parameters report in Chinese."""
    for parameter in parameters:
        if "--install-completion" in parameter.opts:
            parameter.callback = partial(_install, parameter.callback)


def _install(callback: Callback, context: Any, parameter: Any, value: Any) -> Any:
    from fzjh.cli.common import refuse
    from fzjh.report.console import out

    if not value or context.resilient_parsing:
        return value
    said = StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            callback(context, parameter, value)
    except (SystemExit, typer.Exit):
        match = re.search(r"(\w+) completion installed in (.+)", said.getvalue())
        if not match:
            refuse("认不出现在用的是哪种 shell，装不上自动补全。用 --show-completion 显示脚本，自己装。")
        out(f"已给 {match[1]} 装上自动补全（{match[2]}），重新打开终端就能用。\n")
        raise
    return value
