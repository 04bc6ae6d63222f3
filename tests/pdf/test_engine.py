"""The Typst engine: faults of templates with their places, no network, no fonts but those chosen."""

from pathlib import Path

import pytest

from fzjh.building import Choice, build, menu
from fzjh.diagnostics import Diagnostic
from fzjh.templates import packaged
from tests.pdf.documents import REAL, plan_of


def faults(folder: Path, text: str | bytes, name: str = "通知.typ") -> tuple[Diagnostic, ...]:
    """What building says when a template of a folder takes the place of the packaged one."""
    path = folder / "plan" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    of = menu(plan_of(REAL), [folder, packaged()])
    return build(of, Choice(names=(path.stem,), formats=("pdf",))).diagnostics


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('#let notice = json("/data/notice.json")\n\n#notice.nothing', 3, '模板用了没有的字段："nothing"'),
        ('#import "@preview/cetz:0.3.0": canvas', 1, "模板不能引用网上的包"),
        ('\n#let spec = "\\u{40}preview/cetz:0.3.0"\n#import spec: canvas', 2, "模板不能引用网上的包"),
        ('#import "/shared/absent.typ": x', 1, "找不到引用的文件：absent.typ"),
        ('#set text(font: "Absent")\n甲', 1, "找不到字体：absent"),
        ("#let x = (\n", 1, "模板编译出错"),
        ('#set text(font: "FandolKai", fallback: false)\n𠀀', 2, "没有这个字"),
        (b"\n\xb1\xea\xcc\xe2", 2, "模板文件不是 UTF-8 编码"),
    ],
)
def test_a_fault_in_a_template_has_its_place(tmp_path: Path, text: str | bytes, line: int, message: str) -> None:
    (found,) = faults(tmp_path, text)
    assert found.code == "template-fault"
    assert message in found.message
    assert (found.span.path.name, found.span.first.line) == ("通知.typ", line)


def test_a_fault_in_a_shared_module_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "own.typ").write_text("#let word = absent\n", encoding="utf-8")
    (found,) = faults(tmp_path, '#import "/shared/own.typ": word\n#word')
    assert (found.span.path.name, found.span.first.line) == ("own.typ", 1)
    assert "没有定义的名字：absent" in found.message


def test_a_template_cannot_read_other_files_of_the_machine(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, '#read("../../../../../../../etc/hostname")')
    assert found.code == "template-fault"


def test_a_template_of_the_plan_sees_packaged_modules(tmp_path: Path) -> None:
    assert faults(tmp_path, '#import "/shared/base.typ": with-text\n#show: with-text\n甲', "便函.typ") == ()
