"""`fzjh fmt`: what it writes, lists, shows and leaves alone; what fzjh writes itself needs none of it."""

from pathlib import Path

import pytest

from tests.cli.invoking import invoke

ITEM = "plan/items/加强行政执法监督.yaml"
PUBLISHED = Path(__file__).parents[1] / "plan_2021" / "published.txt"
UNTIDY = "举措: [甲。]   # 一条\r\n标题:  乙"
TIDY = "标题: 乙\n举措: # 一条\n  - 甲。\n"


@pytest.fixture
def untidy(small: Path) -> Path:
    """The item of the small plan, untidy."""
    path = small / ITEM
    path.write_bytes(UNTIDY.encode())
    return path


def test_fmt_writes_what_is_untidy_and_says_so(untidy: Path) -> None:
    done = invoke("fmt")
    assert (done.code, done.out, done.err) == (0, f"整理 {ITEM}\n共 3 个文件，整理了 1 个。\n", "")
    assert untidy.read_bytes() == TIDY.encode()
    assert invoke("fmt").out == "3 个文件都是标准写法，没有改动。\n"


def test_check_lists_and_writes_nothing(untidy: Path) -> None:
    done = invoke("fmt", "--check")
    assert (done.code, done.out, done.err) == (1, f"要整理 {ITEM}\n共 3 个文件，1 个要整理，运行 fzjh fmt。\n", "")
    assert untidy.read_bytes() == UNTIDY.encode()


@pytest.mark.parametrize(("options", "code"), [(["--diff"], 0), (["--diff", "--check"], 1)])
def test_diff_shows_each_line_and_writes_nothing(untidy: Path, options: list[str], code: int) -> None:
    done = invoke("fmt", *options)
    assert (done.code, done.err) == (code, "")
    assert done.out == (
        f"--- a/{ITEM}\n+++ b/{ITEM}\n@@ -1,2 +1,3 @@\n-举措: [甲。]   # 一条\n-标题:  乙\n\\ No newline at end of file\n"
        "+标题: 乙\n+举措: # 一条\n+  - 甲。\n"
    )
    assert untidy.read_bytes() == UNTIDY.encode()


def test_a_faulty_file_is_reported_and_left_alone_the_others_are_written(untidy: Path) -> None:
    (untidy.parent / "坏的.yaml").write_text("标题: [甲\n", "utf-8")
    done = invoke("fmt")
    assert (done.code, done.out) == (1, f"整理 {ITEM}\n共 4 个文件，整理了 1 个。\n")
    assert done.err.startswith("plan/items/坏的.yaml:1:5  错误  [yaml-syntax]\n")
    assert done.err.endswith("有 1 个文件写错了，没有动。先照上面改好，再运行 fzjh fmt。\n")
    assert (untidy.parent / "坏的.yaml").read_text("utf-8") == "标题: [甲\n"


def test_a_file_with_a_directive_is_left_alone(untidy: Path) -> None:
    untidy.write_text("%YAML 1.1\n---\n标题: 甲\n", "utf-8")
    done = invoke("fmt", untidy)
    assert (done.code, done.out, done.err) == (1, "", f"没有动 {ITEM}：里面有 fzjh fmt 认不准的写法。\n")


def test_only_the_files_given_are_written(untidy: Path, small: Path) -> None:
    (small / "plan/units.yaml").write_text("单位:\n- 名称: 甲\n", "utf-8")
    assert invoke("fmt", "plan/units.yaml").out == "整理 plan/units.yaml\n共 1 个文件，整理了 1 个。\n"
    assert (small / "plan/units.yaml").read_text("utf-8") == "单位:\n  - 名称: 甲\n"
    assert untidy.read_bytes() == UNTIDY.encode()


def test_what_is_no_file_of_a_plan_is_refused(small: Path) -> None:
    (small / "别的.yaml").write_text("a:   1\n", "utf-8")
    done = invoke("fmt", "别的.yaml")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("“别的.yaml”不是计划的文件")
    assert invoke("fmt", "没有.yaml").err == "没有“没有.yaml”这个文件。\n"


def test_a_link_inside_the_plan_stays_a_link(untidy: Path) -> None:
    link = untidy.with_name("链接.yaml")
    link.symlink_to(untidy.name)
    assert invoke("fmt", link).code == 0
    assert link.is_symlink()
    assert untidy.read_bytes() == TIDY.encode()


def test_the_plan_of_2021_is_canonical(plan_folder: Path) -> None:
    assert invoke("fmt", "--check", "--plan", plan_folder).code == 0


@pytest.mark.usefixtures("small")
def test_what_init_and_new_write_is_canonical() -> None:
    assert invoke("fmt", "--check").code == 0
    invoke("new", "规范行政裁决", "--measure", "甲: 乙", "--lead", "区司法局", "--responsible", "区各部门")
    invoke("new", "空的", "--section", "推进依法行政")
    assert invoke("new", "落实#1 {甲}", "--section", "工作要求").code == 0
    assert invoke("fmt", "--check").out == "6 个文件都是标准写法，没有改动。\n"


@pytest.mark.parametrize("source", [PUBLISHED, *sorted((PUBLISHED.parents[1] / "importing/corpus").glob("*/source.*"))])
def test_what_import_writes_is_canonical(source: Path, small: Path) -> None:
    assert invoke("import", source, "-o", "导入/plan").code == 0
    done = invoke("fmt", "--check", "--plan", small / "导入")
    assert (done.code, done.err) == (0, "")
