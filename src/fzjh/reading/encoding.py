"""Bytes to text: UTF-8 only, a byte order mark is tolerated."""

import codecs
from pathlib import Path

from fzjh.diagnostics import Diagnostic, Fix, fault, replace
from fzjh.source import Source

_SAVE_AS = "在编辑器里用“另存为”，编码选 UTF-8，再保存一次。"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(path: Path, data: bytes) -> tuple[Source, list[Diagnostic]]:
    """Decode a file. A file in another encoding gives its readable text with one diagnostic at the first bad byte."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Source(path, data.decode("utf-8")), []
    except UnicodeDecodeError as error:
        source = Source(path, data.decode("utf-8", errors="replace"))
        offset = len(data[: error.start].decode("utf-8"))
        span = source.span(offset, offset + 1)
        message = f"文件不是 UTF-8 编码{_likely(data)}，里面的汉字读不出来"
        return source, [fault("encoding", span, message, _SAVE_AS, fix=_decoded(source, data))]


def _decoded(source: Source, data: bytes) -> Fix | None:
    """The whole file as read in GB18030, the only other encoding that can be told from its bytes."""
    if data.startswith(_UTF16):
        return None
    try:
        return replace(source.span(0, len(source.text)), data.decode("gb18030"))
    except UnicodeDecodeError:
        return None


def _likely(data: bytes) -> str:
    if data.startswith(_UTF16):
        return "（像是 UTF-16，也叫 Unicode）"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "（像是 GBK，也叫 ANSI）"
