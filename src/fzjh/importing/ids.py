"""Ids of items: short Chinese names from their titles, unique, good as file names on every system."""

import re
from collections.abc import Iterable

from fzjh.importing.draft import Item
from fzjh.output_paths import UniquePaths, safe_name
from fzjh.text import nfc

_SIGNS = re.compile(r"[^\w\u3400-\u9fff]|_")
_BREAK = re.compile(r"[，。；：、！？（]")
_LONGEST, _SHORTEST = 18, 4


def give_ids(items: Iterable[Item], taken: Iterable[str] = ()) -> None:
    """Give every item its id. taken: ids that others have."""
    paths = UniquePaths()
    for ident in taken:
        paths.claim(ident, ident)
    for index, item in enumerate(items):
        source = item.title or item.id or "".join(item.measures[0].sentences)
        item.id = paths.claim(_short(source) or "任务", index)


def _short(text: str) -> str:
    """The beginning of a text without signs: whole when short, else up to a pause."""
    whole = _SIGNS.sub("", text)
    if len(whole) > _LONGEST:
        pieces = [_SIGNS.sub("", piece) for piece in _BREAK.split(text)]
        name = ""
        for piece in filter(None, pieces):
            if len(name) >= _SHORTEST or (name and len(name + piece) > _LONGEST):
                break
            name += piece
        whole = name[:_LONGEST]
    return nfc(safe_name(whole)) if whole else ""
