"""Parts of the files that are wrong and have been reported: what is missing there was not left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from fzjh.reading.document import Keys, Place


class Hole(NamedTuple):
    """A faulty part of a file, by its keys; none stand for the whole file.

    `strange`: the part has a key that nobody knows, which may stand for any other key of the same mapping.
    """

    keys: Keys
    strange: bool = False

    @property
    def mapping(self) -> Keys:
        """The keys of the mapping in which something may be missing: for a strange key the one around it."""
        return self.keys[:-1] if self.strange else self.keys

    def touches(self, keys: Keys) -> bool:
        """Whether the part at some keys may be what is wrong, lies within it, or has it inside."""
        own = self.mapping
        shared = min(len(own), len(keys))
        return own[:shared] == keys[:shared] and not (self.strange and len(keys) > len(own) + 1)


@dataclass(frozen=True, slots=True)
class Holes:
    """The holes of all files of a plan."""

    by_file: Mapping[Path, tuple[Hole, ...]] = field(default_factory=dict)

    def at(self, place: Place) -> bool:
        """Whether a part was, or may have been, wrong; a rule that misses something there stays silent."""
        holes = self.by_file.get(place.document.source.path, ())
        return any(hole.touches(place.keys) for hole in holes)
