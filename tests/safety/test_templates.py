"""Templates cannot do harm, and what is wrong with one is told with its file and line."""

import os
import sys
from pathlib import Path

import pytest

from tests.cli.invoking import invoke
from tests.processes import Finished
from tests.safety.builds import tree
from tests.safety.hostile import HOSTILE, put

FAULTS = {
    "{% if %}": "模板语法不对",
    "{{ }": "模板语法不对",
    "{% for x in y %}": "模板语法不对",
    "{{ 没有 }}": "模板用了没有的字段",
    "{{ notice.nothing }}": "模板用了没有的字段",
    "{{ nothing.at.all }}": "模板用了没有的字段",
    "{{ ''.__class__.__mro__ }}": "模板",
    "{{ notice.__init__.__globals__ }}": "模板",
    "{{ cycler.__init__.__globals__.os.system('echo') }}": "模板",
    "{{ table.cells.__func__.__globals__ }}": "模板",
    "{% include 'plan/没有.md.j2' %}": "找不到引用的模板",
    "{% include '../../../../etc/passwd' %}": "找不到引用的模板",
    "{% extends '/etc/passwd' %}": "找不到引用的模板",
    "{{ 1 / 0 }}": "模板运行出错",
    "{{ 'a' + 1 }}": "模板运行出错",
    "{{ '%d' % 'a' }}": "模板运行出错",
    "{{ range(999999999) | list }}": "模板运行出错",
    "{{ notice.title() }}": "模板运行出错",
    "{{ notice | no_such_filter }}": "模板语法不对",
    "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}": "模板运行出错",
}


def build_with(folder: Path, text: str | bytes, name: str = "plan/我的.md.j2") -> Finished:
    path = folder / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return invoke("build", "--format", "md")


@pytest.mark.parametrize("template", FAULTS)
def test_a_fault_in_a_template_is_told_with_file_and_line(small: Path, template: str) -> None:
    done = build_with(small, f"第一行\n第二行\n{template}\n")
    assert (done.code, done.out) == (1, "")
    assert "templates/plan/我的.md.j2:3:1  错误  [template-fault]" in done.err
    assert f"  {FAULTS[template]}" in done.err
    assert done.err.endswith("模板有错误，没有写任何文件。\n")
    assert not (small / "build").exists()


def test_a_fault_in_an_included_template_is_told_where_it_is(small: Path) -> None:
    shared = small / "templates/shared/部分.md.j2"
    shared.parent.mkdir(parents=True)
    shared.write_text("一\n{{ 没有 }}\n", "utf-8")
    done = build_with(small, "{% include 'shared/部分.md.j2' %}\n")
    assert "templates/shared/部分.md.j2:2:1  错误" in done.err


def test_all_faulty_templates_are_told_at_once(small: Path) -> None:
    build_with(small, "{{ 没有 }}", "plan/甲.md.j2")
    done = build_with(small, "{% if %}", "plan/乙.md.j2")
    assert done.err.count("[template-fault]") == 2


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", bytes(range(256)), "中文".encode("gbk")], ids=repr)
def test_a_template_that_is_no_utf8_is_a_fault(small: Path, data: bytes) -> None:
    done = build_with(small, data)
    assert done.code == 1
    assert "我的.md.j2:1:1  错误" in done.err
    assert "UTF-8" in done.err


@pytest.mark.parametrize("kind", ["a folder", "a link in a loop", "a link to nothing", "a pipe", "no right to read"])
def test_something_else_in_place_of_a_template_is_no_bug(small: Path, kind: str) -> None:
    path = small / "templates/plan/我的.md.j2"
    path.parent.mkdir(parents=True)
    put(kind, path)
    done = invoke("build", "--format", "md")
    assert done.code in (0, 1)
    assert kind in HOSTILE
    assert not (small / "build/我的.md").exists()


@pytest.mark.parametrize("name", ["plan/{单位}.md.j2", "plan/{没有}.md.j2", "unit/{任务}.md.j2", "item/{单位}.md.j2"])
def test_a_field_that_an_output_path_cannot_have_is_told(small: Path, name: str) -> None:
    done = build_with(small, "甲", name)
    assert (done.code, done.out) == (1, "")
    assert f"templates/{name}:1:1  错误  [template-fault]\n  模板的文件名里有 {{" in done.err


def test_a_template_of_ones_own_makes_a_document(small: Path) -> None:
    assert build_with(small, "# {{ notice.plan_title }}\n", "item/{序号}-{任务}.md.j2").code == 0
    assert "1-加强行政执法监督.md" in tree(small / "build")


@pytest.mark.parametrize("name", ["plan/{}.md.j2", "plan/..md.j2", "unit/同一个.md.j2"])
def test_odd_template_names_cannot_break_a_build(small: Path, name: str) -> None:
    done = build_with(small, "甲\n", name)
    assert done.code in (0, 1)
    assert "自己出了错" not in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 不分大小写")
def test_templates_whose_outputs_differ_in_case_alone_are_both_made(small: Path) -> None:
    build_with(small, "一\n", "plan/A.md.j2")
    build_with(small, "二\n", "plan/a.md.j2")
    made = tree(small / "build")
    assert (made["A.md"], made["a（2）.md"]) == ("一\n".encode(), "二\n".encode())
    assert os.sep == "/"
