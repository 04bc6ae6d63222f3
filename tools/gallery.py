"""docs/常见错误.md: twenty typical mistakes and what check says about each; written by `make reference`."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import yaml

from fzjh.compiler import check
from fzjh.report.diagnostics import text
from fzjh.report.lines import Line, plain

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "常见错误.md"
_COLUMNS: Final = 80
_HEAD: Final = """# 常见错误

写错了不要紧：`fzjh check` 一次报出全部问题，说明在哪里、怎么改。下面是最常见的二十种，各是 2021 年的计划里改错一处的样子，
屏幕宽八十列。全部规则用 `fzjh rules` 查，一条规则用 `fzjh explain 代码` 看。

这一页由 `make reference` 生成。
"""


def mistakes() -> list[dict[str, str]]:
    """All mistakes, as tools/gallery.yaml lists them."""
    found: list[dict[str, str]] = yaml.safe_load((ROOT / "tools" / "gallery.yaml").read_text(encoding="utf-8"))
    return found


def page() -> str:
    """The whole page."""
    sections = (_section(number, mistake) for number, mistake in enumerate(mistakes(), 1))
    return "\n".join([_HEAD, *sections])


def _section(number: int, mistake: Mapping[str, str]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        said = plain(_said(Path(folder), mistake))
    return f"## {number}. {mistake['title']}\n\n```\n{said}```\n"


def _said(folder: Path, mistake: Mapping[str, str]) -> Iterator[Line]:
    plan = folder / "plan"
    shutil.copytree(ROOT / "plan", plan)
    path = plan / mistake["file"]
    content = path.read_text(encoding="utf-8")
    if content.count(mistake.get("old", content)) != 1:
        raise LookupError(mistake["title"])
    content = content.replace(mistake.get("old", content), mistake.get("new", content))
    path.write_bytes(content.encode(mistake.get("encoding", "utf-8")))
    yield from text.render(check(plan).answer, folder, _COLUMNS)


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{os.path.relpath(PAGE, ROOT)}\n")


if __name__ == "__main__":
    main()
