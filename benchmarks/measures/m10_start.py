"""How long the program takes to start: its version, and the two commands of every day on the plan of 2021."""

from collections.abc import Iterator

from benchmarks.result import Result
from benchmarks.timing import FZJH, PYTHON, ROOT, medians, of_two, program

NAMES = ("fzjh --version", "fzjh unit 区财政局", "fzjh check（从头查）", "fzjh check（没有改动再查）")
_ROUNDS = 21


def measure(*, quick: bool = False) -> Iterator[Result]:
    """Against a Python that only imports the libraries that any such program would import."""
    plan = ("--plan", ROOT / "plan")
    taken = medians(
        1 if quick else _ROUNDS,
        {
            "typer": program(PYTHON, "-c", "import typer"),
            "libraries": program(PYTHON, "-c", "import typer, yaml, pydantic"),
            NAMES[0]: program(*FZJH, "--version"),
            NAMES[1]: program(*FZJH, "unit", "区财政局", *plan),
            NAMES[2]: program(*FZJH, "check", "--no-cache", *plan),
            NAMES[3]: program(*FZJH, "check", *plan),
        },
    )
    ratio, detail = of_two(taken, NAMES[0], "typer")
    yield Result(NAMES[0], ratio, 1.3, detail=f"{detail}（import typer）")
    for name in NAMES[1:]:
        ratio, detail = of_two(taken, name, "libraries")
        yield Result(name, ratio, 2.0, detail=f"{detail}（import typer, yaml, pydantic）")
