"""The figures as a Markdown table between two markers of benchmarks/README.md."""

from collections.abc import Iterable

from benchmarks import machine
from benchmarks.result import Result, Skipped

BEGIN, END = "<!-- figures -->", "<!-- /figures -->"
_HEAD = ("测量", "结果", "目标", "是否达到", "实测")


def replaced(text: str, rows: Iterable[Result | Skipped]) -> str:
    """The page with a new table; the rest of it stays."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    lines = [BEGIN, "", f"测量的机器：{machine.description()}。", "", _line(_HEAD), _line("---" for _ in _HEAD)]
    lines += [_line(cells(row)) for row in rows]
    return before + "\n".join([*lines, "", END]) + after


def cells(row: Result | Skipped) -> tuple[str, ...]:
    """What one row of the table says."""
    if isinstance(row, Skipped):
        return (row.name, "", "", "没有测", row.reason)
    return (row.name, row.figure, row.wanted, row.verdict, row.detail)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
