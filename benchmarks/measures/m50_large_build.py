"""Task table and all sheets of 1,000 items and 72 units in Word and PDF, against the bare engines on two jobs."""

from collections.abc import Iterator

from benchmarks.big_plan import write_plan
from benchmarks.engines import bare
from benchmarks.result import Result
from benchmarks.timing import FZJH, folder, of_two, program

_LARGE = "1,000 项、72 个单位的分解表和任务清单（docx、pdf）比单用引擎"
NAMES = (_LARGE,)
_FORMATS, _DOCUMENTS = "docx,pdf", "重点任务分解表,任务清单"


def measure(*, quick: bool = False) -> Iterator[Result]:
    """One round, because it takes minutes: the whole command, and the engines in two processes."""
    with folder() as place:
        plan = write_plan(place, 3 if quick else 1_000)
        chosen = ("--format", _FORMATS, "--only", _DOCUMENTS)
        fzjh = program(*FZJH, "build", "--plan", plan, "-o", place / "build", *chosen)()
        engines = bare(plan, _FORMATS, _DOCUMENTS, place / "calls", jobs=2)()
    ratio, detail = of_two({"fzjh": fzjh, "engines": engines}, "fzjh", "engines")
    yield Result(_LARGE, ratio, 1.5, detail=detail)
