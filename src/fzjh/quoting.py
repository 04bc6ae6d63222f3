"""Texts as YAML scalars on one line: plain wherever the reader reads them back the same, else in double quotes."""

from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from fzjh.patterns import lazy
from fzjh.reading.reader import read

Spot: TypeAlias = Literal["value", "entry", "flow", "key"]
"""Where a scalar stands: behind a key, as a list's entry, inside brackets, or as a key."""

_FRAMES = {"value": "键: {}\n", "entry": "- {}\n", "flow": "[{}, 末]\n", "key": "{}: 值\n"}
_HARMLESS = lazy(r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9，。、；（）《》“”—〔〕]*")
_TO_ESCAPE = lazy('[\\\\"\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
_SHORT = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def scalar(text: str, spot: Spot = "value") -> str:
    """A text as a YAML scalar for a spot."""
    return text if _HARMLESS.fullmatch(text) or _reads_back(text, spot) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes, with escapes for what no line of a file should hold."""
    return f'"{_TO_ESCAPE.sub(lambda found: _escape(found[0]), text)}"'


@lru_cache(maxsize=1024)
def _reads_back(text: str, spot: Spot) -> bool:
    if not text or text.strip() != text or "\t" in text or "\n" in text:
        return False
    wanted = {"value": {"键": text}, "entry": [text], "flow": [text, "末"], "key": {text: "值"}}
    reading = read(Path(), _FRAMES[spot].format(text).encode(errors="replace"))
    return reading.data == wanted[spot] and not reading.diagnostics


def _escape(char: str) -> str:
    code = ord(char)
    return _SHORT.get(char) or (f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}")  # noqa: PLR2004 - one byte
