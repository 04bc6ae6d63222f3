"""Whole files and folders: writers wait for one another, and clear only what no living one holds."""

import sys
import threading
from pathlib import Path

import pytest

from fzjh.output.whole_files import TEMPORARY, replace_file, sole_writer
from fzjh.output.whole_folders import ExistsError, write_folder
from tests.safety.builds import tree

OLD, NEW = {"plan.yaml": "标题: 旧\n"}, {"plan.yaml": "标题: 新\n", "items/甲.yaml": "标题: 甲\n"}


def contents(files: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in files.items()}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 自己不让别人删去打开的文件")
def test_a_second_writer_waits_and_leaves_the_firsts_files_alone(tmp_path: Path) -> None:
    entered = threading.Event()

    def second() -> None:
        with sole_writer(tmp_path):
            entered.set()

    with sole_writer(tmp_path):
        half = tmp_path / f"{TEMPORARY}1"
        half.write_text("写了一半", "utf-8")
        thread = threading.Thread(target=second)
        thread.start()
        assert not entered.wait(0.1)
        assert half.exists()
    thread.join(10)
    assert entered.is_set()
    assert not half.exists()


def test_only_what_fzjh_half_wrote_is_cleared(tmp_path: Path) -> None:
    (tmp_path / f"{TEMPORARY}folder/items").mkdir(parents=True)
    (tmp_path / "items").mkdir()
    for name in (
        f"{TEMPORARY}folder/items/甲.yaml",
        f"{TEMPORARY}file",
        f"items/{TEMPORARY}file",
        ".别人的",
        "甲.yaml",
    ):
        (tmp_path / name).write_text("甲", "utf-8")
    with sole_writer(tmp_path, tmp_path / "items", tmp_path / "没有"):
        pass
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".别人的", "items", "甲.yaml"]


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "甲"
    path.write_text("旧", "utf-8")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


@pytest.mark.parametrize("exchange", [True, False])
def test_the_old_folder_is_kept_beside_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr("fzjh.output.whole_folders._exchange", lambda *_: False)
    folder = tmp_path / "plan"
    assert write_folder(folder, OLD) is None
    with pytest.raises(ExistsError, match="plan 已经有了"):
        write_folder(folder, NEW)
    assert tree(folder) == contents(OLD)
    assert write_folder(folder, NEW, replace=True) == tmp_path / "plan（旧1）"
    assert (tree(folder), tree(tmp_path / "plan（旧1）")) == (contents(NEW), contents(OLD))
    assert write_folder(folder, NEW, replace=True) is None
    assert write_folder(folder, OLD | {"units.yaml": ""}, replace=True) == tmp_path / "plan（旧2）"
    assert tree(tmp_path / "plan（旧2）") == contents(NEW)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan", "plan（旧1）", "plan（旧2）"]


def test_a_new_folder_has_the_rights_of_new_folders(tmp_path: Path) -> None:
    (tmp_path / "usual").mkdir()
    write_folder(tmp_path / "plan", OLD)
    assert (tmp_path / "plan").stat().st_mode == (tmp_path / "usual").stat().st_mode
