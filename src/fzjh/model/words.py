"""The office's own word list (词表.yaml): how it writes what others write differently."""

from dataclasses import dataclass, field

from fzjh.reading.document import Place


@dataclass(frozen=True, slots=True)
class Word:
    """One entry: forms that the office does not use, the one it does, and why (may be empty)."""

    wrong: tuple[str, ...]
    right: str
    reason: str
    place: Place = field(compare=False, repr=False)
