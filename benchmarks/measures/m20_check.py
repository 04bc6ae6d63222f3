"""`fzjh check` on large plans, against check-jsonschema and against the floor on the same items."""

from collections.abc import Iterator

from benchmarks import peer
from benchmarks.big_plan import write_plan
from benchmarks.result import Result, Skipped
from benchmarks.timing import FZJH, PYTHON, folder, medians, of_two, program, run

_SIZES = {1_000: 5, 10_000: 3}
"""Items, and rounds."""
_GROWTH = "10,000 项时每项用时比 1,000 项时"
_MEMORY = "10,000 项时的内存峰值"
NAMES = (
    *(f"{items:,} 项比 {peer.NAME} 快" for items in _SIZES),
    *(f"{items:,} 项比下限慢" for items in _SIZES),
    _GROWTH,
    _MEMORY,
)


def measure(*, quick: bool = False) -> Iterator[Result | Skipped]:
    """Whole processes, with all they need to start; time per item is what remains without the start."""
    sizes = {10: 1, 20: 1} if quick else _SIZES
    against_peer, against_floor, each, peak = [], [], [], 0.0
    for (items, rounds), fast, slow in zip(sizes.items(), NAMES[:2], NAMES[2:4], strict=True):
        with folder() as place:
            plan = write_plan(place, items)
            check = (*FZJH, "check", "--plan", plan)
            works = {"fzjh": program(*check), "floor": program(PYTHON, "-m", "benchmarks.floor", plan)}
            works["start"] = program(*FZJH, "check", "--plan", write_plan(place / "small", 1))
            if peer.installed():
                works["peer"] = program(*peer.command(plan))
            taken = medians(rounds, works)
            peak = run(check).peak
        against_peer.append(_peer(fast, taken))
        ratio, detail = of_two(taken, "fzjh", "floor")
        against_floor.append(Result(slow, ratio, detail=detail))
        each.append((taken["fzjh"] - taken["start"]) / items)
    yield from against_peer
    yield from against_floor
    growth = each[1] / each[0]
    yield Result(_GROWTH, growth, 1.1, detail=f"{each[1] * 1e6:.0f} µs 比 {each[0] * 1e6:.0f} µs")
    yield Result(_MEMORY, peak, 300, "MiB")


def _peer(name: str, taken: dict[str, float]) -> Result | Skipped:
    if "peer" not in taken:
        return Skipped(name, f"装不上 {peer.NAME}：第一次运行要联网")
    ratio, detail = of_two(taken, "peer", "fzjh")
    return Result(name, ratio, 8.0, detail=detail, least=True)
