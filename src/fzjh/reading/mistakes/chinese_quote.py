"""把中文引号当作 YAML 的引号

YAML 的引号是英文引号 `"` 和 `'`。中文引号“”只是普通文字，括不住里面的冒号、逗号；英文引号开头、中文引号收尾，
YAML 会一直找到文件末尾。

错误：

    备注: "全区统一部署”

正确：

    备注: "全区统一部署"

文字里原有的中文引号照常写，不用动。
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import Slip, fault_lines
from fzjh.reading.yaml_nodes import SyntaxFault

_HALF_ENGLISH = lazy(r"(?:(?<=: )|(?<=- )|(?<=\[)|(?<=, ))\"[^\"\n]*(”)[ \t]*(?=$|[,\]}\n])", re.MULTILINE)
_HALF_CHINESE = lazy(r"(?:(?<=: )|(?<=- )|(?<=\[)|(?<=, ))(“)[^”\n]*\"[ \t]*(?=$|[,\]}\n])", re.MULTILINE)
_AROUND_COLON = lazy(r"(?:(?<=: )|(?<=- ))(“)[^”\"\n]*: [^”\"\n]*(”)[ \t]*$", re.MULTILINE)
_BOTH = 2


def find(text: str, fault: SyntaxFault | None) -> Iterator[Slip]:
    """Chinese quotes where YAML's were meant, on the lines a fault touches."""
    for start, end in fault_lines(text, fault) if fault else []:
        for pattern in (_HALF_ENGLISH, _HALF_CHINESE, _AROUND_COLON):
            for match in pattern.finditer(text[:end], start):
                if match[1] == "”" and match[0].count("“") >= match[0].count("”"):
                    continue  # they are a pair, and belong to the text
                help_ = "括住整个值的引号换成英文引号，前后都换。"
                yield Slip(*match.span(1), "中文引号不是 YAML 的引号", help_, tuple(_edits(match)))


def _edits(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    yield *match.span(1), '"'
    if match.lastindex == _BOTH:
        yield *match.span(_BOTH), '"'
