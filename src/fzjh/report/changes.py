"""What `check --fix` did, and what `check --diff` would do."""

import codecs
from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Final

from fzjh.fixing import Fixed
from fzjh.output.changes import Change
from fzjh.report.lines import Line, visible
from fzjh.report.paths import shown

_STYLES: Final = (("+++", "bold"), ("---", "bold"), ("@@", "cyan"), ("+", "green"), ("-", "red"))


def diff(changes: Iterable[Change], base: Path) -> Iterator[Line]:
    """A unified diff of all files."""
    for one in changes:
        name = shown(one.path, base)
        before, after = _lines(one.before), _lines(one.after)
        for line in unified_diff(before, after, name, name, lineterm="", n=1):
            yield [(visible(line), next((style for sign, style in _STYLES if line.startswith(sign)), ""))]


def _lines(data: bytes) -> list[str]:
    """Lines of a file, whatever its encoding."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode().splitlines()
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace").splitlines()


def would(fixed: Fixed) -> str:
    """The closing remark of a diff."""
    if not fixed.changes:
        return "没有能自动改的。\n"
    return f"能改 {len(fixed.settled)} 处，在 {len(fixed.changes)} 个文件里；没有写文件，用 --fix 改。\n"


def done(fixed: Fixed, disturbed: Sequence[Path], base: Path) -> str:
    """What was put right, and which files somebody else was writing at the same time."""
    left = [f"{shown(path, base)} 正被别的程序改动，没有动它；再运行一次。\n" for path in disturbed]
    number = len(fixed.changes) - len(disturbed)
    settled = sum(one.span.path not in disturbed for one in fixed.settled)
    told = f"改好 {settled} 处，在 {number} 个文件里。\n" if number else "没有能自动改的。\n" if not left else ""
    return told + "".join(left)
