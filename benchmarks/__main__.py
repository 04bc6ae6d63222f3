"""`python -m benchmarks [NAME …] [--no-write]`: take all measures, print them, write them into README.md here.

NAME: parts of the names of modules in benchmarks/measures; then nothing is written.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import table
from benchmarks.measures import modules
from benchmarks.result import Result, Skipped

README = Path(__file__).with_name("README.md")


def main(arguments: list[str]) -> int:
    """Returns 1 when a goal is missed."""
    names = [one for one in arguments if not one.startswith("-")]
    rows = list(_rows(names))
    if not names and "--no-write" not in arguments:
        README.write_text(table.replaced(README.read_text(encoding="utf-8"), rows), encoding="utf-8")
    missed = [one.name for one in rows if isinstance(one, Result) and one.kept is False]
    print(f"没有达到：{'、'.join(missed)}" if missed else "全部达到。")
    return bool(missed)


def _rows(names: list[str]) -> Iterator[Result | Skipped]:
    for module in modules():
        if not names or any(name in module.__name__ for name in names):
            print((module.__doc__ or "").splitlines()[0], flush=True)
            for row in module.measure():
                print("  " + "  ".join(cell for cell in table.cells(row) if cell), flush=True)
                yield row


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
