"""以特殊符号开头的值没有加引号

值以 `>`、`|`、`@`、`%`、反引号开头时，YAML 另有用途，例如 `要求: >=5%` 里的 `>` 会被当作“折叠文字”的记号。
这样的值要用英文引号括起来，或者改写成 `≥5%`、`不少于5%`。

错误：

    要求: >=5%

正确：

    要求: ">=5%"
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import Slip, fault_lines
from fzjh.reading.yaml_nodes import SyntaxFault

EVEN_IF_VALID = True

_VALUE = r"(?:(?<=: )|(?<=- )|(?<=\[)|(?<=, ))"
_SILENT = lazy(_VALUE + r"[>|][0-9=][^\n,\]}]*")
_FATAL = lazy(_VALUE + r"(?:[@`%][^\n,\]}]*|[>|](?![-+0-9]*[ \t]*(?:#|$))[^\n,\]}]+)", re.MULTILINE)


def find(text: str, fault: SyntaxFault | None) -> Iterator[Slip]:
    """Values that begin with a sign YAML keeps for itself."""
    matches = list(_SILENT.finditer(text)) if ">" in text or "|" in text else []
    for start, end in fault_lines(text, fault) if fault else []:
        matches += _FATAL.finditer(text[:end], start)
    for match in matches:
        value = match[0].strip()
        help_ = f'用英文引号把整个值括起来："{value}"。'
        end = match.start() + len(value)
        edits = ((match.start(), end, f'"{value}"'),) if not set(value) & set('\\"#') else ()
        yield Slip(match.start(), end, f"值不能直接以“{value[0]}”开头", help_, edits)
