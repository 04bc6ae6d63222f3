"""Plain data as the YAML that people would write: block lists for texts, flow lists for names, quotes where needed."""

import re
from collections.abc import Iterable, Sequence

from fzjh.outlining import scalar

INDENT = "  "
_LIKE_A_KEY = re.compile(r"[\u4e00-\u9fff]{1,8}：")
_ESCAPED = set('"\\')


def entry(key: str, value: str, depth: int = 0) -> str:
    """`key: value` on a line."""
    return f"{INDENT * depth}{key}: {value_text(value)}"


def value_text(text: str) -> str:
    """A text as a YAML value; a line break or a sign that YAML would take for its own puts it into quotes."""
    text = " ".join(text.split())
    return f'"{text}"' if _LIKE_A_KEY.match(text) and not _ESCAPED & set(text) else scalar(text)


def flow(key: str, values: Sequence[str], depth: int = 0) -> str:
    """`key: [a, b]`."""
    return f"{INDENT * depth}{key}: [{', '.join(map(value_text, values))}]"


def block(key: str, values: Iterable[str], depth: int = 0) -> list[str]:
    """`key:` with one text a line below it; nothing without values."""
    lines = [f"{INDENT * (depth + 1)}- {value_text(value)}" for value in values]
    return [f"{INDENT * depth}{key}:", *lines] if lines else []


def comment(text: str, depth: int = 0) -> str:
    """A comment line."""
    return f"{INDENT * depth}# {' '.join(text.split())}"
