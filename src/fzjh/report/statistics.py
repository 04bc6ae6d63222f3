"""How often each rule found something: `check --statistics`."""

from collections import Counter
from collections.abc import Sequence

from fzjh.diagnostics import Diagnostic
from fzjh.manual import pages
from fzjh.report.diagnostics.text import NAMES
from fzjh.report.grid import grid


def counts(diagnostics: Sequence[Diagnostic], width: int | None) -> str:
    """A table of codes, the most frequent first, with how many of each can be put right by program."""
    titles = {page.code: page.title for page in pages()}
    found = Counter((one.code, one.severity) for one in diagnostics)
    fixable = Counter((one.code, one.severity) for one in diagnostics if one.fix)
    rows = [
        (str(number), str(fixable[key] or ""), NAMES[key[1]], key[0], titles[key[0]])
        for key, number in sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))
    ]
    return grid(("个数", "能改", "级别", "规则", "说明"), rows, width) if rows else "没有发现问题。\n"
