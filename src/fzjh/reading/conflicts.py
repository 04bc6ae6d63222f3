"""What git leaves in a file that two people changed: until it is settled, nothing else in the file can be judged."""

import re

from fzjh.diagnostics import Diagnostic, fault
from fzjh.patterns import lazy
from fzjh.source import Source

_MARKER = lazy(r"^(?:<{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)


def find_conflict(source: Source) -> Diagnostic | None:
    """The first marker of a conflict."""
    text = source.text
    suspect = "<<<<<<<" in text or "=======" in text or ">>>>>>>" in text
    if suspect and (match := _MARKER.search(text)):
        message = "git 合并时两个人改了同一处，冲突还没有解决"
        help_ = "留下该用的一种写法，删去另一种和 <<<<<<<、=======、>>>>>>> 这几行。"
        return fault("merge-conflict", source.span(*match.span()), message, help_)
    return None
