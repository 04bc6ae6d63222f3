"""列表的方括号没有开头

写在一行里的列表前后各有一个方括号。漏了前面的 [，YAML 会把整行当作一段文字。

错误：

    抄送: 市委办公室, 市人大常委会办公室]

正确：

    抄送: [市委办公室, 市人大常委会办公室]
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import KEY, Slip
from fzjh.reading.yaml_nodes import SyntaxFault

EVEN_IF_VALID = True

_UNOPENED = lazy(rf"^[ \t]*(?:- )?(?:{KEY}): +(?![\[{{\"'>|#])[^\n\[]*(\])[ \t]*$", re.MULTILINE)


def find(text: str, _fault: SyntaxFault | None) -> Iterator[Slip]:
    """Values that end in a bracket which nothing opened."""
    for match in _UNOPENED.finditer(text) if text.count("]") > text.count("[") else ():
        yield Slip(match.start(1), match.end(1), "列表的方括号没有开头", "在列表前面补上 [。")
