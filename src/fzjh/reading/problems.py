"""What YAML's own complaints mean, in Chinese: (what YAML says, what is wrong, what to do)."""

from fzjh.diagnostics import Diagnostic, Related, fault
from fzjh.patterns import lazy
from fzjh.reading.yaml_nodes import MAX_DEPTH, SyntaxFault
from fzjh.source import Source, Span

_QUOTE_TEXT = '内容本身有这个符号时，用英文引号把整个值括起来，例如 要求: ">=5%"。'
_UNCLOSED = ("引号没有收尾", "在这段文字末尾补上同样的英文引号。")
_FEATURE = "计划文件只用普通的键、列表和文字；确是文字时，用英文引号括起来。"

_MEANINGS = (
    ("too deep", f"嵌套超过 {MAX_DEPTH} 层", "计划文件用不到这么深的嵌套，检查是否多写了括号或缩进。"),
    ("control character", "有看不见的控制字符", "删去这个字符，重新输入。"),
    ("alias", "以 * 开头的值在 YAML 里是别名，计划文件不用别名", _FEATURE),
    ("anchor", "以 & 开头的值在 YAML 里是锚点，计划文件不用锚点", _FEATURE),
    ("tag", "以 ! 开头的值在 YAML 里是标签，计划文件不用标签", _FEATURE),
    ("another document", "一个文件里有两份内容（--- 把文件分开了）", "删去多余的 ---。"),
    ("quoted scalar: found unexpected end", *_UNCLOSED),
    ("quoted scalar", "引号里的内容不对", "双引号里的反斜杠写成两个，或者改用单引号。"),
    ("flow sequence", "方括号 [ ] 里的列表没有写完", "条目之间用英文逗号，末尾补上 ]。"),
    ("flow mapping", "花括号 { } 里的内容没有写完", "各项之间用英文逗号，末尾补上 }。"),
    (
        "mapping values are not allowed",
        "这里不该有冒号",
        "检查上一行和这一行的缩进；值里有英文冒号加空格时，用英文引号把整个值括起来。",
    ),
    (
        "simple key",
        "这一行不成“键: 值”",
        "键后面写英文冒号和一个空格；接着上一行写的文字要比键多缩进两格；列表的 - 后面要有空格。",
    ),
    ("cannot start any token", "值不能以这个符号开头", _QUOTE_TEXT),
    ("sequence entries are not allowed", "列表的 - 不能写在这里", "- 另起一行，写在键的下面。"),
    ("block scalar", "以 > 或 | 开头的值在 YAML 里另有含义", _QUOTE_TEXT),
    (
        "block mapping",
        "这一行的缩进和上面对不齐，或者引号、括号后面多了文字",
        "同一层的键从同一列开始；整段文字要括在引号里。",
    ),
    ("block sequence", "列表的缩进对不齐", "同一个列表的 - 要从同一列开始。"),
    ("block collection", "列表或键的缩进对不齐", "同一层的内容从同一列开始。"),
    ("document start", "这一行前面多了空格，后面的行和它对不齐", "最外一层的键从第一列开始，前面不空格。"),
    ("directive", "行首的 % 在 YAML 里另有含义", _QUOTE_TEXT),
)
_LEAD = lazy(r"(?:\s*#[^\n]*\n|\s*\n)*( +)(?=\S)")
_OPENED = ("quoted scalar: found unexpected end", "flow sequence", "flow mapping")
_BEGUN = ("alias", "anchor", "tag", "simple key")
"""Faults that lie where they begin, not where YAML notices them."""


def describe(source: Source, problem: SyntaxFault) -> Diagnostic:
    """A diagnostic `yaml-syntax` for a fault that no typical mistake explains."""
    sign, message, help_ = _meaning(problem.problem)
    if sign == "document start" and (lead := _LEAD.match(source.text)):
        return fault("yaml-syntax", source.span(lead.start(1), lead.end(1)), message, help_)
    if sign in _OPENED and problem.since is not None:
        opened = source.span(problem.since, problem.since + 1)
        stuck = () if "end of stream" in problem.problem else (Related(_word(source, problem.at), "读到这里读不下去"),)
        return fault("yaml-syntax", opened, message, help_, related=stuck)
    if (quote := _quote_before(source.text, problem.at)) is not None:
        return fault("yaml-syntax", source.span(quote, quote + 1), *_UNCLOSED)
    at = problem.since if sign in _BEGUN and problem.since is not None else problem.at
    return fault("yaml-syntax", _word(source, at), message, help_)


def _quote_before(text: str, at: int) -> int | None:
    """Where a quote opened that was closed by accident, lines later and just before the fault, by the next one."""
    opened = text.rfind('"', 0, max(at - 1, 0))
    return opened if text[at - 1 : at] == '"' and opened >= 0 and "\n" in text[opened:at] else None


def _meaning(problem: str) -> tuple[str, str, str]:
    unknown = ("", f"这里的写法不合 YAML 语法（{problem.strip(': ')}）", "对照相邻的文件检查缩进、冒号、引号和括号。")
    return next((meaning for meaning in _MEANINGS if meaning[0] in problem), unknown)


def _word(source: Source, at: int) -> Span:
    """The word at a fault; at the end of a line the line that ends there."""
    text = source.text
    end = at
    while end < len(text) and not text[end].isspace():
        end += 1
    if end > at:
        return source.span(at, end)
    start = text.rfind("\n", 0, max(at - 1, 0)) + 1
    lead = len(text[start:at]) - len(text[start:at].lstrip())
    return source.span(start + lead, max(start + lead, start + len(text[start:at].rstrip())))
