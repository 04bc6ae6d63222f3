"""What commands share that work on all plans of a workspace."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from fzjh.cli.chinese import EXIT_BUG, EXIT_FAULTS, EXIT_USAGE
from fzjh.cli.common import refuse, tell
from fzjh.cli.writing import output_folder, warn

if TYPE_CHECKING:
    from fzjh.workspace import Member, Workspace

WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        metavar="文件",
        help="工作区的 fzjh.yaml，对里面列的每一份计划都做；不写就从当前文件夹往上找，plan/ 更近的只做那一份。",
    ),
]


def workspace_for(plan: Path | None, given: Path | None) -> "Workspace | None":
    """The workspace that a command is to work on; None when it is a single plan."""
    from fzjh.folder import WORKSPACE_FILE, find_workspace

    if given is None:
        file = None if plan else find_workspace(Path.cwd())
        return _loaded(file) if file else None
    if plan and str(plan) != os.environ.get("FZJH_PLAN"):
        refuse("--plan 和 --workspace 只写一个：一份计划用 --plan，全部计划用 --workspace。")
    file = given / WORKSPACE_FILE if given.is_dir() else given
    if not os.path.lexists(file):
        refuse(f"没有“{file}”这个文件。--workspace 后面写工作区的 {WORKSPACE_FILE}。")
    return _loaded(file)


def _loaded(file: Path) -> "Workspace":
    from fzjh.workspace import load_workspace

    return load_workspace(file)


class Done(NamedTuple):
    """What came of work on every plan: the keys of those on which it failed, and the exit code."""

    failed: tuple[str, ...]
    code: int


def do_all(space: "Workspace", work: "Callable[[Member], object]") -> Done:
    """Do something with every plan, whatever becomes of the others. Wrong usage is wrong for all, and ends it."""
    from fzjh.diagnostics import Severity

    warn(space.diagnostics)
    codes = {member.key: _code(member, work) for member in space.members}
    own = EXIT_FAULTS if any(one.severity is Severity.ERROR for one in space.diagnostics) else 0
    return Done(tuple(key for key, code in codes.items() if code), max(own, *codes.values(), 0))


def _code(member: "Member", work: "Callable[[Member], object]") -> int:
    from fzjh.overview import crashed

    try:
        work(member)
    except typer.Exit as end:
        if end.exit_code == EXIT_USAGE:
            raise
        return end.exit_code
    except Exception as error:  # noqa: BLE001 - whatever it is, the other plans are not to suffer
        crash = crashed(member, error)
        warn([crash.diagnostic])
        return EXIT_BUG if crash.bug else EXIT_FAULTS
    return 0


def own_folders(space: "Workspace", given: Path | None, name: str) -> dict[str, Path]:
    """Each plan's own output folder by its key: inside the one given, or one of that name beside the plan."""
    folders = {one.key: given / one.key if given else one.folder.parent / name for one in space.members}
    owners: dict[str, str] = {}
    for key, folder in folders.items():
        first = owners.setdefault(os.path.realpath(folder), key)
        if first != key:
            where = f"“{first}”和“{key}”都会写进同一个文件夹 {folder}"
            refuse(f"{where}。用 -o 另指一个，每份计划在里面有自己的文件夹。")
    return folders


def own_folder(folder: Path, member: "Member") -> Path:
    """A plan's own output folder; a file in its place is a fault of this plan alone."""
    if folder.exists() and not folder.is_dir():
        tell(f"{member.key}：“{folder}”是文件，不是文件夹，没有写。")
        raise typer.Exit(EXIT_FAULTS)
    return output_folder(folder, member.folder, "")
