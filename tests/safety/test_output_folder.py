"""The output folder: nothing of anybody else's is lost, whatever happens every file is whole."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fzjh.documents import Artifact
from fzjh.output import writer
from fzjh.output.manifest import MANIFEST
from fzjh.output.whole_files import TEMPORARY
from fzjh.output.writer import drift, write
from tests.cli.invoking import invoke
from tests.safety.builds import build_into, tree

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows 的链接和权限不一样")


def put(folder: Path, **files: str) -> writer.Written:
    """Write artifacts named `stem` as `stem.txt`; they are all that is expected."""
    artifacts = [Artifact(f"{stem}.txt", text.encode()) for stem, text in files.items()]
    return write(folder, artifacts, [one.path for one in artifacts])


def test_a_file_of_an_earlier_build_that_no_longer_belongs_is_removed(tmp_path: Path) -> None:
    put(tmp_path, 甲="一", 乙="二")
    assert put(tmp_path, 甲="一").removed == ("乙.txt",)
    assert tree(tmp_path) == {"甲.txt": "一".encode()}


def test_folders_that_become_empty_go_too(tmp_path: Path) -> None:
    write(tmp_path, [Artifact("夹/里/甲.txt", b"1")], ["夹/里/甲.txt"])
    write(tmp_path, [], [])
    assert not (tmp_path / "夹").exists()


def test_foreign_files_are_never_removed(tmp_path: Path) -> None:
    put(tmp_path, 甲="一")
    (tmp_path / "别人的.txt").write_text("别动", "utf-8")
    (tmp_path / "别人的夹").mkdir()
    (tmp_path / "别人的夹/x").write_text("别动", "utf-8")
    put(tmp_path, 乙="二")
    assert tree(tmp_path).keys() == {"乙.txt", "别人的.txt", "别人的夹/x"}


def test_a_foreign_file_in_the_way_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").write_text("别人的", "utf-8")
    assert put(tmp_path, 甲="一").saved == ("甲（手改1）.txt",)
    assert tree(tmp_path) == {"甲.txt": "一".encode(), "甲（手改1）.txt": "别人的".encode()}


def test_every_hand_made_change_is_kept_aside_once(tmp_path: Path) -> None:
    put(tmp_path, 甲="一")
    for change, copy in (("改1", "甲（手改1）.txt"), ("改2", "甲（手改2）.txt"), ("改1", "甲（手改1）.txt")):
        (tmp_path / "甲.txt").write_text(change, "utf-8")
        assert put(tmp_path, 甲="一").saved == (copy,)
        assert (tmp_path / copy).read_text("utf-8") == change
    assert len(tree(tmp_path)) == 3
    assert put(tmp_path, 甲="二").saved == ()
    assert len(tree(tmp_path)) == 3


def test_a_changed_file_that_no_longer_belongs_stays(tmp_path: Path) -> None:
    put(tmp_path, 甲="一", 乙="二")
    (tmp_path / "乙.txt").write_text("改过", "utf-8")
    done = put(tmp_path, 甲="一")
    assert (done.removed, done.kept) == ((), ("乙.txt",))
    assert (tmp_path / "乙.txt").read_text("utf-8") == "改过"
    assert put(tmp_path, 甲="一").kept == ()


def test_a_file_with_the_right_content_is_nobodys_change(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").write_text("一", "utf-8")
    done = put(tmp_path, 甲="一")
    assert (done.written, done.unchanged, done.saved) == ((), 1, ())


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"files": 1}', b'{"files": {"\\u0000": [1]}}', b"\xff"])
def test_a_damaged_manifest_owns_nothing(tmp_path: Path, damage: bytes) -> None:
    put(tmp_path, 甲="一", 乙="二")
    (tmp_path / MANIFEST).write_bytes(damage)
    put(tmp_path, 甲="新")
    assert set(tree(tmp_path)) == {"甲.txt", "甲（手改1）.txt", "乙.txt"}


@pytest.mark.parametrize("path", ["../外面.txt", "/外面.txt", "a/../../外面.txt", "C:外面.txt", "..\\外面.txt"])
def test_a_manifest_cannot_remove_files_elsewhere(tmp_path: Path, path: str) -> None:
    outside = tmp_path / "外面.txt"
    outside.write_bytes(b"x")
    folder = tmp_path / "build"
    folder.mkdir()
    digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    (folder / MANIFEST).write_text(f'{{"files": {{"{path}": ["{digest}"]}}}}'.replace("\\", "\\\\"), "utf-8")
    put(folder, 甲="一")
    assert outside.read_bytes() == b"x"


@posix
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = tmp_path / "build"
    folder.mkdir()
    (folder / "夹").symlink_to(elsewhere)
    with pytest.raises(OSError, match="外面"):
        write(folder, [Artifact("夹/甲.txt", b"1")], ["夹/甲.txt"])
    assert list(elsewhere.iterdir()) == []


@posix
def test_a_link_in_place_of_a_file_is_replaced_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "珍贵.txt"
    precious.write_text("别动", "utf-8")
    folder = tmp_path / "build"
    folder.mkdir()
    (folder / "甲.txt").symlink_to(precious)
    put(folder, 甲="一")
    assert precious.read_text("utf-8") == "别动"
    assert (folder / "甲.txt").read_text("utf-8") == "一"


@posix
def test_stale_files_behind_a_link_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    write(folder, [Artifact("夹/甲.txt", b"1")], ["夹/甲.txt"])
    (folder / "夹").rename(tmp_path / "elsewhere")
    (folder / "夹").symlink_to(tmp_path / "elsewhere")
    write(folder, [], [])
    assert (tmp_path / "elsewhere/甲.txt").exists()


def test_half_written_files_of_a_dead_build_are_swept_away(tmp_path: Path) -> None:
    (tmp_path / f"{TEMPORARY}abc").write_bytes(b"half")
    put(tmp_path, 甲="一")
    assert not list(tmp_path.glob(f"{TEMPORARY}*"))


def test_check_of_a_folder_writes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    assert [one.kind for one in drift(folder, [Artifact("甲.txt", b"1")], ["甲.txt"])] == ["missing"]
    assert not folder.exists()


@posix
def test_rights_of_a_replaced_file_are_kept(tmp_path: Path) -> None:
    put(tmp_path, 甲="一")
    (tmp_path / "甲.txt").chmod(0o640)
    put(tmp_path, 甲="二")
    assert (tmp_path / "甲.txt").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, "磁盘满了"), (errno.EROFS, "这个磁盘是只读的"), (errno.EIO, "磁盘读写出错")]
)
def test_a_disk_error_is_one_chinese_line_and_files_stay_whole(
    small: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    assert invoke("build", "--format", "md").code == 0
    before = tree(small / "build")
    item = small / "plan/items/加强行政执法监督.yaml"
    item.write_text(item.read_text("utf-8").replace("公开监督结果", "公布监督结果"), "utf-8")
    replace, calls = os.replace, []

    def full(source: str, target: Path) -> None:
        calls.append(target)
        if len(calls) > 2:
            raise OSError(number, "No space left on device", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", full)
    done = invoke("build", "--format", "md")
    assert (done.code, done.out) == (1, "")
    assert told in done.err
    assert done.err.count("\n") == 1
    monkeypatch.undo()
    monkeypatch.chdir(small)
    after = tree(small / "build")
    assert after.keys() == before.keys()
    build_into(small / "clean", small / "plan", ["md"])
    clean = tree(small / "clean")
    assert all(after[path] in (before[path], clean[path]) for path in after)
    assert invoke("build", "--format", "md").code == 0
    assert tree(small / "build") == clean


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="管理员在只读文件夹里也能写")
def test_a_read_only_folder_is_one_chinese_line(small: Path) -> None:
    (small / "build").mkdir(mode=0o500)
    done = invoke("build", "--format", "md")
    assert (done.code, done.out) == (1, "")
    assert "没有权限" in done.err


@pytest.mark.parametrize("place", ["build", "build/任务清单", "build/通知.md"])
def test_a_thing_in_the_way_is_one_chinese_line(small: Path, place: str) -> None:
    path = small / place
    path.parent.mkdir(exist_ok=True)
    if place.endswith(".md"):
        path.mkdir()
    else:
        path.write_text("挡路", "utf-8")
    for arguments in (("build", "--format", "md"), ("build", "--format", "md", "--check")):
        done = invoke(*arguments)
        assert done.code in (1, 2)
        assert "自己出了错" not in done.err
    assert path.exists()


@posix
def test_an_output_folder_that_is_a_link_in_a_loop_is_no_bug(small: Path) -> None:
    (small / "build").symlink_to("build")
    done = invoke("build", "--format", "md")
    assert done.code in (1, 2)
    assert "自己出了错" not in done.err


def test_two_builds_at_once_leave_what_one_leaves(small: Path) -> None:
    build_into(small / "clean", small / "plan", ["md", "html"])
    command = [sys.executable, "-X", "utf8", "-m", "fzjh", "build", "--format", "md,html"]
    for _ in range(2):
        builds = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
        ends = [(build.communicate(), build.returncode) for build in builds]
        assert [code for _, code in ends] == [0, 0, 0], ends
        assert tree(small / "build") == tree(small / "clean")
