"""How much of what people type wrong `check` finds, and how much it reports that is not so.

`python -m benchmarks.checks [N]` tries N faults of each kind.
"""

import sys
from collections.abc import Iterable
from typing import NamedTuple

from fzjh.text import pad
from tests.mutations.judging import Verdict, desks, tried
from tests.mutations.kinds import kinds

TIMES = 40
_WIDTH = 40


class Rate(NamedTuple):
    """How many faults were tried, how many of them found, and how many brought a report that is not so."""

    tried: int
    found: int
    false: int


def main(arguments: list[str]) -> int:
    """Print the rates of each kind and of all; returns 1 when a fault was missed or a report is false."""
    times = int(arguments[0]) if arguments else TIMES
    print(pad("差错", _WIDTH) + "".join(head.rjust(6) for head in ("试了", "找到", "误报")))
    rates = []
    with desks() as laid:
        for name, kind in kinds().items():
            rates.append(rate(tried(name, kind, laid, times)))
            print(line(name, rates[-1]), flush=True)
    total = Rate(*map(sum, zip(*rates, strict=True)))
    print(line("合计", total))
    print(f"找到 {100 * total.found / total.tried:.2f}%，误报 {100 * total.false / total.tried:.2f}%。")
    return int(total.found < total.tried or total.false > 0)


def rate(verdicts: Iterable[Verdict]) -> Rate:
    """The rate of some verdicts."""
    judged = list(verdicts)
    return Rate(len(judged), sum(one.found for one in judged), sum(bool(one.false) for one in judged))


def line(name: str, rate: Rate) -> str:
    """One line of the table."""
    return pad(name, _WIDTH) + "".join(str(number).rjust(8) for number in rate)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
