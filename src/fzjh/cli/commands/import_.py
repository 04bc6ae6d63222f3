"""fzjh import: an existing notice becomes a plan."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fzjh.cli.chinese import EXIT_FAULTS
from fzjh.cli.common import refuse, system_said

if TYPE_CHECKING:
    from fzjh.importing.convert import Imported

HELP = """把现成的通知变成计划：读 docx、pdf、html、md 和纯文本，写出计划的全部文件，说明哪些是猜的。

原文的话一句不少，拆不开的按文字保留。导入以后对照原文核对，再运行 fzjh check。

加 --into 是另一件事：把在 WPS 里改过的重点任务分解表合并回已有的计划，先预览，加 --yes 才写。"""

_STDIN = "-"


def run(
    file: Annotated[str, typer.Argument(metavar="文件", help="通知的文件；写 - 就从标准输入读。")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="文件夹", help="写到哪个文件夹，默认 plan。")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="文件夹里已经有计划也写；原来的改名留在旁边。")] = False,
    into: Annotated[
        Path | None,
        typer.Option(
            "--into", metavar="计划", help="文件是改过的重点任务分解表（xlsx、docx、csv、html），合并进这个计划。"
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="和 --into 一起用：不问，直接写进计划。")] = False,
    verify: Annotated[
        bool, typer.Option("--verify", help="把导入的计划生成通知，和原文比对；没有写 -o 就只比对，不写文件。")
    ] = False,
) -> None:
    """Import a document."""
    from fzjh.importing.document import counts
    from fzjh.report import console, imported

    if into:
        _merge_into(into, file, agreed=yes, others=bool(output or force or verify))
        return
    if yes:
        refuse("--yes 只和 --into 一起用。")
    target = None if verify and not output else (output or Path("plan")).absolute()
    if target and not force:
        _check_free(target)
    found = _read(file)
    console.out(
        imported.summary(file, counts(found.document), [(one.kind, one.text, one.place) for one in found.remarks])
    )
    if target:
        _write(found, target, force=force)
    if verify:
        _verify(found)


def _merge_into(plan: Path, file: str, *, agreed: bool, others: bool) -> None:
    from fzjh.cli.merging import merge_into

    if others:
        refuse("--into 不和 -o、--force、--verify 一起用。")
    if file == _STDIN:
        refuse("--into 要写分解表的文件名，不能从标准输入读。")
    merge_into(plan, Path(file), agreed=agreed)


def _check_free(folder: Path) -> None:
    from fzjh.output.whole_folders import ExistsError, check_free
    from fzjh.report.paths import shown

    try:
        check_free(folder)
    except ExistsError:
        where = shown(folder, Path.cwd())
        refuse(f"{where} 里已经有东西，没有改动。换一个 -o，或者加 --force（原来的改名留着）。")
    except OSError as error:
        refuse(f"读不了 {system_said(error)}。")


def _read(file: str) -> "Imported":
    from fzjh.importing.convert import convert
    from fzjh.importing.sources import UnreadableError

    path = Path(file)
    try:
        data = sys.stdin.buffer.read() if file == _STDIN else path.read_bytes()
        return convert(data, "标准输入" if file == _STDIN else path.name, "" if file == _STDIN else path.suffix)
    except OSError as error:
        refuse(f"读不了 {system_said(error)}。")
    except UnreadableError as error:
        refuse(f"读不了 {file}：{error}。")


def _write(found: "Imported", folder: Path, *, force: bool) -> None:
    from fzjh.output.whole_folders import ExistsError, write_folder
    from fzjh.report import console
    from fzjh.report.lines import visible
    from fzjh.report.paths import shown

    here = Path.cwd()
    try:
        kept = write_folder(folder, found.files, replace=force)
    except (OSError, ExistsError) as error:
        refuse(f"写不了 {system_said(error) if isinstance(error, OSError) else error}。没有改动。")
    lines = [f"写好 {visible(shown(folder, here))}/，共 {len(found.files)} 个文件。"]
    lines += [f"原来的留在 {visible(shown(kept, here))}/。"] if kept else []
    console.out("\n".join([*lines, "接下来：对照原文核对，运行 fzjh check 校验。"]) + "\n")


def _verify(found: "Imported") -> None:
    import tempfile

    from fzjh.importing.verify import WORDS, verify
    from fzjh.output.whole_folders import write_folder
    from fzjh.report import console, imported

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "plan"
        write_folder(folder, found.files)
        differences = verify(found, folder)
    console.out(imported.differences([(one.kind, one.source, one.built) for one in differences]))
    if any(one.kind == WORDS for one in differences):
        raise typer.Exit(EXIT_FAULTS)
