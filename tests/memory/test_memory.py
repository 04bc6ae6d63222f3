"""What check remembers: used when nothing has changed, and never stale, whatever happens to the files."""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from time import time_ns

import pytest

from fzjh.checking import answer
from fzjh.compiler import check
from fzjh.output import memory
from tests.processes import Finished
from tests.rules.test_rules import HERE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows 不记文件改动的时间，没有缓存")

_TICK = 0.012
"""Seconds in which the clock of a file system surely moves on."""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small plan, looked at when its files are no longer fresh."""
    monkeypatch.setattr(memory, "time_ns", lambda: time_ns() + 10_000_000_000)
    return Path(copytree(HERE / "base", tmp_path / "plan"))


def kept(plan: Path) -> Path:
    return plan.parent / memory.FOLDER / "plan.json"


def test_an_unchanged_plan_is_not_read_again(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (plan / "items" / "乙.yaml").write_text("标题：加强,审计\n举措: [缺句号]\n牵头单位: [区审记局]\n", "utf-8")
    first = answer(plan)
    assert len(first.diagnostics) == 1
    monkeypatch.setattr("fzjh.compiler.check", lambda *_: pytest.fail("read again"))
    assert answer(plan) == first


def test_all_of_a_diagnostic_is_remembered(plan: Path) -> None:
    item = plan / "items" / "乙.yaml"
    item.write_text(item.read_text("utf-8").replace("加强对", "加强(对)") + "责任单位: [区审计局]\n", "utf-8")
    (plan / "items" / "丙.yaml").mkdir()
    (plan / "items" / "丙.yaml").rmdir()
    first, again = answer(plan), answer(plan)
    assert again == first == check(plan).answer
    assert {one.code for one in first.diagnostics} == {"half-width-punctuation", "unit-two-roles"}
    assert kept(plan).exists()


def test_what_was_just_written_is_not_remembered(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "time_ns", time_ns)
    answer(plan)
    assert not kept(plan).exists()


def test_another_fzjh_remembers_nothing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(plan)
    now = memory.stamp(plan)
    assert now
    assert memory.recall(plan, now)
    monkeypatch.setattr("fzjh.__version__", "99")
    later = memory.stamp(plan)
    assert later
    assert memory.recall(plan, later) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"stamp": 1}', b"\xff"])
def test_a_damaged_memory_is_none(plan: Path, content: bytes) -> None:
    first = answer(plan)
    kept(plan).write_bytes(content)
    assert answer(plan) == first


def test_a_memory_with_strange_contents_is_none(plan: Path) -> None:
    first = answer(plan)
    kept(plan).write_text(kept(plan).read_text("utf-8").replace('"diagnostics": []', '"diagnostics": [{}]'), "utf-8")
    assert answer(plan) == first


@pytest.mark.skipif(os.geteuid() == 0, reason="root 什么都能写")
def test_a_read_only_place_has_no_memory(plan: Path) -> None:
    plan.parent.chmod(0o555)
    try:
        assert answer(plan) == check(plan).answer
    finally:
        plan.parent.chmod(0o755)


def test_links_mean_no_memory(plan: Path) -> None:
    (plan / "items" / "丙.yaml").symlink_to(plan / "items" / "乙.yaml")
    assert memory.stamp(plan) is None
    assert answer(plan) == check(plan).answer


def test_git_does_not_see_it_and_the_plan_is_untouched(plan: Path) -> None:
    before = sorted(plan.rglob("*"))
    answer(plan)
    assert sorted(plan.rglob("*")) == before
    assert (plan.parent / memory.FOLDER / ".gitignore").read_bytes() == b"*\n"


def test_no_cache_neither_asks_nor_keeps(plan: Path, run_fzjh: Callable[..., Finished]) -> None:
    long_ago = time.time() - 100
    for path in (*plan.rglob("*"), plan):
        os.utime(path, (long_ago, long_ago))
    time.sleep(memory.GRACE / 1e9 + 0.2)
    run_fzjh("check", "--no-cache", cwd=plan.parent)
    run_fzjh("check", cwd=plan.parent, env={"FZJH_NO_CACHE": "1"})
    assert not kept(plan).exists()
    assert run_fzjh("check", cwd=plan.parent).out == run_fzjh("check", cwd=plan.parent).out
    assert kept(plan).exists()


Edit = Callable[[random.Random, Path], None]


def change(chance: random.Random, plan: Path) -> None:
    path = one_of(chance, plan)
    text = path.read_text("utf-8", errors="replace")
    at = chance.randrange(len(text) + 1)
    path.write_text(text[:at] + chance.choice(["，", ",", "。", "\n", "甲", " ", ""]) + text[at + 1 :], "utf-8")


def add(chance: random.Random, plan: Path) -> None:
    name = chance.choice(["丙", "丁", "戊"])
    (plan / "items" / f"{name}.yaml").write_text("标题: 推进工作\n举措: [推进工作。]\n牵头单位: [区财政局]\n", "utf-8")


def rename(chance: random.Random, plan: Path) -> None:
    path = one_of(chance, plan)
    path.rename(path.with_name(chance.choice(["己.yaml", "庚.yaml", "己.yml"])))


def delete(chance: random.Random, plan: Path) -> None:
    one_of(chance, plan).unlink()


def touch(chance: random.Random, plan: Path) -> None:
    one_of(chance, plan).touch()


def swap(chance: random.Random, plan: Path) -> None:
    first, second = one_of(chance, plan), one_of(chance, plan)
    a, b = first.read_bytes(), second.read_bytes()
    first.write_bytes(b)
    second.write_bytes(a)


def change_behind_the_clock(chance: random.Random, plan: Path) -> None:
    """Other content of the same size, with the old times put back."""
    path = one_of(chance, plan)
    times = path.stat()
    content = bytearray(path.read_bytes())
    if content:
        content[chance.randrange(len(content))] = ord(chance.choice("x, :"))
    path.write_bytes(bytes(content))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def change_settings(chance: random.Random, plan: Path) -> None:
    with (plan / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write(chance.choice(["检查: {不查: [measure-stop]}\n", "年度: 2022\n", "# 注释\n"]))


def change_units(chance: random.Random, plan: Path) -> None:
    with (plan / "units.yaml").open("a", encoding="utf-8") as file:
        file.write(chance.choice(["  - 名称: 区法院\n", "  - 名称: 各镇\n    成员: [区财政局]\n"]))


EDITS: list[Edit] = [change, add, rename, delete, touch, swap, change_behind_the_clock, change_settings, change_units]


def one_of(chance: random.Random, plan: Path) -> Path:
    files = sorted(path for path in plan.rglob("*") if path.is_file())
    if not files:
        add(chance, plan)
        return one_of(chance, plan)
    return chance.choice(files)


def never_stale(tmp_path: Path, seeds: range) -> tuple[int, int]:
    """Random edits; after each the remembered answer must be the true one. Returns how many steps and how many hits."""
    steps = hits = 0
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - for variety, not for secrets
        plan = Path(copytree(HERE / "base", tmp_path / str(seed) / "plan"))
        for _ in range(8):
            for edit in chance.sample(EDITS, chance.choice([0, 1, 1, 2])):
                (plan / "items").mkdir(exist_ok=True)
                edit(chance, plan)
            time.sleep(_TICK)
            now = memory.stamp(plan)
            hits += now is not None and memory.recall(plan, now) is not None
            assert answer(plan) == check(plan).answer, f"seed {seed}"
            steps += 1
    return steps, hits


@pytest.mark.usefixtures("plan")
def test_no_edit_goes_unnoticed(tmp_path: Path) -> None:
    steps, hits = never_stale(tmp_path, range(8))
    assert (steps, hits > 8) == (64, True)


@pytest.mark.long
@pytest.mark.usefixtures("plan")
def test_no_edit_of_thousands_goes_unnoticed(tmp_path: Path) -> None:
    steps, hits = never_stale(tmp_path, range(100, 600))
    print(f"memory: {steps} steps, {hits} remembered, 0 stale")  # noqa: T201 - the long proofs say what they tried
    assert hits > 500
