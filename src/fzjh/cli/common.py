"""What commands share: finding the plan, telling about its errors, refusing."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from fzjh.cli.chinese import EXIT_FAULTS, EXIT_USAGE

if TYPE_CHECKING:
    from fzjh.checked import Checked

PlanOption = Annotated[
    Path | None,
    typer.Option(
        "--plan", envvar="FZJH_PLAN", metavar="文件夹", help="计划所在的文件夹；不写就从当前文件夹往上找 plan/。"
    ),
]


def tell(message: str) -> None:
    """One line on stderr, harmless for a terminal whatever the user's words in it."""
    from fzjh.report.console import err
    from fzjh.report.lines import visible

    err(visible(message) + "\n")


def refuse(message: str) -> NoReturn:
    """Wrong usage: one line on stderr, exit code 2."""
    tell(message)
    raise typer.Exit(EXIT_USAGE)


def system_said(error: OSError) -> str:
    """What the system refused and why, as a clause without a stop."""
    from fzjh.folder import reason

    return f"{error.filename}：{reason(error)}" if error.filename else reason(error)


def locate(given: Path | None) -> Path:
    """The plan's folder: the one given, or the nearest `plan/` from the working folder upward."""
    found = located(given)
    return refuse(found) if isinstance(found, str) else found


def located(given: Path | None) -> Path | str:
    """As `locate`, but a plan that cannot be found gives the reason why."""
    from fzjh.folder import PLAN_FILE, find_plan

    if given is None:
        advice = _advice()
        return find_plan(Path.cwd()) or f"找不到计划：从当前文件夹往上都没有 plan/plan.yaml。{advice}"
    if not os.path.isdir(given):  # noqa: PTH112 - never raises, whatever the user wrote
        return f"“{given}”不是文件夹。--plan（或者环境变量 FZJH_PLAN）写 plan.yaml 所在的文件夹。"
    inside = given / "plan"
    return inside if not os.path.lexists(given / PLAN_FILE) and os.path.lexists(inside / PLAN_FILE) else given


def _advice() -> str:
    from fzjh.folder import find_workspace

    if find_workspace(Path.cwd()):
        return "这里是工作区，这条命令一次只看一份计划：用 --plan 指明是哪一份。"
    return "用 fzjh init 新建，或者用 --plan 指明文件夹。"


def check_quietly(folder: Path) -> "Checked":
    """Check a plan for a command that answers all the same; a plan with errors is mentioned on stderr."""
    from fzjh import checking

    checked = checking.checked(folder, remembered=not os.environ.get("FZJH_NO_CACHE"))
    if checked.errors:
        tell(f"注意：计划有 {checked.errors} 个错误，下面只按读得出来的内容回答。用 fzjh check 查看。")
    return checked


def finish(checked: "Checked") -> None:
    """Exit with 1 when the plan has errors."""
    if checked.errors:
        raise typer.Exit(EXIT_FAULTS)


def one_of(kind: str, value: str, options: Iterable[str]) -> str:
    """The value if it is one of the options; otherwise refuse and name them."""
    known = list(options)
    if value not in known:
        refuse(f"没有“{value}”这种{kind}，可以写：{'、'.join(known)}。")
    return value


def several_of(kind: str, value: str, options: Iterable[str]) -> tuple[str, ...]:
    """Values separated by commas (English or Chinese), each one of the options."""
    known = list(options)
    wanted = [part.strip() for part in value.replace("，", ",").replace("、", ",").split(",") if part.strip()]
    return tuple(one_of(kind, part, known) for part in wanted)
