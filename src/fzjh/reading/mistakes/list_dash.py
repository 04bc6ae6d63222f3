"""列表的 - 后面少了空格

列表的每一条以减号加一个空格开头。写成 `-落实责任` 时，YAML 会把减号当作文字的一部分。

错误：

    举措:
      -落实责任。

正确：

    举措:
      - 落实责任。
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import Slip
from fzjh.reading.yaml_nodes import SyntaxFault

EVEN_IF_VALID = True

_SUSPECT = lazy(r"-[^\s!#-&(-~]|\n *-[\d{\[]")
_TIGHT = lazy(r"^[ \t]*(-)(?=[\u4e00-\u9fff“《\"'\d{\[])", re.MULTILINE)


def find(text: str, _fault: SyntaxFault | None) -> Iterator[Slip]:
    """Lines that begin with a dash and text at once."""
    for match in _TIGHT.finditer(text) if _SUSPECT.search(text) else ():
        edits = ((*match.span(1), "- "),)
        yield Slip(*match.span(1), "列表的 - 后面少了一个空格", "在 - 后面补一个空格。", edits)
