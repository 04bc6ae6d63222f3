"""编号: styles with their defaults, and the counters that give the numbers."""

from collections import Counter
from dataclasses import dataclass, field

from fzjh.model import Numbering
from fzjh.numbering import Style
from fzjh.resolve.values import present
from fzjh.schema import NumberingDraft

DEFAULT_LEVELS = tuple(Style(sample) for sample in ("一、", "（一）", "1.", "（1）"))
DEFAULT_ITEMS = Style("1.")


def resolve_numbering(draft: NumberingDraft | None) -> Numbering:
    """Fill in the defaults: items count through the plan, sections anew in each parent."""
    levels = present(draft.levels) if draft else ()
    items = (draft and draft.items) or DEFAULT_ITEMS
    stated = {sample: mode for sample, mode in ((draft and draft.counting) or {}).items() if mode}
    counting = {items.sample: "连续"} | stated
    through = frozenset(Style(sample) for sample, mode in counting.items() if mode == "连续")
    return Numbering(levels or DEFAULT_LEVELS, items, through, tuple(stated))


@dataclass
class Counters:
    """Running numbers. They belong to styles: sections and items of one style share one counter."""

    numbering: Numbering
    _counts: Counter[tuple[Style, int]] = field(default_factory=Counter)

    def section(self, depth: int, parent: int) -> str:
        """The next label of a section `depth` levels down (from 1) within the section `parent`."""
        levels = self.numbering.levels
        return self._next(levels[min(depth, len(levels)) - 1], parent)

    def item(self, parent: int) -> str:
        """The next label of an item within the section `parent`."""
        return self._next(self.numbering.items, parent)

    def _next(self, style: Style, parent: int) -> str:
        key = (style, 0 if style in self.numbering.through else parent)
        self._counts[key] += 1
        return style.label(self._counts[key])
