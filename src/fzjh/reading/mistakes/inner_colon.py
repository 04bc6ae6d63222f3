"""值里面有英文冒号加空格

一行里第二个“英文冒号加空格”会让 YAML 以为又来了一个键。中文里的冒号用全角“：”；确实要用英文冒号时，
用英文引号把整个值括起来。

错误：

    备注: 时限: 年底前

正确：

    备注: 时限：年底前
"""

from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import Slip, line_of
from fzjh.reading.yaml_nodes import SyntaxFault

_SECOND = lazy(r"[ \t]*(?:-[ \t]+)?[^\s:#\"'\[{]+: +[^\s\"'\[{][^\n]*?(: )")


def find(text: str, fault: SyntaxFault | None) -> Iterator[Slip]:
    """A second `: ` on the line where YAML refuses one."""
    if not fault or "mapping values" not in fault.problem:
        return
    start, end = line_of(text, fault.at)
    if match := _SECOND.match(text[:end], start):
        message = "值里面有英文冒号加空格，YAML 以为又来了一个键"
        help_ = "换成全角冒号“：”，或者用英文引号把整个值括起来。"
        edits = ((*match.span(1), "："),)
        yield Slip(match.start(1), match.start(1) + 1, message, help_, edits)
