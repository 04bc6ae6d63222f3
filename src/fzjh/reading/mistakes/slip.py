"""What every mistake needs: how it is told, which keys there are, and where a line lies."""

from collections.abc import Iterator
from typing import NamedTuple

from fzjh.patterns import lazy
from fzjh.reading.yaml_nodes import SyntaxFault

KEYS = (  # noqa: SIM905 - sixty quoted words are harder to read
    "标题 年度 成文形式 通知 信息公开 引言 责任标注 责任标注位置 责任说明 编号 章节 任务 结语 正文 标题独行 任务编号 层次 计数 "
    "发文机关 发文字号 主送机关 署名 成文日期 标题分行 发文机关标志 版式 用印 份号 密级 紧急程度 签发人 附件 附注 抄送 "
    "印发机关 印发日期 单位 统称 名称 别名 类别 成员 举措 内容 指标 要求 牵头单位 责任单位 配合单位 完成时限 依据 备注 标签 "
    "检查 不查 另查 级别 例外"
).split()
"""Keys of the three kinds of file (a test keeps them equal to the schema's)."""

KEY = "|".join(sorted(KEYS, key=len, reverse=True))
"""The keys as a pattern."""


_KEYED = lazy(r":(?=\s|\Z)")


class Slip(NamedTuple):
    """A mistake at offsets `start` to `end`, told and with its remedy.

    `edits` are that remedy as (start, end, new text); empty when a person has to look.
    """

    start: int
    end: int
    message: str
    help: str
    edits: tuple[tuple[int, int, str], ...] = ()


def line_of(text: str, at: int) -> tuple[int, int]:
    """Offsets of the line around an offset, without its line break."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return start, len(text) if end < 0 else end


def expects_key(fault: SyntaxFault) -> bool:
    """Whether YAML gave up for want of a key and its colon, or for having one where none was due."""
    return any(sign in fault.problem for sign in ("simple key", "mapping values", "block mapping"))


def fault_lines(text: str, fault: SyntaxFault) -> list[tuple[int, int]]:
    """The lines a fault touches: where YAML gave up, what it was busy with, and the line before each.

    A colon that YAML does not expect stands in a text of several lines: those above it without a key belong to it.
    """
    lines = set()
    for at in (fault.at, fault.since):
        if at is not None:
            start, end = line_of(text, min(at, len(text)))
            lines |= {(start, end), line_of(text, max(start - 1, 0))}
    if "mapping values" in fault.problem:
        lines |= set(_lines_without_key(text, min(lines)[0]))
    return sorted(lines)


def _lines_without_key(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The line at an offset and those above it, up to one that has a key."""
    while True:
        line = line_of(text, start)
        yield line
        if start == 0 or _KEYED.search(text, *line):
            return
        start = line_of(text, start - 1)[0]
