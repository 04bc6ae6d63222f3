"""通知 of the plan of 2021 in Word and PDF, against the bare engines on the same template and data in one process."""

from collections.abc import Iterator

from benchmarks.engines import bare, ours
from benchmarks.result import Result
from benchmarks.timing import ROOT, folder, medians, of_two

_GOALS = {"pdf": ("通知.pdf 比单用 Typst", 1.3), "docx": ("通知.docx 比单用 docxtpl", 1.5)}
NAMES = tuple(name for name, _ in _GOALS.values())
_ROUNDS = 9


def measure(*, quick: bool = False) -> Iterator[Result]:
    """From the checked plan to the bytes of the document, nothing warm but the libraries."""
    for format_, (name, goal) in _GOALS.items():
        with folder() as place:
            given = (ROOT / "plan", format_, "通知")
            works = {"fzjh": ours(*given), "bare": bare(*given, place / "calls")}
            ratio, detail = of_two(medians(1 if quick else _ROUNDS, works), "fzjh", "bare")
        yield Result(name, ratio, goal, detail=detail)
