"""Bytes of unknown encoding to text: UTF-8, UTF-16 with its mark, GB18030."""

import codecs
import re

_CHARSET = re.compile(rb"charset=[\"']?\s*([\w-]+)", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class UnreadableError(Exception):
    """A source that cannot be read; the message says why, in Chinese."""


def decode(data: bytes) -> str:
    """The text, lines ending in a line feed. Raises UnreadableError when it is in none of these encodings."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _unix(data[len(mark) :].decode(encoding, errors="replace"))
    named = _CHARSET.search(data[:4000])
    for encoding in dict.fromkeys(["utf-8", *([named[1].decode("ascii")] if named else []), "gb18030"]):
        try:
            return _unix(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnreadableError("认不出编码，先在编辑器里另存为 UTF-8")


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
