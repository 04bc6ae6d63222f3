"""`fzjh import --into`: preview, check of the merged plan, confirmation, writing."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from fzjh.cli.chinese import EXIT_FAULTS
from fzjh.cli.common import locate, refuse, system_said, tell

if TYPE_CHECKING:
    from fzjh.checked import Checked
    from fzjh.importing.into.merging import Merge


def merge_into(target: Path, file: Path, *, agreed: bool) -> None:
    """Merge an edited task table into a plan. agreed: without asking."""
    from fzjh.report import console, merged

    folder = locate(target)
    found = _merge(folder, file)
    console.show(merged.preview(found, folder, Path.cwd()))
    if not found.files:
        console.out("表里没有要改进计划的地方。\n")
        return
    _check_merged(found, folder)
    console.out(merged.counts(found) + "\n")
    if not agreed and not _confirmed():
        return
    _write(found, folder)


def _merge(folder: Path, file: Path) -> "Merge":
    from fzjh.compiler import check
    from fzjh.importing.into.merging import merge
    from fzjh.importing.sources import UnreadableError

    checked = check(folder)
    if checked.errors:
        refuse(f"计划有 {checked.errors} 个错误，先运行 fzjh check 改好，再合并。没有改动。")
    try:
        return merge(checked.plan, folder, file.read_bytes(), file.suffix)
    except OSError as error:
        refuse(f"读不了 {system_said(error)}。")
    except UnreadableError as error:
        refuse(f"读不了 {file}：{error}。")


def _check_merged(found: "Merge", folder: Path) -> None:
    """Refuse a merge after which the plan would have errors, and say which."""
    from fzjh.diagnostics import Severity
    from fzjh.report import console
    from fzjh.report.diagnostics import text

    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch)
        checked = _checked_copy(found, folder, base / folder.name)
        errors = [one for one in checked.diagnostics if one.severity is Severity.ERROR]
        if errors:
            console.show(text.blocks(errors, base, console.width(to_stderr=True)), to_stderr=True)
            tell(f"照这张表改，计划会有 {len(errors)} 个错误（上面的行号是改了以后的）。在表里改好再合并，没有改动。")
            raise typer.Exit(EXIT_FAULTS)


def _checked_copy(found: "Merge", folder: Path, copy: Path) -> "Checked":
    from fzjh.compiler import check
    from fzjh.importing.into.merging import write

    try:
        shutil.copytree(folder, copy)
        write(found.files, copy)
    except OSError as error:
        refuse(f"写不了 {system_said(error)}。没有改动。")
    return check(copy)


def _confirmed() -> bool:
    from fzjh.report import console

    if sys.stdin.isatty() and sys.stdout.isatty():
        return typer.confirm("写进计划吗？")
    console.out("只是预览，没有改动。加上 --yes 就写进计划。\n")
    return False


def _write(found: "Merge", folder: Path) -> None:
    from fzjh.importing.into.merging import write
    from fzjh.report import console

    try:
        write(found.files, folder)
    except OSError as error:
        refuse(f"写不了 {system_said(error)}。再运行一次就补齐。")
    console.out("写好了。接下来：运行 fzjh check 和 fzjh build。\n")
