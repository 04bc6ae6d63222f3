"""The wheel holds everything, and works where nothing else of the repository is."""

import os
import re
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.processes import fzjh

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    """Run a program that must succeed, without this repository on its path; what it wrote to stdout."""
    env = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "FZJH_PLAN"}}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=env, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, freshly built."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


def files(folder: Path) -> Iterator[str]:
    """The files of a folder that belong to the repository, by their path in it."""
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()


def test_the_wheel_holds_code_data_and_default_templates(wheel: Path) -> None:
    inside = {name for name in ZipFile(wheel).namelist() if name.startswith("fzjh/")}
    code = {f"fzjh/{name}" for name in files(ROOT / "src" / "fzjh")}
    templates = {f"fzjh/templates/{name}" for name in files(ROOT / "templates") if not name.endswith(".py")}
    assert {"fzjh/py.typed", "fzjh/starter/plan.yaml", "fzjh/templates/plan/通知.html.j2"} <= inside
    assert inside == code | templates


def test_the_wheel_carries_and_names_its_licences(wheel: Path) -> None:
    archive = ZipFile(wheel)
    texts = {name.partition(".dist-info/licenses/")[2] for name in archive.namelist()} - {""}
    (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    (expression,) = re.findall(r"^License-Expression: (.+)$", archive.read(metadata).decode(), re.MULTILINE)
    fonts = any(name.endswith((".otf", ".ttf")) for name in archive.namelist())
    assert "LICENSE" in texts
    assert "MIT" in expression
    assert fonts == ("Font-exception" in expression) == any(name.startswith("src/fzjh/fonts/") for name in texts)


@pytest.mark.long
def test_installed_alone_it_builds_a_plan_to_the_same_bytes(wheel: Path, real_plan: Path, tmp_path: Path) -> None:
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=True)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    pip = (programs / "python", "-m", "pip", "install", "--quiet", "--constraint", ROOT / "constraints.txt")
    run(*pip, wheel, cwd=tmp_path)
    folder = real_plan.parent
    assert [path.name for path in folder.iterdir()] == ["plan"]
    run(programs / "fzjh", "build", "--output", "installed", cwd=folder)
    assert fzjh("build", "--output", "checkout", cwd=folder).code == 0
    built = {name: (folder / "installed" / name).read_bytes() for name in files(folder / "installed")}
    assert built == {name: (folder / "checkout" / name).read_bytes() for name in files(folder / "checkout")}
    assert {"通知.html", "重点任务分解表.xlsx", "任务清单/区财政局任务清单.html"} <= built.keys()
