"""What commands share that write: where to, what stands in the way, what the system refuses."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import typer

from fzjh.cli.chinese import EXIT_FAULTS
from fzjh.cli.common import refuse

if TYPE_CHECKING:
    from fzjh.diagnostics import Diagnostic

T = TypeVar("T")


def output_folder(given: Path | None, source: Path, name: str) -> Path:
    """The folder that `-o` names, or one of a name beside the plan in `source`."""
    folder = given or source.parent / name
    if Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(source)):
        refuse("输出文件夹不能放在计划文件夹里，换一个 -o。")
    if folder.exists() and not folder.is_dir():
        refuse(f"“{folder}”是文件，不是文件夹，换一个 -o。")
    return folder


def fail(diagnostics: "Sequence[Diagnostic]", message: str) -> NoReturn:
    """Show what is wrong, and end with 1."""
    from fzjh.report import console

    warn(diagnostics)
    console.err(message + "\n")
    raise typer.Exit(EXIT_FAULTS)


def warn(diagnostics: "Sequence[Diagnostic]") -> None:
    """Show what is wrong, on stderr."""
    from fzjh.report import console
    from fzjh.report.diagnostics.text import blocks

    if diagnostics:
        console.show(blocks(diagnostics, Path.cwd(), console.width(to_stderr=True)), to_stderr=True)


def attempt(work: Callable[[], T], folder: Path, command: str) -> T:
    """Do something with the output folder; when the system refuses, say so and exit with 1."""
    from fzjh.folder import reason
    from fzjh.report.console import err

    try:
        return work()
    except OSError as error:
        err(
            f"写不进 {error.filename or folder}：{reason(error)}。"
            f"已经写好的文件是完整的，解决以后再运行一次 fzjh {command}。\n"
        )
        raise typer.Exit(EXIT_FAULTS) from error
