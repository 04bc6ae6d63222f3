"""How well the importer reads the corpus in tests/importing/corpus: `python -m benchmarks.imports`."""

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from fzjh.importing.verify import WORDS, source_sentences, tokens
from tests.importing.corpora import Outcome, cases, duties, expected, outcome, source, titles

MEASURES = ("任务", "牵头", "责任", "配合", "语句")


def main() -> None:
    """Print recall and precision of each document, and of all together."""
    total = {name: Counter[str]() for name in MEASURES}
    print("召回率/准确率".ljust(16), *(name.rjust(12) for name in MEASURES))
    for case in cases():
        with tempfile.TemporaryDirectory() as scratch:
            found = outcome(source(case), Path(scratch))
        scores = score(found, expected(case))
        for name in MEASURES:
            total[name] += scores[name]
        print(case.name.ljust(16), *(shown(scores[name]) for name in MEASURES))
    print("合计".ljust(18), *(shown(total[name]) for name in MEASURES))


def score(found: Outcome, wanted: list[dict[str, Any]]) -> dict[str, Counter[str]]:
    """For each measure how many there are, how many were found, and how many of those are right."""
    scores = {"任务": compare(titles(found.items), titles(wanted)), "语句": sentences(found)}
    ours, theirs = duties(found.items), duties(wanted)
    for role in ("牵头", "责任", "配合"):
        scores[role] = compare(only(ours, role), only(theirs, role))
    return scores


def only(counted: Counter[tuple[str, str, str]], role: str) -> Counter[tuple[str, str, str]]:
    """The duties of one role."""
    return Counter({key: count for key, count in counted.items() if key[1] == role})


def compare(found: Counter[Any], wanted: Counter[Any]) -> Counter[str]:
    """Counts of what was wanted, found, and both."""
    return Counter(wanted=wanted.total(), found=found.total(), right=(found & wanted).total())


def sentences(found: Outcome) -> Counter[str]:
    """Sentences of the source, and those of them that the build gives back, whatever their punctuation."""
    wanted = len(source_sentences(found.imported))
    lost = sum(len(tokens([one.source])) for one in found.differences if one.kind == WORDS)
    return Counter(wanted=wanted, found=wanted - lost, right=wanted - lost)


def shown(score: Counter[str]) -> str:
    """Recall and precision in per cent; a dash where there is nothing."""

    def percent(part: int, whole: int) -> str:
        return f"{100 * part / whole:.1f}" if whole else "—"

    return f"{percent(score['right'], score['wanted'])}/{percent(score['right'], score['found'])}".rjust(13)


if __name__ == "__main__":
    main()
