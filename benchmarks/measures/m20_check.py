"""`fzjh check` on large plans, from nothing and again without a change, against check-jsonschema and the floor."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep

from benchmarks import peer
from benchmarks.big_plan import write_plan
from benchmarks.result import Result, Skipped
from benchmarks.timing import FZJH, PYTHON, Timed, folder, medians, of_two, program, run
from fzjh.output.memory import GRACE

_SIZES = {1_000: 5, 10_000: 3}
"""Items, and rounds."""
_GROWTH = "10,000 项时每项用时比 1,000 项时"
_MEMORY = "10,000 项时的内存峰值"
_ONCE, _AGAIN = "从头查", "没有改动再查"
NAMES = (
    *(f"{items:,} 项{how}，比 {peer.NAME} 快" for items in _SIZES for how in (_ONCE, _AGAIN)),
    *(f"{items:,} 项{how}，比下限" for items in _SIZES for how in (_ONCE, _AGAIN)),
    _GROWTH,
    _MEMORY,
)


def measure(*, quick: bool = False) -> Iterator[Result | Skipped]:
    """Whole processes, with all they need to start; time per item is what remains without the start."""
    sizes = {10: 1, 20: 1} if quick else _SIZES
    with folder() as place:
        plans = {items: write_plan(place / str(items), items) for items in sizes}
        small = write_plan(place / "small", 1)
        if not quick:
            sleep(GRACE / 1e9)  # what was just written is not remembered
        works = {f"{name} {items}": work for items, plan in plans.items() for name, work in _works(plan).items()}
        taken = medians(min(sizes.values()), {**works, "start": program(*_once(small))})
        peak = run(_once(plans[max(sizes)])).peak
    names = iter(NAMES)
    for items in sizes:
        yield _peer(next(names), taken, f"once {items}", items)
        yield _peer(next(names), taken, f"again {items}", items)
    for items in sizes:
        for how, goal in (("once", 2.5), ("again", 0.3)):
            yield _floor(next(names), taken, f"{how} {items}", items, goal if items == max(sizes) else None)
    first, last = ((taken[f"once {items}"] - taken["start"]) / items for items in sizes)
    yield Result(_GROWTH, last / first, 1.1, detail=f"{last * 1e6:.0f} µs 比 {first * 1e6:.0f} µs")
    yield Result(_MEMORY, peak, 300, "MiB")


def _once(plan: Path) -> tuple[str | Path, ...]:
    return (*FZJH, "check", "--no-cache", "--plan", plan)


def _works(plan: Path) -> dict[str, Timed]:
    works = {"once": program(*_once(plan)), "again": program(*FZJH, "check", "--plan", plan)}
    works["floor"] = program(PYTHON, "-m", "benchmarks.floor", plan)
    if peer.installed():
        works["peer"] = program(*peer.command(plan))
    return works


def _peer(name: str, taken: dict[str, float], ours: str, items: int) -> Result | Skipped:
    if f"peer {items}" not in taken:
        return Skipped(name, f"装不上 {peer.NAME}：第一次运行要联网")
    ratio, detail = of_two(taken, f"peer {items}", ours)
    return Result(name, ratio, 8.0, detail=detail, least=True)


def _floor(name: str, taken: dict[str, float], ours: str, items: int, goal: float | None) -> Result:
    ratio, detail = of_two(taken, ours, f"floor {items}")
    return Result(name, ratio, goal, detail=detail)
