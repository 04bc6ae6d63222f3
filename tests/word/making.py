"""Word files of a plan, and what stands in them."""

import io
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.templates import packaged

ROOT = Path(__file__).parents[2]
PLANS = ROOT / "tests" / "plans"


def documents(folder: Path, *templates: Path) -> dict[str, bytes]:
    """All Word files of a plan by their paths."""
    built = build(menu(check(folder).plan, [*templates, packaged()]), Choice(formats=("docx",)))
    assert built.diagnostics == ()
    return {one.path: one.data for one in built.artifacts}


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def text_of(data: bytes) -> str:
    """All text of a document, text boxes and tables included."""
    body = opened(data).element.body
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))
