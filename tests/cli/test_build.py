"""`fzjh build`: what it writes, what it says, and when it writes nothing."""

import re
from pathlib import Path

import pytest

from tests.cli.invoking import invoke
from tests.processes import Finished


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but fzjh's own notes."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def with_idle_court(small: Path) -> Path:
    """The small plan, in which the court of the register has no duty."""
    item = small / "plan/items/加强行政执法监督.yaml"
    item.write_text(item.read_text("utf-8").replace(", 区法院]", "]"), "utf-8")
    return small


def quick(*arguments: str | Path) -> Finished:
    """Build the formats that take no time."""
    return invoke("build", "--format", "md,json,csv", *arguments)


def test_documents_lie_beside_the_plan(with_idle_court: Path) -> None:
    done = quick()
    assert (done.code, done.err) == (0, "")
    files = tree(with_idle_court / "build")
    assert {"通知.md", "重点任务分解表.csv", "牵头单位任务矩阵.md", "plan.json"} <= set(files)
    assert {"任务清单/区司法局任务清单.md", "任务清单/区财政局任务清单.md"} <= set(files)
    assert "任务清单/区法院任务清单.md" not in files


def test_the_summary_says_what_how_many_where_and_how_long(small: Path) -> None:
    lines = quick().out.splitlines()
    files = tree(small / "build")
    assert re.fullmatch(rf"生成 {len(files)} 个文件，在 build/（\d+\.\d 秒）", lines[0])
    assert "  通知.md" in lines
    assert "  重点任务分解表  csv md" in lines
    assert "  任务清单/  3 份：md" in lines
    assert "  plan.json" in lines


def test_a_second_build_rewrites_nothing(small: Path) -> None:
    quick()
    times = {path: path.stat().st_mtime_ns for path in (small / "build").rglob("*.md")}
    again = quick()
    assert f"其中 {len(tree(small / 'build'))} 个和上次一样，没有重写。" in again.out
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_the_output_folder_can_be_named(small: Path, tmp_path: Path) -> None:
    assert quick("-o", tmp_path / "出").code == 0
    assert (tmp_path / "出/通知.md").is_file()
    assert not (small / "build").exists()


def test_an_output_folder_inside_the_plan_is_refused(small: Path) -> None:
    done = quick("-o", small / "plan/items")
    assert (done.code, done.out) == (2, "")
    assert "不能放在计划文件夹里" in done.err


@pytest.mark.parametrize("only", ["通知,任务清单", "通知，任务清单", "通知、任务清单"])
def test_only_takes_documents_by_name(small: Path, only: str) -> None:
    assert quick("--only", only).code == 0
    names = {path.partition("/")[0] for path in tree(small / "build")}
    assert names == {"通知.md", "任务清单"}


@pytest.mark.parametrize(
    ("option", "told"), [(("--only", "通告"), "没有“通告”这种文件"), (("--format", "xml"), "没有“xml”这种格式")]
)
def test_a_choice_that_does_not_exist_is_wrong_usage(small: Path, option: tuple[str, str], told: str) -> None:
    done = invoke("build", *option)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert not (small / "build").exists()


def test_a_part_of_the_documents_removes_nothing_of_the_others(small: Path) -> None:
    quick()
    before = tree(small / "build")
    assert quick("--only", "通知").code == 0
    assert tree(small / "build") == before


def test_a_plan_with_errors_builds_nothing_and_shows_them(broken: Path) -> None:
    done = quick()
    assert (done.code, done.out) == (1, "")
    assert done.err.count("  错误  [") == 2
    assert done.err.endswith("计划有 2 个错误，没有生成任何文件。\n")
    assert not (broken / "build").exists()


def test_a_plan_with_errors_leaves_an_earlier_build_alone(small: Path) -> None:
    quick()
    before = tree(small / "build")
    (small / "plan/units.yaml").write_text("单位:\n", "utf-8")
    assert quick().code == 1
    assert tree(small / "build") == before


@pytest.mark.usefixtures("small")
def test_check_says_that_files_and_plan_agree() -> None:
    quick()
    done = quick("--check")
    assert (done.code, done.out, done.err) == (0, "build/ 里的文件和计划一致。\n", "")


def test_check_reports_drift_and_writes_nothing(with_idle_court: Path) -> None:
    quick()
    build = with_idle_court / "build"
    (build / "通知.md").write_text("改过", "utf-8")
    (build / "任务清单/区财政局任务清单.md").unlink()
    outline = with_idle_court / "plan/units.yaml"
    outline.write_text(outline.read_text("utf-8").replace("类别: 司法机关", "类别: 部门"), "utf-8")
    before = {path: path.read_bytes() for path in build.rglob("*") if path.is_file()}
    done = quick("--check")
    assert (done.code, done.err) == (1, "")
    lines = done.out.splitlines()
    assert "不一致  build/通知.md" in lines
    assert "缺少  build/任务清单/区财政局任务清单.md" in lines
    assert "缺少  build/任务清单/区法院任务清单.md" in lines
    assert re.fullmatch(r"共 \d+ 个文件和计划不一致，运行 fzjh build 重新生成。", lines[-1])
    assert {path: path.read_bytes() for path in build.rglob("*") if path.is_file()} == before


def test_check_names_what_no_longer_belongs(small: Path) -> None:
    quick()
    units = small / "plan/units.yaml"
    units.write_text(units.read_text("utf-8").replace("  - 名称: 区财政局\n", ""), "utf-8")
    assert "多余  build/任务清单/区财政局任务清单.md" in quick("--check").out.splitlines()
    assert (small / "build/任务清单/区财政局任务清单.md").exists()


def test_check_before_the_first_build_makes_no_folder(small: Path) -> None:
    done = quick("--check")
    assert done.code == 1
    assert "缺少  build/通知.md" in done.out
    assert not (small / "build").exists()


def test_warnings_do_not_stop_a_build(small: Path) -> None:
    (small / "plan/说明.txt").write_text("不是计划", "utf-8")
    assert quick().code == 0


def test_a_template_that_nothing_can_be_made_of_is_a_warning(small: Path) -> None:
    put = small / "templates/plan/简报.html"
    put.parent.mkdir(parents=True)
    put.write_text("<p>简报</p>", "utf-8")
    done = quick()
    assert done.code == 0
    assert "templates/plan/简报.html:1:1  警告  [unknown-template]" in done.err
    assert (small / "build/通知.md").is_file()


def test_a_template_folder_that_is_none_is_wrong_usage(small: Path) -> None:
    done = quick("--templates", small / "无")
    assert (done.code, done.out) == (2, "")
    assert "不是文件夹" in done.err
