"""fzjh build: render all documents into the output folder."""

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, NamedTuple, NoReturn

import typer

from fzjh.cli.chinese import EXIT_FAULTS
from fzjh.cli.common import PlanOption, locate, refuse, several_of
from fzjh.cli.workspaces import WorkspaceOption, do_all, own_folder, own_folders, workspace_for
from fzjh.cli.writing import attempt, fail, output_folder, warn

if TYPE_CHECKING:
    from fzjh.building import Built, Choice, Menu
    from fzjh.checked import Checked
    from fzjh.fonts import Faces
    from fzjh.workspace import Workspace

HELP = """生成通知、重点任务分解表、牵头单位任务矩阵和各单位任务清单，写进 build/。

全部生成好才开始写，每个文件要么是旧的要么是新的。计划有错误时什么也不写。别人改过的文件先另存一份再替换。"""


def run(
    plan: PlanOption = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="文件夹", help="写到哪里，默认是计划旁边的 build/。")
    ] = None,
    only: Annotated[str, typer.Option("--only", metavar="文件", help="只要哪几种文件，如 通知,任务清单。")] = "",
    formats: Annotated[str, typer.Option("--format", metavar="格式", help="只要哪几种格式，如 html,xlsx。")] = "",
    templates: Annotated[
        Path | None, typer.Option("--templates", metavar="文件夹", help="自己的模板，优先于 templates/。")
    ] = None,
    fonts: Annotated[
        str,
        typer.Option(
            "--fonts",
            metavar="字体",
            help="PDF 用哪里的字体：builtin 随附的，哪台电脑上都一样；system 这台电脑上的；或者放字体的文件夹。",
        ),
    ] = "builtin",
    check: Annotated[bool, typer.Option("--check", help="只比较，不写：列出与计划不一致的文件。")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Build the documents of a plan, or of every plan of a workspace."""
    wanted = _Wanted(only, formats, templates, fonts, check)
    space = workspace_for(plan, workspace)
    if space:
        _build_all(space, output, wanted)
    else:
        source = locate(plan)
        _build(source, output_folder(output, source, "build"), wanted)


class _Wanted(NamedTuple):
    """The options that are the same for every plan."""

    only: str
    formats: str
    templates: Path | None
    fonts: str
    check: bool


def _build_all(space: "Workspace", output: Path | None, wanted: _Wanted) -> NoReturn:
    from fzjh.report import console
    from fzjh.report.workspace import built_all

    folders = own_folders(space, output, "build")
    done = do_all(space, lambda one: _build(one.folder, own_folder(folders[one.key], one), wanted, one.key))
    if not wanted.check:
        console.out(built_all(space, done.failed))
    raise typer.Exit(done.code)


def _build(source: Path, folder: Path, wanted: _Wanted, name: str = "") -> None:
    """Build one plan; `name` is what it is called among many, which makes the report brief."""
    from fzjh.building import Choice, menu
    from fzjh.output.writer import drift, write
    from fzjh.report import console
    from fzjh.report.build import drift_report, fonts_note, summary

    since = monotonic()
    checked = _checked(source, name or "计划")
    of = menu(checked.plan, _template_folders(wanted.templates, source), _faces(wanted.fonts))
    choice = Choice(several_of("文件", wanted.only, of.names), several_of("格式", wanted.formats, of.formats))
    built = _built(of, choice)
    if wanted.check:
        differences = drift(folder, built.artifacts, of.paths)
        console.out(drift_report(differences, folder, Path.cwd()))
        raise typer.Exit(EXIT_FAULTS if differences else 0)
    written = attempt(lambda: write(folder, built.artifacts, of.paths), folder, "build")
    console.out(summary(built.artifacts, written, folder, Path.cwd(), monotonic() - since, brief=bool(name)))
    if not name:
        console.out(fonts_note(built.artifacts, of.views.fonts))


def _faces(given: str) -> "Faces":
    """The typefaces that `--fonts` asks for."""
    from fzjh.fonts import BUILTIN, SYSTEM, builtin

    if given == BUILTIN:
        return builtin()
    from fzjh.typesetting.machine_fonts import machine_faces

    if given != SYSTEM and not Path(given).is_dir():
        refuse(f"没有“{given}”这个字体文件夹。--fonts 后面写 builtin、system 或者放字体的文件夹。")
    found = machine_faces(None if given == SYSTEM else Path(given))
    if not found:
        where = "这台电脑上" if given == SYSTEM else f"“{given}”里"
        refuse(f"{where}没有找到中文字体。装好仿宋、楷体、黑体、宋体和方正小标宋，或者用 --fonts builtin。")
    return found


def _template_folders(given: Path | None, source: Path) -> list[Path]:
    from fzjh.templates import packaged

    if given and not given.is_dir():
        refuse(f"“{given}”不是文件夹。--templates 后面写模板所在的文件夹。")
    folders = [given, source.parent / "templates", packaged()]
    return [folder for folder in folders if folder and folder.is_dir()]


def _checked(source: Path, name: str) -> "Checked":
    """The plan, or its diagnostics and the end."""
    from fzjh.compiler import check

    checked = check(source)
    if checked.errors:
        fail(checked.diagnostics, f"{name}有 {checked.errors} 个错误，没有生成任何文件。")
    return checked


def _built(of: "Menu", choice: "Choice") -> "Built":
    from fzjh.building import build
    from fzjh.report.console import Progress

    warn(of.diagnostics)
    progress = Progress(len(of.targets), "生成")
    try:
        built = build(of, choice, progress.tick)
    finally:
        progress.close()
    if built.diagnostics:
        faulty = "模板有错误" if all(one.code == "template-fault" for one in built.diagnostics) else "计划有错误"
        fail(built.diagnostics, f"{faulty}，没有写任何文件。")
    return built
