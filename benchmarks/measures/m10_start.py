"""How long the program takes to start: its version, and the two commands of every day on the plan of 2021."""

from collections.abc import Iterator

from benchmarks.result import Result
from benchmarks.timing import FZJH, PYTHON, ROOT, medians, of_two, program

NAMES = ("fzjh --version", "fzjh unit 区财政局", "fzjh check")
_ROUNDS = 21


def measure(*, quick: bool = False) -> Iterator[Result]:
    """Against a Python that only imports the libraries that any such program would import."""
    plan = ("--plan", ROOT / "plan")
    taken = medians(
        1 if quick else _ROUNDS,
        {
            "typer": program(PYTHON, "-c", "import typer"),
            "libraries": program(PYTHON, "-c", "import typer, yaml, pydantic"),
            "fzjh --version": program(*FZJH, "--version"),
            "fzjh unit 区财政局": program(*FZJH, "unit", "区财政局", *plan),
            "fzjh check": program(*FZJH, "check", *plan),
        },
    )
    ratio, detail = of_two(taken, NAMES[0], "typer")
    yield Result(NAMES[0], ratio, 1.3, detail=f"{detail}（import typer）")
    for name in NAMES[1:]:
        ratio, detail = of_two(taken, name, "libraries")
        yield Result(name, ratio, 2.0, detail=f"{detail}（import typer, yaml, pydantic）")
