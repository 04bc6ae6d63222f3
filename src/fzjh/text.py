"""Chinese text: widths, joining, punctuation, names that look alike."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from fzjh.patterns import lazy

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
WIDE = HAN + r"\u3000-\u303f\uff00-\uffef“”‘’—…·"
STOPS = "。！？"
CLOSERS = "”’）》〉】」』〕"

BLANK = " \t\r\n"
"""White space that means nothing in a file; wider spaces are part of the text and get reported."""

_FOLD = lazy(rf"(?<=[{WIDE}])[ \t]*\n[ \t]*|[ \t]*\n[ \t]*(?=[{WIDE}])")
_PAIR = 2
"""Of a name of two characters one is enough to know it by."""
_SEPARATORS = lazy(r"[，、；,;](?![^（(]{0,20}[）)])|- ")


def nfc(text: str) -> str:
    """The composed form of a name, so that two spellings of one name are one."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold_lines(text: str) -> str:
    """Join the lines of one text: Han to Han (or to Chinese punctuation) without a space, else with one."""
    return re.sub(r"[ \t]*\n[ \t]*", " ", _FOLD.sub("", text.strip(BLANK)))


def cell_width(text: str) -> int:
    """Columns a text takes on a terminal: a Han character takes two, a combining mark none."""
    return sum(map(_char_width, text))


@cache
def _char_width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def pad(text: str, width: int) -> str:
    """Fill a text with spaces up to a width in terminal columns."""
    return text + " " * max(0, width - cell_width(text))


def end_sentence(text: str) -> str:
    """A title that runs into its text ends in a stop; one written with its own keeps it."""
    return text if text.rstrip(CLOSERS).endswith(tuple(STOPS)) else text + "。"


def split_joined(name: str) -> list[str]:
    """Names that were meant as several list entries: `甲， 乙` and `甲 - 乙` give 甲 and 乙; a single name gives itself."""
    return [part.strip() for part in _SEPARATORS.split(name) if part.strip()]


def joined_names(name: str, known: Iterable[str]) -> list[str]:
    """The names that one entry of a list holds by mistake; fewer than two when it is one name, right or misspelt.

    A name may have such marks of its own (各市、县): it is one name when it looks like a known one that has them.
    """
    names = split_joined(name)
    if len(names) < _PAIR:
        return names
    known = set(known)
    marked = [one for one in known if len(split_joined(one)) > 1]
    return names if known & set(names) or not nearest(name, marked) else [name]


def nearest(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Known names that a mistyped one may stand for, nearest first."""
    candidates = list(dict.fromkeys(known))
    close = difflib.get_close_matches(name, candidates, n=most, cutoff=0.5 if len(name) == _PAIR else 0.6)
    if close or not name:
        return close
    return [other for other in candidates if name in other or other in name][:most]


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """A question for a help line, or None when nothing is near."""
    close = nearest(name, known)
    return f"是不是想写{'、'.join(f'“{one}”' for one in close)}？" if close else None
