"""Many plans at once: `fzjh check` and `fzjh build` on a workspace."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from fzjh.diagnostics import Diagnostic, Severity, count
from fzjh.overview import Overview
from fzjh.report.diagnostics import json as json_format
from fzjh.report.diagnostics import renderer, text
from fzjh.report.lines import Line, visible
from fzjh.report.paths import shown
from fzjh.text import cell_width, pad
from fzjh.workspace import Workspace

_SOME = 10
_COUNTS = {Severity.ERROR: "{} 个错误", Severity.WARNING: "{} 个警告", Severity.INFO: "{} 条提示"}


def render(overview: Overview, format_: str, base: Path, width: int | None) -> Iterator[Line]:
    """The diagnostics of all plans in one of the formats of `check`; text and JSON tell about each plan too."""
    if format_ == "text":
        yield from text.blocks(overview.answer.diagnostics, base, width)
        yield from _summary(overview, base)
    elif format_ == "json":
        told = json_format.contents(overview.answer, base)
        plans = [
            {
                "plan": member.key,
                "folder": shown(member.folder, base),
                "ok": answer.errors == 0,
                "errors": answer.errors,
                "warnings": answer.warnings,
            }
            for member, answer, _ in overview.verdicts
        ]
        yield json_format.dumped({**told, "plans": plans})
    else:
        yield from renderer(format_).render(overview.answer, base, width)


def some(keys: Sequence[str]) -> str:
    """Plans by name; of many the first."""
    return "、".join(map(visible, keys[:_SOME])) + ("等" if len(keys) > _SOME else "")


def _summary(overview: Overview, base: Path) -> Iterator[Line]:
    """A line for each plan with faults, and one for all."""
    answer, plans = overview.answer, len(overview.verdicts)
    if not answer.diagnostics:
        contents = f"：{plans} 份计划，{answer.items} 项任务，{answer.units} 个单位。"
        yield [("没有发现问题", "bold green"), (contents, "")]
        return
    yield from _lines([(shown(overview.workspace.file, base), overview.workspace.diagnostics)])
    yield from _lines([(member.key, one.diagnostics) for member, one, _ in overview.verdicts])
    faulty = sum(one.errors > 0 for _, one, _ in overview.verdicts)
    doubtful = sum(one.warnings > 0 and not one.errors for _, one, _ in overview.verdicts)
    kinds = {"没有问题": plans - faulty - doubtful, "有错误": faulty, "只有警告": doubtful}
    told = "，".join(f"{number} 份{kind}" for kind, number in kinds.items() if number)
    yield [(f"共 {plans} 份计划{'：' if told else ''}{told}。合计 {_counts(answer.diagnostics)}。", "")]


def _lines(faulty: Sequence[tuple[str, Sequence[Diagnostic]]]) -> Iterator[Line]:
    named = [(visible(name), diagnostics) for name, diagnostics in faulty if diagnostics]
    column = max((cell_width(name) for name, _ in named), default=0) + 2
    for name, diagnostics in named:
        yield [(pad(name, column), "bold"), (_counts(diagnostics), "")]


def _counts(diagnostics: Sequence[Diagnostic]) -> str:
    numbers = ((told, count(diagnostics, severity)) for severity, told in _COUNTS.items())
    return "、".join(told.format(number) for told, number in numbers if number)


def built_all(workspace: Workspace, failed: Sequence[str]) -> str:
    """The closing line of a build: how many went well, and which did not."""
    plans = len(workspace.members)
    if not plans:
        return "没有一份计划可以生成。\n"
    if not failed:
        return f"共 {plans} 份计划，都生成好了。\n"
    names = some(failed)
    return f"共 {plans} 份计划：{plans - len(failed)} 份生成好了，{len(failed)} 份没有：{names}。\n"
