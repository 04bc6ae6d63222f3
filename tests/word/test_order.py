"""Word files keep the order of elements that Word demands."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.word.making import PLANS, ROOT, documents
from tests.word.xml_order import misplaced


@pytest.mark.parametrize("plan", ["rich", "direct", "信函", "hostile", "主送三行"])
def test_every_document_keeps_the_order(plan: str) -> None:
    assert {path: misplaced(data) for path, data in documents(PLANS / plan / "plan").items() if misplaced(data)} == {}


def test_the_documents_of_2021_keep_the_order(real: dict[str, bytes]) -> None:
    assert {path for path, data in real.items() if misplaced(data)} == set()


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.docx")), ids=lambda path: path.stem)
def test_every_template_keeps_the_order(path: Path) -> None:
    assert misplaced(path.read_bytes()) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b"<w:keepNext/>", b'<w:keepNext/><w:pStyle w:val="x"/>', "pPr 里的 pStyle 太靠后"),
        (b"<w:keepNext/>", b"<w:keepNext/><w:keepNext/>", "pPr 里有两个 keepNext"),
        (b"<w:keepNext/>", b"<w:keepNext/><w:bold/>", "pPr 里没有 bold 的位置"),
        (b"</w:tc>", b"<w:tbl/></w:tc>", "tc 不以段落结束"),
    ],
)
def test_a_misplaced_element_is_found(rich: dict[str, bytes], old: bytes, new: bytes, fault: str) -> None:
    assert f"word/document.xml：{fault}" in misplaced(changed(rich["通知.docx"], old, new))


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """A Word file with one place of its text changed."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(result, "w") as other:
        for name in package.namelist():
            content = package.read(name)
            other.writestr(name, content.replace(old, new, 1) if name == "word/document.xml" else content)
    return result.getvalue()
