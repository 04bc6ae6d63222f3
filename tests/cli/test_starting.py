"""`fzjh init` and `fzjh new`: a plan to start from, and an item more, with nothing else disturbed."""

from pathlib import Path

import pytest

from tests.cli.invoking import invoke

OUTLINE = """\
# 头上的注释，“中文”标点：都留着
标题: 甲区2026年计划   # 行尾的注释
通知: {发文机关: 甲区办公室}

章节:   # 注释
  - 标题: "一节"
    任务:
      - 第一项   # 为什么放在第一

      # 下面的还没定
  - 标题: 二节
    任务: [第二项,   第三项]   # 花样
  - 标题: 三节
    正文: [空着。]
"""


@pytest.fixture
def outline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan.yaml full of comments and uneven layout."""
    path = tmp_path / "plan/plan.yaml"
    path.parent.mkdir()
    path.write_bytes(OUTLINE.encode())
    monkeypatch.chdir(tmp_path)
    return path


def test_init_makes_a_plan_without_faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = invoke("init", "--year", "2026")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[:3] == [
        "新建 plan/items/加强行政执法监督.yaml",
        "新建 plan/plan.yaml",
        "新建 plan/units.yaml",
    ]
    assert invoke("check", "--strict").out == "没有发现问题：1 项任务，3 个单位。\n"
    assert invoke("build", "--format", "md").code == 0


def test_init_in_a_folder_that_does_not_exist_makes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert invoke("init", "新的/计划", "--year", "2030").code == 0
    assert "年度: 2030" in (tmp_path / "新的/计划/plan/plan.yaml").read_text("utf-8")


def test_init_never_touches_a_plan_that_exists(small: Path) -> None:
    before = {path: path.read_bytes() for path in small.rglob("*") if path.is_file()}
    done = invoke("init")
    assert (done.code, done.out) == (2, "")
    assert done.err == "plan 已经有了，没有改动。\n"
    assert {path: path.read_bytes() for path in small.rglob("*") if path.is_file()} == before


def test_init_where_a_file_is_in_the_way_is_one_chinese_line(small: Path) -> None:
    done = invoke("init", small / "plan/plan.yaml")
    assert (done.code, done.out) == (2, "")
    assert "不是文件夹" in done.err


def test_new_adds_the_file_and_its_line(small: Path) -> None:
    done = invoke(
        "new", "规范行政裁决", "--measure", "公布行政裁决事项清单。", "--lead", "区司法局", "--responsible", "区各部门"
    )
    assert (done.code, done.err) == (0, "")
    assert (small / "plan/items/规范行政裁决.yaml").read_text("utf-8") == (
        "标题: 规范行政裁决\n举措:\n  - 公布行政裁决事项清单。\n牵头单位: [区司法局]\n责任单位: [区各部门]\n"
    )
    assert invoke("check", "--strict").out == "没有发现问题：2 项任务，3 个单位。\n"
    assert "2.规范行政裁决" in invoke("list").out


def test_what_is_not_given_stays_open_for_the_author(small: Path) -> None:
    assert invoke("new", "规范行政裁决").code == 0
    done = invoke("check", "--plan", small)
    assert done.code == 1
    assert "[empty-value]" in done.out


@pytest.mark.parametrize(
    ("section", "old", "new"),
    [
        ("一节", "      - 第一项   # 为什么放在第一\n", "      - 第一项   # 为什么放在第一\n      - 新的\n"),
        ("二节", "任务: [第二项,   第三项]   # 花样", "任务: [第二项,   第三项, 新的]   # 花样"),
        ("三节", "    正文: [空着。]\n", "    正文: [空着。]\n    任务:\n      - 新的\n"),
    ],
)
def test_new_keeps_every_other_byte_of_the_outline(outline: Path, section: str, old: str, new: str) -> None:
    assert invoke("new", "新的", "--section", section).code == 0
    assert outline.read_bytes() == OUTLINE.replace(old, new).encode()


def test_new_leaves_a_section_alone_that_has_neither_title_nor_text(outline: Path) -> None:
    outline.write_text("标题: 甲\n章节:\n  - 结语: [乙。]\n", "utf-8")
    done = invoke("new", "新的")
    assert (done.code, done.out) == (2, "")
    assert "请手工把 id 写进它的“任务”里" in done.err
    assert not (outline.parent / "items").exists()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
def test_new_keeps_line_ends_and_byte_order_mark(outline: Path, mark: bytes) -> None:
    outline.write_bytes(mark + OUTLINE.replace("\n", "\r\n").encode())
    assert invoke("new", "新的", "--section", "一节").code == 0
    added = OUTLINE.replace("放在第一\n", "放在第一\n      - 新的\n")
    assert outline.read_bytes() == mark + added.replace("\n", "\r\n").encode()


def test_new_quotes_what_yaml_would_misread(outline: Path) -> None:
    assert invoke("new", "落实#1 {甲}", "--section", "二节", "--measure", "- 甲: 乙").code == 0
    assert '第三项, "落实#1 {甲}"]' in outline.read_text("utf-8")
    assert '  - "- 甲: 乙"\n' in (outline.parent / "items/落实#1 {甲}.yaml").read_text("utf-8")


@pytest.mark.parametrize("ident", ["../外面", "甲/乙", "CON", ".隐藏", "甲:乙", "甲" * 100, "", "~$锁", " 甲"])
def test_an_id_that_is_no_file_name_is_refused(outline: Path, ident: str) -> None:
    done = invoke("new", "--section", "一节", "--", ident)
    assert (done.code, done.out) == (2, "")
    assert "不能作文件名" in done.err
    assert outline.read_bytes() == OUTLINE.encode()


@pytest.mark.usefixtures("outline")
def test_of_two_sections_with_one_title_neither_is_guessed(outline: Path) -> None:
    outline.write_text(OUTLINE.replace("三节", "一节"), "utf-8")
    done = invoke("new", "新的", "--section", "一节")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("有 2 个章节都叫“一节”")


def test_an_item_that_exists_stays(small: Path) -> None:
    before = {path: path.read_bytes() for path in (small / "plan").rglob("*.yaml")}
    done = invoke("new", "加强行政执法监督")
    assert (done.code, done.out) == (2, "")
    assert "已经有了，没有改动" in done.err
    assert {path: path.read_bytes() for path in before} == before


def test_new_lists_an_item_that_a_killed_run_has_written(small: Path) -> None:
    outline, item = small / "plan/plan.yaml", small / "plan/items/规范行政裁决.yaml"
    before = outline.read_bytes()
    invoke("new", "规范行政裁决", "--lead", "区司法局")
    after = outline.read_bytes()
    outline.write_bytes(before)
    assert invoke("new", "规范行政裁决", "--lead", "区财政局").code == 2
    assert invoke("new", "规范行政裁决", "--lead", "区司法局").code == 0
    assert outline.read_bytes() == after
    assert "牵头单位: [区司法局]\n" in item.read_text("utf-8")


@pytest.mark.usefixtures("outline")
def test_a_choice_of_sections_must_be_made() -> None:
    done = invoke("new", "新的")
    assert (done.code, done.err) == (2, "要用 --section 说明放进哪个章节。章节有：一节、二节、三节。\n")


@pytest.mark.usefixtures("outline")
def test_a_section_that_does_not_exist_is_told_with_all_there_are() -> None:
    done = invoke("new", "新的", "--section", "四节")
    assert (done.code, done.err) == (2, "没有章节“四节”。章节有：一节、二节、三节。\n")


def test_an_outline_that_cannot_be_read_stays_as_it_is(outline: Path) -> None:
    outline.write_text("章节: [\n", "utf-8")
    done = invoke("new", "新的")
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("plan.yaml 里有错误，读不出来。先运行 fzjh check 改好，再加任务。没有改动。\n")
    assert outline.read_text("utf-8") == "章节: [\n"
    assert not (outline.parent / "items").exists()
