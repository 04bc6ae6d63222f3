"""`fzjh check` over a workspace of 100 counties with 25 items each in one run, against one run for each county."""

from collections.abc import Iterator

from benchmarks.province import write_province
from benchmarks.result import Result
from benchmarks.timing import FZJH, folder, of_two, program, run

_TOGETHER = "100 个县、每县 25 项一次查，比一份一份查快"
_MEMORY = "其中内存峰值"
NAMES = (_TOGETHER, _MEMORY)


def measure(*, quick: bool = False) -> Iterator[Result]:
    """One round, because single runs are many."""
    with folder() as place:
        write_province(place, 2 if quick else 100, 25)
        together = (*FZJH, "check", "--no-cache", "--workspace", place)
        counties = sorted(place.glob("县区/*/plan"))
        program(*together)()
        taken = {
            "one": program(*together)(),
            "each": sum(program(*FZJH, "check", "--no-cache", "--plan", one)() for one in counties),
        }
        peak = run(together).peak
    ratio, detail = of_two(taken, "each", "one")
    yield Result(_TOGETHER, ratio, 5.0, detail=detail, least=True)
    yield Result(_MEMORY, peak, 300, "MiB")
