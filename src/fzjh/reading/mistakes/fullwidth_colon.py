"""键后面用了全角冒号

YAML 只认英文冒号加一个空格。写成 `标题：深化改革` 时，YAML 会把整行当作一段文字，往往到下一行才报错，
或者根本不报错而把后面的内容吞进上一个值里。

错误：

    标题：深化改革

正确：

    标题: 深化改革
"""

import re
from collections.abc import Iterator

from fzjh.patterns import lazy
from fzjh.reading.mistakes.slip import KEY, Slip, expects_key, fault_lines
from fzjh.reading.yaml_nodes import SyntaxFault

EVEN_IF_VALID = True

_KNOWN = lazy(rf"^[ \t]*(?:-[ \t]+)*(?:{KEY})[ \t]*(：)", re.MULTILINE)
_ANY = lazy(r"[ \t]*[\u4e00-\u9fff]{1,8}[ \t]*(：)")


def find(text: str, fault: SyntaxFault | None) -> Iterator[Slip]:
    """Known keys before a full-width colon anywhere; near a fault any short word at the start of a line."""
    if "：" not in text:
        return
    matches = list(_KNOWN.finditer(text))
    if fault and expects_key(fault):
        matches += [found for start, end in fault_lines(text, fault) if (found := _ANY.match(text[:end], start))]
    for match in matches:
        help_ = "换成英文冒号，后面空一格：“" + match[0].strip(" -\t").rstrip("：").strip() + ": ”。"
        message = "键后面是全角冒号“：”，YAML 只认英文冒号"
        right = ":" if text[match.end() : match.end() + 1] in ("", " ", "\r", "\n") else ": "
        yield Slip(*match.span(1), message, help_, ((*match.span(1), right),))
