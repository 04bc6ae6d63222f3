"""键后面漏了冒号

键后面是英文冒号加一个空格。漏了冒号，YAML 会把键和值当作一段文字，往往到下一行才报错。

错误：

    标题 深化改革
    举措:
      - 推行告知承诺制。

正确：

    标题: 深化改革
    举措:
      - 推行告知承诺制。
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import KEY, Slip, expects_key, fault_lines
from fzjh.reading.yaml_nodes import SyntaxFault

_BARE = lazy(rf"[ \t]*(?:-[ \t]+)*({KEY})(?=[ \t]+[^\s:：]|[ \t]*$)", re.MULTILINE)

_ANY = lazy(r"[ \t]*([\u4e00-\u9fff]{1,8})(?=[ \t]+[^\s:：])")


def find(text: str, fault: SyntaxFault | None) -> Iterator[Slip]:
    """Keys without a colon on the lines that a fault touches: known ones, and other short words before a text."""
    for start, end in fault_lines(text, fault) if fault and expects_key(fault) else []:
        if match := _BARE.match(text[:end], start) or _ANY.match(text[:end], start):
            key = match[1]
            yield Slip(
                match.start(1), match.end(1), f"“{key}”后面漏了冒号", f"写成“{key}: ”，冒号用英文的，后面空一格。"
            )
