"""The blocks of code in README.md."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"(?:<!-- (?P<mark>[^\n]+?) -->\n)?```(?P<language>\w+)\n(?P<text>.*?)```", re.DOTALL)
_PIPELINE: Final = "流水线："


@dataclass(frozen=True)
class Block:
    """A block of code: its language, its text, and the mark that stands before it."""

    mark: str
    language: str
    text: str

    @property
    def commands(self) -> Iterator[tuple[str, str]]:
        """The commands of a console, each with what it prints."""
        for part in re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


BLOCKS: Final = [Block(found["mark"] or "", found["language"], found["text"]) for found in _BLOCK.finditer(README)]

PIPELINES: Final = {
    block.mark.removeprefix(_PIPELINE): block.text for block in BLOCKS if block.mark.startswith(_PIPELINE)
}
"""The snippets for other programs: where each belongs, and its text."""
