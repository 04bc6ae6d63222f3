"""The hooks of this repository, run by pre-commit itself on real commits, without a network."""

import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from shutil import copy, copytree

import pytest

from tests.readme.blocks import PIPELINES, ROOT

ITEM = "plan/items/优化营商环境.yaml"


@dataclass(frozen=True)
class Repository:
    """A git repository in a folder, and the environment in which its commands run."""

    folder: Path
    env: dict[str, str]

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a program in it; no exit code raises."""
        return subprocess.run(
            command, cwd=self.folder, env=self.env, capture_output=True, check=False, encoding="utf-8"
        )

    def must(self, *command: str) -> str:
        """Run a program that has to succeed; what it wrote to stdout."""
        done = self.run(*command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def commit(self, skip: str = "") -> subprocess.CompletedProcess[str]:
        """Try to commit everything, with all hooks but those to skip."""
        self.must("git", "add", "--all")
        return self.run("env", f"SKIP={skip}", "git", "commit", "--message", "计划")

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text in a file that has it."""
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """No configuration of the developer's own; pip builds and installs with what this Python has already."""
    home = tmp_path_factory.mktemp("home")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "FZJH_", "PIP_", "PRE_"))}
    git = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(home)}
    for who in ("AUTHOR", "COMMITTER"):
        git |= {f"GIT_{who}_NAME": "甲", f"GIT_{who}_EMAIL": "a@example.com"}
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}
    python = {"PYTHONPATH": sysconfig.get_path("purelib"), "PYTHONUTF8": "1"}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return kept | git | offline | python | {"PATH": path, "PRE_COMMIT_HOME": str(home / "pre-commit")}


@pytest.fixture(scope="module")
def source(env: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """This repository as a user's configuration names it: an address and a revision."""
    hooks = Repository(tmp_path_factory.mktemp("fzjh"), env)
    for name in (".pre-commit-hooks.yaml", "LICENSE", "README.md", "pyproject.toml"):
        copy(ROOT / name, hooks.folder)
    for name in ("src", "templates"):
        copytree(ROOT / name, hooks.folder / name)
    hooks.must("git", "init", "--quiet")
    assert hooks.commit().returncode == 0
    return hooks.folder.as_uri(), hooks.must("git", "rev-parse", "HEAD").strip()


@pytest.fixture
def plan(env: dict[str, str], source: tuple[str, str], real_plan: Path) -> Repository:
    """The real plan in a repository of its own, with the configuration that README shows, on its first commit."""
    address, revision = source
    text = PIPELINES[".pre-commit-config.yaml"]
    for old, new in (("https://example.com/fzjh ", f"{address} "), ("v0.1.0 ", f"{revision} ")):
        assert old in text
        text = text.replace(old, new)
    repository = Repository(real_plan.parent, env)
    (repository.folder / ".pre-commit-config.yaml").write_text(text, "utf-8")
    repository.must("git", "init", "--quiet")
    repository.must("pre-commit", "install")
    return repository


def test_the_hooks_are_well_formed(tmp_path: Path) -> None:
    manifest = str(ROOT / ".pre-commit-hooks.yaml")
    Repository(tmp_path, dict(os.environ)).must(sys.executable, "-m", "pre_commit", "validate-manifest", manifest)


@pytest.mark.long
def test_a_sound_plan_is_committed(plan: Repository) -> None:
    done = plan.commit(skip="fzjh-fix")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "校验计划" in done.stderr
    assert "Passed" in done.stderr
    assert plan.must("git", "log", "--format=%s").split() == ["计划"]


@pytest.mark.long
def test_an_error_keeps_a_plan_from_being_committed(plan: Repository) -> None:
    plan.edit(ITEM, "区经发局", "区经法局")
    done = plan.commit(skip="fzjh-fix")
    assert done.returncode == 1
    assert f"{ITEM}:10:8" in done.stderr
    assert "名册里没有“区经法局”" in done.stderr
    assert plan.run("git", "log").returncode != 0
    plan.edit(ITEM, "区经法局", "区经发局")
    assert plan.commit(skip="fzjh-fix").returncode == 0


@pytest.mark.long
def test_a_deleted_file_is_noticed_too(plan: Repository) -> None:
    assert plan.commit(skip="fzjh-fix").returncode == 0
    (plan.folder / ITEM).unlink()
    done = plan.commit(skip="fzjh-fix")
    assert done.returncode == 1
    assert "missing-item" in done.stderr


@pytest.mark.long
def test_small_faults_are_put_right_and_shown_before_the_next_commit(plan: Repository) -> None:
    plan.edit("plan/plan.yaml", "2020—2025年", "2020-2025年")
    first = plan.commit()
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stderr
    assert "2020—2025年" in (plan.folder / "plan/plan.yaml").read_text("utf-8")
    second = plan.commit()
    assert second.returncode == 0, second.stderr
