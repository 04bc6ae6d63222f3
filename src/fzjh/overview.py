"""Many plans at once: each is looked at by itself, and whatever becomes of one, the others get their answer."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from fzjh.diagnostics import Answer, Diagnostic, fault, in_order
from fzjh.folder import PLAN_FILE, reason
from fzjh.source import Source
from fzjh.workspace import Member, Workspace


class Crash(NamedTuple):
    """What kept a plan from being looked at; `bug` when it was not the system but fzjh itself."""

    diagnostic: Diagnostic
    bug: bool


class Verdict(NamedTuple):
    """What came of one plan. A crash stands in its answer too, as a diagnostic."""

    member: Member
    answer: Answer
    crash: Crash | None = None


class Overview(NamedTuple):
    """What came of all plans of a workspace."""

    workspace: Workspace
    verdicts: tuple[Verdict, ...]

    @property
    def answer(self) -> Answer:
        """All of it as one answer: that of fzjh.yaml."""
        found = [one for verdict in self.verdicts for one in verdict.answer.diagnostics]
        items = sum(verdict.answer.items for verdict in self.verdicts)
        units = sum(verdict.answer.units for verdict in self.verdicts)
        return Answer(self.workspace.file, in_order([*self.workspace.diagnostics, *found]), items, units)

    @property
    def bug(self) -> bool:
        """Whether fzjh failed on some plan."""
        return any(verdict.crash and verdict.crash.bug for verdict in self.verdicts)


def survey(workspace: Workspace, check: Callable[[Path], Answer]) -> Overview:
    """Check every plan of a workspace, one after the other."""
    return Overview(workspace, tuple(_verdict(member, check) for member in workspace.members))


def _verdict(member: Member, check: Callable[[Path], Answer]) -> Verdict:
    try:
        return Verdict(member, check(member.folder))
    except Exception as error:  # noqa: BLE001 - whatever it is, the other plans are not to suffer
        crash = crashed(member, error)
        return Verdict(member, Answer(member.folder / PLAN_FILE, (crash.diagnostic,), 0, 0), crash)


def crashed(member: Member, error: Exception) -> Crash:
    """What to tell about a plan on which the work ended in an exception."""
    span = Source(member.folder / PLAN_FILE, "").span()
    if isinstance(error, OSError) and error.errno is not None:
        where = f"{error.filename}：" if error.filename else ""
        return Crash(
            fault("unreadable-file", span, f"这份计划读不了：{where}{reason(error)}", "检查文件和它的权限。"), bug=False
        )
    first, *_ = f"{type(error).__name__}: {error}".splitlines()
    help_ = f"其他计划照常。用 --plan {member.key} --debug 单独再运行一次，把看到的发到项目的问题页。"
    return Crash(fault("unreadable-file", span, f"fzjh 自己出了错，这份计划没有做完：{first}", help_), bug=True)
