"""fzjh template: editable copies of the default templates, and a check of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from fzjh.cli.chinese import EXIT_FAULTS
from fzjh.cli.common import PlanOption, locate, one_of, refuse, system_said

HELP = """自己的模板：export 把默认模板放到计划旁边的 templates/，照着改；check 检查里面有没有写错的字段。

export 不动已经有的文件。Word 模板用 WPS 或 Word 改样式，见 docs/套改Word模板.md。"""

_ACTIONS = ("export", "check")


def run(
    action: Annotated[str, typer.Argument(metavar="动作", help="export（导出默认模板）或 check（检查）。")],
    folder: Annotated[
        Path | None, typer.Argument(metavar="[文件夹]", help="模板的文件夹，默认是计划旁边的 templates/。")
    ] = None,
    plan: PlanOption = None,
) -> None:
    """Export or check templates."""
    target = folder or locate(plan).parent / "templates"
    if one_of("动作", action, _ACTIONS) == "export":
        _export(target)
    else:
        _check(target)


def _export(target: Path) -> None:
    from fzjh.report import console
    from fzjh.report.paths import shown
    from fzjh.template_tools import export

    try:
        written, left = export(target)
    except OSError as error:
        refuse(f"写不进 {system_said(error)}。")
    lines = [f"放好 {shown(path, Path.cwd())}" for path in written]
    lines += [f"已有 {shown(path, Path.cwd())}，没有动" for path in left]
    console.out("\n".join(lines) + "\n")


def _check(target: Path) -> None:
    from fzjh.report import console
    from fzjh.report.diagnostics.text import blocks
    from fzjh.template_tools import check

    if not target.is_dir():
        refuse(f"没有 {target} 这个文件夹。用 fzjh template export 导出一份。")
    diagnostics = check([target])
    console.show(blocks(diagnostics, Path.cwd(), console.width()))
    console.out(f"共 {len(diagnostics)} 个错误。\n" if diagnostics else "模板没有问题。\n")
    if diagnostics:
        raise typer.Exit(EXIT_FAULTS)
