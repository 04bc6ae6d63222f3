"""`fzjh build` on the plan of 2021: all documents, all formats, all units, from nothing."""

from collections.abc import Iterator
from functools import partial
from itertools import count

from benchmarks.result import Result
from benchmarks.timing import FZJH, ROOT, folder, function, medians, run, seconds

_WHOLE = "fzjh build（2021 年计划，全部文件）"
_EACH = "其中各种格式"
NAMES = (_WHOLE, _EACH)
_ROUNDS = 5


def measure(*, quick: bool = False) -> Iterator[Result]:
    """The whole command as a process, and each format alone within this one, its library loaded and warm."""
    with folder() as place:
        fresh = (place / str(number) for number in count())
        works = {"build": lambda: run([*FZJH, "build", "--plan", ROOT / "plan", "-o", next(fresh)]).seconds}
        taken = medians(1 if quick else _ROUNDS, works)
    yield Result(_WHOLE, taken["build"], 4.0, "s")
    each = _formats(1 if quick else 3)
    detail = "，".join(f"{name} {seconds(time)}" for name, time in sorted(each.items(), key=lambda one: -one[1]))
    yield Result(_EACH, sum(each.values()), unit="s", detail=detail)


def _formats(rounds: int) -> dict[str, float]:
    from fzjh.building import Choice, build, menu
    from fzjh.compiler import check

    of = menu(check(ROOT / "plan").plan, [ROOT / "templates"])
    return medians(rounds, {one: function(partial(build, of, Choice(formats=(one,)))) for one in of.formats})
