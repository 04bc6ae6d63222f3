"""Plain data as YAML lines; `fzjh.formatting` puts what they make into canonical form."""

from collections.abc import Iterable, Sequence

from fzjh.quoting import Spot, scalar

INDENT = "  "


def entry(key: str, value: str, depth: int = 0) -> str:
    """`key: value` on a line."""
    return f"{INDENT * depth}{key}: {value_text(value)}"


def value_text(text: str, spot: Spot = "value") -> str:
    """A text as a YAML scalar on one line."""
    return scalar(" ".join(text.split()), spot)


def flow(key: str, values: Sequence[str], depth: int = 0) -> str:
    """`key: [a, b]`."""
    return f"{INDENT * depth}{key}: [{', '.join(value_text(value, 'flow') for value in values)}]"


def block(key: str, values: Iterable[str], depth: int = 0) -> list[str]:
    """`key:` with one text a line below it; nothing without values."""
    lines = [f"{INDENT * (depth + 1)}- {value_text(value, 'entry')}" for value in values]
    return [f"{INDENT * depth}{key}:", *lines] if lines else []


def comment(text: str, depth: int = 0) -> str:
    """A comment line."""
    return f"{INDENT * depth}# {' '.join(text.split())}"
