"""The same plan gives the same bytes, whatever the order of files, hash seed, time zone, locale or folder."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fzjh.compiler import check
from fzjh.report.diagnostics import json as json_format
from fzjh.report.diagnostics import text
from fzjh.report.lines import plain
from tests.processes import fzjh
from tests.properties.plans import RandomPlan, plans, write
from tests.safety.builds import TEXT, build_into, tree

FEW = settings(max_examples=max(5, settings().max_examples // 5))
"""Each example is two builds or more."""
ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati"},
    {"TZ": "America/Los_Angeles", "LANG": "de_DE.UTF-8", "LC_ALL": "C"},
    {"LANG": "zh_CN.GBK", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8"},
    {"PYTHONOPTIMIZE": "2"},
)


def _all_formats(folder: Path, plan: Path, cwd: Path, env: dict[str, str]) -> dict[str, bytes]:
    done = fzjh("build", "--plan", plan, "-o", folder, cwd=cwd, env=env)
    assert (done.code, done.err) == (0, "")
    return tree(folder)


@pytest.fixture(scope="module")
def usual(plan_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the real plan builds to, in every format."""
    return _all_formats(tmp_path_factory.mktemp("usual"), plan_folder, plan_folder, {"PYTHONHASHSEED": "0"})


@pytest.mark.parametrize(
    "env",
    [
        pytest.param(env, id=" ".join(f"{k}={v}" for k, v in env.items()), marks=pytest.mark.long if number > 1 else ())
        for number, env in enumerate(ENVIRONMENTS)
    ],
)
def test_the_environment_changes_no_byte(
    plan_folder: Path, tmp_path: Path, usual: dict[str, bytes], env: dict[str, str]
) -> None:
    made = _all_formats(tmp_path / "build", plan_folder, tmp_path, env)
    assert made.keys() == usual.keys()
    assert [path for path in made if made[path] != usual[path]] == []


def test_the_folder_changes_no_byte(real_plan: Path, tmp_path: Path, usual: dict[str, bytes]) -> None:
    made = _all_formats(tmp_path / "别处" / "build", real_plan, real_plan / "items", {})
    assert [path for path in made if made[path] != usual[path]] == []


@FEW
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_no_byte(plan: RandomPlan, shuffle: random.Random) -> None:
    order = list(plan.items)
    shuffle.shuffle(order)
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        first, second = Path(folder) / "first", Path(folder) / "second"
        build_into(first / "build", write(plan, first / "plan"), TEXT)
        patch.setattr(Path, "iterdir", _shuffled(shuffle))
        build_into(second / "build", write(plan, second / "plan", order), TEXT)
        patch.undo()
        assert tree(first / "build") == tree(second / "build")


@FEW
@given(plans(), st.sampled_from([True, False, None]))
def test_the_style_of_yaml_changes_no_byte(plan: RandomPlan, flow: bool | None) -> None:  # noqa: FBT001 - three
    with TemporaryDirectory() as folder:
        first, second = Path(folder) / "first", Path(folder) / "second"
        build_into(first / "build", write(plan, first / "plan"), TEXT)
        build_into(second / "build", write(plan, second / "plan", flow=flow), TEXT)
        assert tree(first / "build") == tree(second / "build")


@FEW
@given(plans())
def test_building_twice_changes_nothing(plan: RandomPlan) -> None:
    with TemporaryDirectory() as folder:
        source = write(plan, Path(folder) / "plan")
        build_into(Path(folder) / "build", source, TEXT)
        before = tree(Path(folder) / "build")
        again = build_into(Path(folder) / "build", source, TEXT)
        assert (again.written, again.removed, again.saved, again.kept) == ((), (), (), ())
        assert tree(Path(folder) / "build") == before


@FEW
@given(plans(), plans())
def test_a_build_over_another_equals_a_clean_one(one: RandomPlan, other: RandomPlan) -> None:
    with TemporaryDirectory() as folder:
        first, second = write(one, Path(folder) / "one"), write(other, Path(folder) / "other")
        build_into(Path(folder) / "build", first, TEXT)
        build_into(Path(folder) / "build", second, TEXT)
        build_into(Path(folder) / "clean", second, TEXT)
        assert tree(Path(folder) / "build") == tree(Path(folder) / "clean")


@FEW
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_no_report(plan: RandomPlan, shuffle: random.Random) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        source = write(plan, Path(folder))
        for path in sorted((source / "items").iterdir()):
            path.write_text(path.read_text("utf-8") + "多余: 键\n", "utf-8")
        reports = []
        for _ in range(2):
            checked = check(source).answer
            reports.append((plain(text.render(checked, source, 80)), plain(json_format.render(checked, source, None))))
            patch.setattr(Path, "iterdir", _shuffled(shuffle))
        assert reports[0] == reports[1]
        assert len(checked.diagnostics) >= len(plan.items)


def _shuffled(shuffle: random.Random) -> Callable[[Path], Iterator[Path]]:
    real = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        entries = sorted(real(path))
        shuffle.shuffle(entries)
        return iter(entries)

    return iterdir
