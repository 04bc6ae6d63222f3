"""What a fault is known by again when the lines around it move: for servers that tell new faults from old ones."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from fzjh.diagnostics import Diagnostic
from fzjh.report.paths import shown


def fingerprints(diagnostics: Iterable[Diagnostic], base: Path) -> Iterator[str]:
    """One for each diagnostic, no two the same: made from what the fault is, and the how-manieth of its like it is."""
    seen: Counter[str] = Counter()
    for one in diagnostics:
        identity = f"{shown(one.span.path, base)}\0{one.code}\0{one.message}\0{one.span.text}"
        seen[identity] += 1
        yield sha256(f"{identity}\0{seen[identity]}".encode()).hexdigest()
