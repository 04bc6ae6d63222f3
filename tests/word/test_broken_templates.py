"""Word templates with missing or mutilated parts: told as what they are, by build and by `template check`."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fzjh.templates import packaged
from tests.processes import Finished

NO_BODY = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def changed(part: str, content: bytes | None) -> bytes:
    """The default notice with one part replaced, or left out."""
    whole = (packaged() / "plan" / "通知.docx").read_bytes()
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(result, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        assert part in parts
        for name, data in {**parts, part: content}.items():
            if data is not None:
                new.writestr(name, data)
    return result.getvalue()


def mutilated() -> bytes:
    """The default notice with a hole in its compressed data."""
    whole = (packaged() / "plan" / "通知.docx").read_bytes()
    return whole[:3000] + bytes(200) + whole[3200:]


@pytest.mark.parametrize(
    "data",
    [
        changed("[Content_Types].xml", None),
        changed("_rels/.rels", None),
        changed("word/styles.xml", None),
        changed("word/styles.xml", b"<x"),
        changed("docProps/core.xml", b"<x"),
        changed("word/document.xml", b"text"),
        changed("word/document.xml", NO_BODY),
        mutilated(),
    ],
    ids=["no types", "no links", "no styles", "bad styles", "bad properties", "no XML", "no body", "hole"],
)
def test_a_damaged_file_is_told_as_one(data: bytes, real_plan: Path, run_fzjh: Callable[..., Finished]) -> None:
    template = real_plan.parent / "templates" / "plan" / "通知.docx"
    template.parent.mkdir(parents=True)
    template.write_bytes(data)
    for arguments in (("build", "--only", "通知", "--format", "docx"), ("template", "check")):
        answer = run_fzjh(*arguments, cwd=real_plan.parent)
        assert answer.code == 1
        assert "不是 Word 文件（.docx），或者已经损坏" in answer.out + answer.err


def test_a_faulty_paragraph_is_quoted(real_plan: Path, run_fzjh: Callable[..., Finished]) -> None:
    template = real_plan.parent / "templates" / "plan" / "通知.docx"
    template.parent.mkdir(parents=True)
    with zipfile.ZipFile(packaged() / "plan" / "通知.docx") as package:
        text = package.read("word/document.xml")
    assert b"notice.recipients" in text
    template.write_bytes(changed("word/document.xml", text.replace(b"notice.recipients", b"notice.recipient")))
    answer = run_fzjh("template", "check", cwd=real_plan.parent)
    assert answer.code == 1
    assert "notice.recipient（在这一段：{{ notice.recipient" in answer.out
