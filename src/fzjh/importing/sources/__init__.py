"""Source formats, one module each: `SUFFIXES` it is known by, `read(data) -> Text`. A new format is a new file here."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from fzjh.importing.lines import Text
from fzjh.importing.sources.decoding import UnreadableError

__all__ = ["UnreadableError", "read", "suffixes"]

_BINARY_WORD = b"\xd0\xcf\x11\xe0"


@cache
def _formats() -> dict[str, ModuleType]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    return {suffix: module for module in modules for suffix in getattr(module, "SUFFIXES", ())}


def suffixes() -> tuple[str, ...]:
    """All suffixes that can be read, with their dots."""
    return tuple(sorted(_formats()))


def read(data: bytes, suffix: str) -> Text:
    """Read a file by its suffix; an empty suffix (standard input) or one that lies is judged by the content.

    Raises UnreadableError with the reason in Chinese.
    """
    known = _formats()
    suffix = _by_content(data) or suffix.lower() or ".txt"
    if suffix not in known:
        raise UnreadableError(f"不认识 {suffix} 文件，能读的有：{'、'.join(suffixes())}")
    text: Text = known[suffix].read(data)
    if not any(line.text.strip() for line in text.lines):
        raise UnreadableError("里面没有文字" + ("（扫描件要先识别成文字）" if suffix == ".pdf" else ""))
    return text


def _by_content(data: bytes) -> str:
    """What a file must be whatever it is called; empty for plain text."""
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf"):
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return ".xlsx" if b"xl/workbook" in data else ".docx"
    if data.startswith(_BINARY_WORD):
        raise UnreadableError("这是旧版 Word 或者 WPS 文件，先另存为 .docx")
    return ".html" if head.startswith((b"<!doctype html", b"<html", b"<?xml")) or b"<body" in head else ""
