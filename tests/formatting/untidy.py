"""The same plan data as people might type it: any order, style, quotes, line breaks, and comments everywhere."""

import random
from collections.abc import Callable
from typing import Any

from fzjh.quoting import quoted, scalar


class Untidy:
    """Writes data in a random style; `comments` are those it has put in, each with words of its own."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a style, no secret
        self.comments: list[str] = []
        self._in_block_scalar = False

    def text(self, data: dict[str, Any]) -> str:
        """A whole file."""
        lines = [*self._above(0), *self._mapping(data, 0), *self._above(0)]
        text = "\n".join(lines) + self._random.choice(["", "\n", "\n\n\n"])
        mark = self._random.choice(["", "", "\ufeff"])
        return mark + (text.replace("\n", "\r\n") if self._chance(0.2) else text)

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _comment(self) -> str:
        words = self._random.choice(["注", "键: 值", "[甲, 乙]", "“引”'\"", "- 条", "#", "标题：甲"])
        self.comments.append(f"#{self._random.choice(['', ' ', '  '])}{words}{len(self.comments)}")
        return self.comments[-1]

    def _above(self, indent: int) -> list[str]:
        """Comment lines and blank lines, indented well or badly; a block scalar would swallow those indented more."""
        lines = []
        while self._chance(0.25):
            deeper = () if self._in_block_scalar else (indent + 1, indent + 4)
            at = self._random.choice([0, indent, indent, *deeper])
            lines.append(" " * at + self._comment() if self._chance(0.7) else "")
        return lines

    def _behind(self, share: float = 0.2) -> str:
        return f"{self._random.choice([' ', '   '])}{self._comment()}" if self._chance(share) else ""

    def _mapping(self, data: dict[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for key in self._random.sample(list(data), len(data)):
            lines += self._above(indent)
            self._in_block_scalar = False
            lines += self._value(f"{' ' * indent}{self._key(key)}:", data[key], indent, scalar_spot="value")
        return lines

    def _list(self, data: list[Any], indent: int) -> list[str]:
        lines: list[str] = []
        for value in data:
            lines += self._above(indent)
            self._in_block_scalar = False
            lines += self._value(f"{' ' * indent}-", value, indent, scalar_spot="entry")
        return lines

    def _key(self, key: str) -> str:
        return quoted(key) if self._chance(0.1) else scalar(key, "key")

    def _value(self, label: str, value: Any, indent: int, scalar_spot: str) -> list[str]:
        if isinstance(value, str):
            return self._scalar(label, value, indent, scalar_spot)
        if self._chance(0.25):
            return f"{label} {self._flow(value, indent + 2)}{self._behind()}".split("\n")
        inner = indent + self._random.choice([1, 2, 4])
        write: Callable[[Any, int], list[str]] = self._mapping if isinstance(value, dict) else self._list
        if scalar_spot == "entry" and self._chance(0.7):
            lines = write(value, indent + 2)
            if lines[0].lstrip()[:1] in ("#", ""):  # what stands above the first key
                return [label, *lines]
            return [f"{label} {lines[0].lstrip()}", *lines[1:]]
        if isinstance(value, list) and scalar_spot == "value" and self._chance(0.2):
            inner = indent
        return [label + self._behind(), *self._above(inner), *write(value, inner)]

    def _scalar(self, label: str, text: str, indent: int, spot: str) -> list[str]:
        style = self._random.choice(["plain", "plain", "plain", "double", "single", "block", "next line"])
        if style == "block" and text:
            self._in_block_scalar = True
            header = self._random.choice(["|", ">", "|-", ">-"])
            pad = " " * (indent + 2)
            return [f"{label} {header}{self._behind()}", *(pad + piece for piece in self._broken(text))]
        if style == "double":
            return [f"{label} {quoted(text)}{self._behind()}"]
        if style == "single":
            body = f"\n{' ' * (indent + 2)}".join(self._broken(text.replace("'", "''")))
            return f"{label} '{body}'{self._behind()}".split("\n")
        written = scalar(text, "entry" if spot == "entry" else "value")
        if style == "next line" and spot == "value":
            return [
                f"{label}{self._behind()}",
                *self._above(indent + 2),
                f"{' ' * (indent + 2)}{written}{self._behind()}",
            ]
        return [f"{label} {written}{self._behind()}"]

    def _broken(self, text: str) -> list[str]:
        """A text in two lines that are read as one, or in one."""
        middle = len(text) // 2
        han = all("\u4e00" <= char <= "\u9fff" for char in text[middle - 1 : middle + 1])
        return [text[:middle], text[middle:]] if middle and han and self._chance(0.5) else [text]

    def _flow(self, value: Any, indent: int) -> str:
        if isinstance(value, str):
            return quoted(value) if self._chance(0.3) else scalar(value, "flow")
        if isinstance(value, dict):
            pairs = list(value.items())
            parts = [f"{scalar(key, 'flow')}: {self._flow(one, indent)}" for key, one in pairs]
            return "{" + self._joined(parts, indent) + "}"
        return "[" + self._joined([self._flow(one, indent) for one in value], indent) + "]"

    def _joined(self, parts: list[str], indent: int) -> str:
        text = ""
        for index, part in enumerate(parts):
            text += part + ("," if index < len(parts) - 1 or self._chance(0.2) else "")
            broken = self._chance(0.15)
            text += f"{self._behind(0.5)}\n{' ' * indent}" if broken else " "
        return text
