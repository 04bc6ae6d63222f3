"""The manual on the terminal: all codes (`fzjh rules`) and the page of one (`fzjh explain`)."""

from collections.abc import Sequence

from fzjh.manual import Page
from fzjh.report.diagnostics.text import NAMES
from fzjh.report.grid import grid
from fzjh.report.lines import wrap
from fzjh.text import fold_lines


def contents(pages: Sequence[Page], width: int | None) -> str:
    """A table of all codes."""
    return grid(("规则", "级别", "说明"), [(page.code, _level(page), page.title) for page in pages], width)


def page(one: Page, width: int | None) -> str:
    """One page: its paragraphs as wide as the terminal, its examples as they stand."""
    blocks = [f"{one.code}（{_level(one)}）：{one.title}", *one.body.split("\n\n")]
    return "\n\n".join(_block(block, width) for block in blocks if block.strip()) + "\n"


def _level(one: Page) -> str:
    """A rule's severity, and whether it only looks when it is asked to (检查: 另查)."""
    return NAMES[one.severity] + "，另查" * one.optional


def _block(text: str, width: int | None) -> str:
    if text.startswith((" ", "- ")):
        return text.rstrip()
    folded = fold_lines(text)
    return "\n".join(wrap(folded, width)) if width else folded
