"""用制表符（Tab）缩进

YAML 的缩进只能用空格，一层两格。制表符看起来像空格，但 YAML 不认。

在编辑器里打开“用空格代替制表符”（VS Code：右下角“空格: 2”），就不会再出现。
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import Slip, fault_lines
from fzjh.reading.yaml_nodes import SyntaxFault

_TABS = lazy(r"^ *(\t[ \t]*)(?=\S)", re.MULTILINE)


def find(text: str, fault: SyntaxFault | None) -> Iterator[Slip]:
    """All lines indented by tabs, when one of them is where YAML gave up."""
    lines = fault_lines(text, fault) if fault else []
    matches = list(_TABS.finditer(text))
    if any(start <= match.start(1) <= end for match in matches for start, end in lines):
        for match in matches:
            message = "行首用了制表符（Tab），YAML 的缩进只能用空格"
            edits = ((*match.span(1), match[1].replace("\t", "  ")),)
            yield Slip(*match.span(1), message, "把制表符换成空格，一层两格。", edits)
