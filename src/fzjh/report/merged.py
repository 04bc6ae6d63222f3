"""What an edited task table would change in a plan, like a diff, for people."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from fzjh.importing.into.changes import Change
from fzjh.importing.into.merging import Merge
from fzjh.report.lines import Line, visible
from fzjh.report.paths import shown


def preview(merge: Merge, folder: Path, base: Path) -> Iterator[Line]:
    """The changes file by file, then what is new, what has to be done by hand, and what the table lacks."""
    edited = [change for change in merge.changes if change.edits]
    for file, changes in groupby(edited, key=lambda change: change.place.document.source.path):
        found = list(changes)
        yield [(visible(shown(file, base)), "bold"), (f"　{visible(found[0].heading)}", "")]
        for change in found:
            yield from _change(change)
        yield []
    for fresh in merge.fresh:
        where = f"“{fresh.section}”的最后" if fresh.section else "最外层的最后"
        yield [
            (visible(shown(folder / fresh.file, base)), "bold"),
            (f"　新任务，放在{visible(where)}，来自{fresh.place}", ""),
        ]
        yield from ([(f"  + {visible(line)}", "green")] for line in fresh.text.splitlines())
        yield []
    yield from _rest(merge)


def _change(change: Change) -> Iterator[Line]:
    yield [(f"  {change.field}", "")]
    yield from ([(f"  - {visible(line)}", "red")] for line in change.old.split("\n") if line)
    yield from ([(f"  + {visible(line)}", "green")] for line in change.new.split("\n") if line)


def _rest(merge: Merge) -> Iterator[Line]:
    hand = [change for change in merge.changes if change.hand]
    yield from _heading("没有自动改，要手工改", len(hand) + len(merge.homeless) + len(merge.surplus))
    for change in hand:
        yield [(f"  {visible(change.heading)}：{change.hand}", "")]
        yield from _change(change)
    for row in merge.homeless:
        words = row.title or row.text("工作举措") or "空行"
        yield [(f"  {row.place}　{visible(words)}：是新任务，“任务类别”要写计划里一个章节的标题", "")]
    for row in merge.surplus:
        yield [(f"  {row.place}　{visible(row.title)}：比计划里这项任务多一行，在任务文件里加", "")]
    yield from _heading("计划里有、表里没有，保留不动", len(merge.missing))
    for ours in merge.missing:
        yield [(f"  第{ours.item.number}项　{visible(ours.item.heading)}", "")]


def _heading(text: str, number: int) -> Iterator[Line]:
    if number:
        yield [(f"{text}，{number} 处：", "bold")]


def counts(merge: Merge) -> str:
    """How much would change, in one sentence."""
    edited = sum(bool(change.edits) for change in merge.changes)
    fresh = f"，加 {len(merge.fresh)} 项新任务" if merge.fresh else ""
    return f"{len(merge.files)} 个文件要改 {edited} 处{fresh}。"
