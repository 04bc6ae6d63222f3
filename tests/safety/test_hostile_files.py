"""Nothing in plan/ makes a traceback: every command answers, and check says which file is at fault."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.invoking import invoke
from tests.processes import Finished
from tests.safety.hostile import HOSTILE, put

FILES = ("plan.yaml", "units.yaml", "items/加强行政执法监督.yaml")
COMMANDS = (
    ["check"],
    ["list"],
    ["unit"],
    ["unit", "区司法局"],
    ["show", "1"],
    ["new", "新的"],
    ["build", "--format", "md"],
    ["fmt", "--diff"],
    ["fmt"],
)


def survives(*arguments: str | Path) -> Finished:
    """Run a command that must end in order, whatever it thinks of the plan."""
    done = invoke(*arguments)
    assert done.code in (0, 1, 2), done.err
    assert "Traceback" not in done.err
    assert done.code == 0 or (done.out + done.err).strip()
    return done


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("file", FILES)
def test_check_blames_the_file_and_every_command_answers(small: Path, file: str, kind: str) -> None:
    put(kind, small / "plan" / file)
    assert survives("check").code == 1
    answer = json.loads(survives("check", "--format", "json").out)
    blamed = {one["file"] for one in answer["diagnostics"] if one["severity"] == "error"}
    assert f"plan/{file}" in blamed
    for command in COMMANDS:
        survives(*command)
    assert not (small / "build").exists()


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_stranger_in_the_plans_folder_is_reported(small: Path, kind: str) -> None:
    put(kind, small / "plan/陌生.txt")
    answer = json.loads(survives("check", "--format", "json").out)
    assert "plan/陌生.txt" in {one["file"] for one in answer["diagnostics"]}


@pytest.mark.parametrize("kind", ["50 MB", "a pipe", "a link in a loop", "zero bytes", "a link to a device"])
def test_something_in_place_of_the_items_folder_is_reported(small: Path, kind: str) -> None:
    shutil.rmtree(small / "plan/items")
    put(kind, small / "plan/items")
    assert survives("check").code == 1
    for command in COMMANDS:
        survives(*command)


def test_an_empty_plan_folder_is_reported(small: Path) -> None:
    shutil.rmtree(small / "plan")
    (small / "plan").mkdir()
    answer = json.loads(survives("check", "--plan", "plan", "--format", "json").out)
    assert {one["file"] for one in answer["diagnostics"]} == {"plan/plan.yaml", "plan/units.yaml"}
    for command in COMMANDS:
        survives(*command)


def test_no_plan_at_all_is_wrong_usage(small: Path) -> None:
    shutil.rmtree(small / "plan")
    assert {survives(*command).code for command in COMMANDS} == {2}


@pytest.mark.usefixtures("small")
def test_a_file_that_turns_unreadable_meanwhile_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.suffix == ".yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = survives("check")
    assert done.code == 1
    assert done.out.count("文件打不开：没有权限") == 3
    for command in COMMANDS:
        survives(*command)


def test_a_folder_that_cannot_be_listed_is_reported(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert "文件夹打不开：没有权限" in survives("check").out
    assert small.is_dir()


def test_many_repeated_keys_do_not_drown_the_report(small: Path) -> None:
    (small / "plan/items/加强行政执法监督.yaml").write_text("标题: 甲\n" * 20_000, "utf-8")
    assert survives("check").code == 1
