"""Names of output files: filled from the plan's own words, safe on every system, never outside the output folder."""

import hashlib
import re
from collections.abc import Collection, Hashable, Mapping

from fzjh.patterns import lazy
from fzjh.text import nfc

_FIELD = lazy(r"\{([^{}]*)\}")
_FORBIDDEN = lazy(r'[\x00-\x1f\x7f/\\:*?"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069]')
_RESERVED = lazy(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_MOST_BYTES = 120


def safe_name(name: str) -> str:
    """A name as part of a file name: no separators, nothing a system forbids, at most 120 bytes."""
    safe = _FORBIDDEN.sub("_", nfc(name)).strip(" .") or "_"
    if reserved := _RESERVED.fullmatch(safe):
        safe = f"{reserved[1]}_{reserved[2] or ''}"
    return safe if len(safe.encode()) <= _MOST_BYTES else _shortened(safe)


def _shortened(name: str) -> str:
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return name.encode()[: _MOST_BYTES - 10].decode(errors="ignore") + "~" + digest


def fill(pattern: str, fields: Mapping[str, str]) -> str:
    """An output path from its pattern: `任务清单/{单位}任务清单.html` with 单位 filled in. Raises KeyError for an unknown field."""
    return _FIELD.sub(lambda match: safe_name(fields[match[1]]), pattern)


def fields_of(pattern: str) -> list[str]:
    """Names of the fields in a pattern, in order."""
    return _FIELD.findall(pattern)


def without(pattern: str, fields: Collection[str]) -> str:
    """A pattern in which some fields are plain words."""
    return _FIELD.sub(lambda match: safe_name(match[1]) if match[1] in fields else match[0], pattern)


def split_pattern(pattern: str) -> tuple[str, str]:
    """An output pattern without its suffix, and the suffix without its dot: `任务清单/{单位}任务清单` and `html`."""
    folder, slash, name = pattern.rpartition("/")
    stem, _, suffix = name.partition(".")
    return folder + slash + stem, suffix


def document_name(pattern: str) -> str:
    """What a document is called on the command line: the last part of its pattern, without fields."""
    return _FIELD.sub("", pattern.rsplit("/", 1)[-1])


class UniquePaths:
    """Gives out paths that differ even where upper and lower case do not: a second `甲` becomes `甲（2）`."""

    def __init__(self) -> None:
        self._owners: dict[str, Hashable] = {}

    def claim(self, path: str, owner: Hashable) -> str:
        """A path (without suffix) for an owner; every owner gets the same one each time it asks."""
        number = 1
        while True:
            candidate = path if number == 1 else f"{path}（{number}）"
            if self._owners.setdefault(nfc(candidate.casefold()), owner) == owner:
                return candidate
            number += 1
