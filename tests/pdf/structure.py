"""What a PDF file says about itself: bookmarks, metadata, the mark of PDF/A."""

import io
import re
from collections.abc import Iterable
from typing import Any

import pypdf


def bookmarks(data: bytes) -> list[tuple[int, str]]:
    """The bookmarks, each with its depth from 0."""
    return list(_flat(pypdf.PdfReader(io.BytesIO(data)).outline, 0))


def _flat(entries: Iterable[Any], depth: int) -> Iterable[tuple[int, str]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _flat(entry, depth + 1)
        else:
            yield depth, str(entry.title)


def metadata(data: bytes) -> dict[str, str]:
    """Title, author and dates, and what XMP says about PDF/A: `part` and `conformance`; whether the file is tagged."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    found = {str(key).lstrip("/").lower(): str(value) for key, value in (reader.metadata or {}).items()}
    catalog: Any = reader.trailer["/Root"]
    xmp = catalog["/Metadata"].get_data().decode() if "/Metadata" in catalog else ""
    for key in ("part", "conformance"):
        if match := re.search(rf"pdfaid:{key}>(\w+)<", xmp):
            found[key] = match[1]
    found["tagged"] = str(bool(catalog.get("/MarkInfo", {}).get("/Marked"))).lower()
    return found
