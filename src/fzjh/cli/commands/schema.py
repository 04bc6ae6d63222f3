"""fzjh schema: the source format as JSON Schema, for editors."""

from typing import Annotated

import typer

from fzjh.cli.common import PlanOption, check_quietly, locate, one_of, refuse

HELP = """给编辑器用的 JSON Schema：写源文件时提示字段、单位名称，当场标出写错的地方。

用 --install 直接装进计划旁边的 .vscode/；单位和任务有了增减，再运行一次。"""


def run(
    file: Annotated[str, typer.Argument(metavar="[文件]", help="plan、units、item 或 words，默认 item。")] = "item",
    install: Annotated[bool, typer.Option("--install", help="写进 .vscode/：四份 Schema 和 VS Code 的设置。")] = False,
    plan: PlanOption = None,
) -> None:
    """Print a schema, or install all of them."""
    from pathlib import Path

    from fzjh import editor
    from fzjh.report import console
    from fzjh.report.paths import shown

    folder = locate(plan)
    checked = check_quietly(folder)
    if not install:
        schemas = editor.schemas(checked.plan)
        console.out(schemas[one_of("文件", file, schemas)])
        return
    try:
        written = editor.install(folder, checked.plan)
    except editor.SettingsError as error:
        refuse(f"{shown(error.path, Path.cwd())} 里有注释或者写坏了，没有改动。请自己加上：\n{error.wanted}")
    console.out("\n".join(f"写好 {shown(path, Path.cwd())}" for path in written) + "\n")
