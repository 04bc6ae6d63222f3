"""What `fzjh fmt` did, would do, and left alone."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from fzjh.report.lines import visible
from fzjh.report.paths import shown
from fzjh.tidying import Tidied


def summary(found: Sequence[Tidied], base: Path, *, written: bool) -> str:
    """One line per file that was put in order or should be, and the count."""
    changed = [one for one in found if one.changes]
    word = "整理" if written else "要整理"
    lines = [f"{word} {visible(shown(one.path, base))}" for one in changed]
    if changed:
        lines.append(
            f"共 {len(found)} 个文件，"
            + (f"整理了 {len(changed)} 个。" if written else f"{len(changed)} 个要整理，运行 fzjh fmt。")
        )
    elif all(one.after is not None for one in found):
        lines.append(f"{len(found)} 个文件都是标准写法，没有改动。")
    return "".join(f"{line}\n" for line in lines)


def left_alone(found: Sequence[Tidied], base: Path) -> str:
    """Which files stayed as they are, and what to do; their diagnostics are shown before."""
    lines = [
        f"没有动 {visible(shown(one.path, base))}：里面有 fzjh fmt 认不准的写法。"
        for one in found
        if one.after is None and not one.diagnostics
    ]
    faulty = sum(bool(one.diagnostics) for one in found)
    lines += [f"有 {faulty} 个文件写错了，没有动。先照上面改好，再运行 fzjh fmt。"] if faulty else []
    return "".join(f"{line}\n" for line in lines)


def differences(found: Sequence[Tidied], base: Path) -> str:
    """A unified diff of all files that would change."""
    return "".join(
        line for one in found if one.after is not None and one.changes for line in _diff(one, one.after, base)
    )


def _diff(one: Tidied, after: bytes, base: Path) -> Iterator[str]:
    name = visible(shown(one.path, base))
    before_lines, after_lines = (data.decode().split("\n") for data in (one.before, after))
    for line in difflib.unified_diff(_whole(before_lines), _whole(after_lines), f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _whole(lines: list[str]) -> list[str]:
    """Lines with their ends; only the last may have none."""
    *ended, last = lines
    return [f"{line}\n" for line in ended] + ([last] if last else [])
