"""列表的两条连成了一条

列表一条一行，同一个列表的短横从同一列开始。短横多缩进了，或者两条写在了一行上，YAML 就把后一条当作前一条的文字；
第一条漏了短横，整个列表都会成为一段文字。

错误：

    举措:
      - 推行告知承诺制。
        - 清理证明事项。

正确：

    举措:
      - 推行告知承诺制。
      - 清理证明事项。
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import KEY, Slip, fault_lines
from fzjh.reading.yaml_nodes import SyntaxFault

IF_JOINED = True

_DEEPER = lazy(r"^(?P<lead> *+)(?:- )*+(?![-#\s])[^\n#]*[^\s#:|>+-] *\n(?:(?P=lead) +)(-) ", re.MULTILINE)
_SPOILT = lazy(rf" *(?:- )*(?:{KEY}) *(?:[:：]\S|：|\n)")
"""A line whose key is not told from its value, as another mistake says."""
_SAME_LINE = lazy(r"(?:(?<=[\u4e00-\u9fff。；！？”）])[ \t]*|(?<=[\w%\]]))(-) (?=[\u4e00-\u9fff“《（])")
_BARE = lazy(
    r"^ *(?:- )?[^\s#:]+: *\n(?P<lead> ++)(?![-#])([^\n]*)\n(?:(?P=lead) [^\n]*\n){0,9}+(?P=lead)- ", re.MULTILINE
)


def find(text: str, fault: SyntaxFault | None) -> Iterator[Slip]:
    """Dashes that became part of the text before them, and first entries without a dash."""
    lines = fault_lines(text, fault) if fault else None
    for match in _BARE.finditer(text):
        yield Slip(match.start(2), match.end(2), "列表的这一条前面漏了短横", "在前面补上“- ”。")
    for match in _DEEPER.finditer(text):
        near = lines is None or any(start <= match.start(2) <= end for start, end in lines)
        if not near or _SPOILT.match(text, match.start()):
            continue
        message = "这个短横比上一条缩进得多，这一条成了上一条的文字"
        yield Slip(match.start(2), match.end(2), message, "把短横和同一个列表的其他短横对齐。")
    for match in _SAME_LINE.finditer(text):
        yield Slip(match.start(1), match.end(1), "两条写在了一行上，连成了一条", "从这个短横起另起一行。")
