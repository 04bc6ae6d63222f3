"""`fzjh import` on the command line: what it writes, what it refuses, what it says."""

from pathlib import Path

import pytest

from fzjh.output.whole_folders import ExistsError, write_folder
from tests.cli.invoking import invoke
from tests.importing.corpora import CORPUS
from tests.processes import fzjh

PUBLISHED = Path(__file__).parents[1] / "plan_2021" / "published.txt"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FZJH_PLAN", raising=False)
    return tmp_path


def test_a_notice_becomes_a_plan_that_passes_check(here: Path) -> None:
    done = invoke("import", PUBLISHED)
    assert (done.code, done.err) == (0, "")
    assert "任务 23 项" in done.out
    assert "units.yaml　“公安分局”像是“区公安分局”的简称" in done.out
    assert "第99行　打印 关闭" in done.out
    assert len(list((here / "plan/items").iterdir())) == 23
    assert invoke("check").code == 0


def test_an_existing_plan_is_refused_and_stays(here: Path) -> None:
    (here / "plan").mkdir()
    (here / "plan/plan.yaml").write_text("标题: 我的\n", "utf-8")
    done = invoke("import", PUBLISHED)
    assert (done.code, done.out) == (2, "")
    assert "--force" in done.err
    assert [path.name for path in (here / "plan").iterdir()] == ["plan.yaml"]


def test_force_keeps_the_old_plan_beside_the_new(here: Path) -> None:
    (here / "plan").mkdir()
    (here / "plan/plan.yaml").write_text("标题: 我的\n", "utf-8")
    done = invoke("import", PUBLISHED, "--force")
    assert done.code == 0
    assert (here / "plan（旧1）/plan.yaml").read_text("utf-8") == "标题: 我的\n"
    assert (here / "plan/units.yaml").is_file()
    assert sorted(path.name for path in here.iterdir()) == ["plan", "plan（旧1）"]


def test_verify_alone_writes_nothing(here: Path) -> None:
    done = invoke("import", PUBLISHED, "--verify")
    assert done.code == 0
    assert "2 处不一样，其中文字不同 0 处" in done.out
    assert list(here.iterdir()) == []


def test_standard_input_is_read(here: Path) -> None:
    done = fzjh("import", "-", "-o", "我的计划", cwd=here, stdin=PUBLISHED.read_text("utf-8"))
    assert (done.code, done.err) == (0, "")
    assert (here / "我的计划/plan.yaml").is_file()


@pytest.mark.parametrize("name", ["没有.txt", "."])
def test_a_file_that_cannot_be_read_is_refused(name: str) -> None:
    done = invoke("import", name)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("读不了 ")


def test_nothing_is_left_when_the_disk_refuses(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fzjh.output.whole_folders.replace_file", refuse)
    done = invoke("import", PUBLISHED)
    assert done.code == 2
    assert "磁盘满了" in done.err
    assert list(here.iterdir()) == []


def test_a_file_in_the_way_is_never_replaced(here: Path) -> None:
    (here / "plan").write_text("别的", "utf-8")
    with pytest.raises(ExistsError):
        write_folder(here / "plan", {"plan.yaml": "标题: 甲\n"})


def test_words_that_would_be_lost_fail_the_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fzjh.importing.verify.printed", lambda _view: ["别的话。"])
    done = invoke("import", CORPUS / "首位牵头" / "source.txt", "--verify")
    assert done.code == 1
    assert "文字不同" in done.out
