"""Word packages (zip files): checked before they are opened, the same bytes whenever they are written."""

import io
import zipfile
import zlib
from typing import Any

from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from lxml.etree import XMLSyntaxError

_MOST = 64 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)


_BROKEN = "不是 Word 文件（.docx），或者已经损坏"
_DAMAGE = (KeyError, ValueError, AttributeError, zipfile.BadZipFile, zlib.error, OpcError, XMLSyntaxError)
"""What python-docx raises for packages with missing or mutilated parts."""


def opened(data: bytes) -> DocxTemplate:
    """A template ready to be filled. Raises ValueError, in Chinese, for a file that cannot be one."""
    if reason := _unfit(data):
        raise ValueError(reason)
    document = DocxTemplate(io.BytesIO(data))
    try:
        document.init_docx()
        _touch(document.docx)
    except _DAMAGE as error:
        raise ValueError(_BROKEN) from error
    return document


def _touch(document: Any) -> None:
    """Open the parts that layout needs: python-docx does so only when they are asked for."""
    if document.element.body is None:
        raise ValueError(_BROKEN)
    for part in (document.styles, document.settings, document.core_properties):
        _ = part.element if hasattr(part, "element") else part.title


def _unfit(data: bytes) -> str | None:
    """Why a file cannot be a template: not a Word file, or one that unpacks to more than 64 MiB. None when it can."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            size = sum(info.file_size for info in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return _BROKEN
    if "word/document.xml" not in names:
        return "不是 Word 文件（.docx）"
    return f"解开后超过 {_MOST >> 20} MB，不像是模板" if size > _MOST else None


def canonical(data: bytes) -> bytes:
    """The same package with sorted members and fixed dates."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for name in sorted(old.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            new.writestr(info, old.read(name))
    return result.getvalue()


def text_of(element: Any) -> str:
    """The text that stands below an element, without white space around it."""
    return "".join(one.text or "" for one in element.iter(qn("w:t"))).strip()
