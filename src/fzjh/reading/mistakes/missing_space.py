"""英文冒号后面少了空格

YAML 要求键后面是英文冒号加一个空格（或者换行）。写成 `标题:深化改革` 时，YAML 会把整行当作一段文字。

错误：

    标题:深化改革

正确：

    标题: 深化改革
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import KEY, Slip, expects_key, fault_lines
from fzjh.reading.yaml_nodes import SyntaxFault

EVEN_IF_VALID = True

_TIGHT = lazy(r":[^\s:/]")
_KNOWN = lazy(rf"^[ \t]*(?:-[ \t]+)*(?:{KEY})(:)(?=[^\s:/])", re.MULTILINE)
_ANY = lazy(r"[ \t]*[\u4e00-\u9fff]{1,8}(:)(?=[^\s:/])")


def find(text: str, fault: SyntaxFault | None) -> Iterator[Slip]:
    """Known keys followed by `:` and text at once; near a fault any short word at the start of a line."""
    if not _TIGHT.search(text):
        return
    matches = list(_KNOWN.finditer(text))
    if fault and expects_key(fault):
        matches += [found for start, end in fault_lines(text, fault) if (found := _ANY.match(text[:end], start))]
    for match in matches:
        edits = ((*match.span(1), ": "),)
        yield Slip(*match.span(1), "冒号后面少了一个空格", "在冒号后面补一个空格。", edits)
