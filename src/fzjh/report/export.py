"""What an export wrote: `fzjh export`."""

from collections.abc import Sequence
from pathlib import Path

from fzjh.exporting.export import Part, counts
from fzjh.output.writer import Written
from fzjh.report.lines import visible
from fzjh.report.paths import shown

_NAMES = {"items": "{} 项任务", "units": "{} 个单位和统称", "duties": "{} 条责任"}


def summary(parts: Sequence[Part], written: Written, folder: Path, base: Path) -> str:
    """How much, where, and what was set aside."""
    rows = "、".join(_NAMES[table].format(count) for table, count in counts(parts).items())
    plans = f"{len(parts)} 份计划，" if len(parts) > 1 else ""
    lines = [f"导出 {plans}{rows}，在 {visible(shown(folder, base))}/。"]
    lines += [f"有人改过的那一份另存为 {visible(path)}" for path in written.saved]
    return "\n".join(lines) + "\n"
