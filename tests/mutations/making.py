"""What makes mutations: patterns on the lines of files, and on the texts of a plan."""

import random
import re
from collections.abc import Callable, Iterator, Sequence

import yaml

from tests.mutations.book import Book, Word
from tests.mutations.fault import Fault, Maker, changed, put

New = str | Callable[[re.Match[str], random.Random], str]
"""What stands in the place of a match: a template for `Match.expand`, or a function."""

PRINTED = ("标题", "引言", "正文", "结语", "举措", "内容", "附件", "附注", "主送机关", "依据", "备注")
"""Keys of the texts that documents print and that punctuation rules look at."""
UNITS = ("牵头单位", "责任单位", "配合单位")
HAN = "\u4e00-\u9fff"


def pick(choice: random.Random, found: Sequence[Fault | None] | Iterator[Fault | None]) -> Fault | None:
    """One of some faults."""
    usable = [one for one in found if one]
    return choice.choice(usable) if usable else None


def on_lines(pattern: str, new: New, files: str = "", near: Sequence[int] = ()) -> Maker:
    """A mutation of the text of a file, wherever a pattern matches; `files` is a pattern of their names."""
    regex, names = re.compile(pattern, re.MULTILINE), re.compile(files)

    def make(book: Book, choice: random.Random) -> Fault | None:
        found = [(file, one) for file, text in book.files.items() if names.search(file) for one in regex.finditer(text)]
        if not found:
            return None
        file, match = choice.choice(found)
        text = book.files[file]
        return changed(book, file, text[: match.start()] + _new(new, match, choice) + text[match.end() :], near)

    return make


def in_words(
    pattern: str, new: New, keys: Sequence[str] = PRINTED, fits: Callable[[Word], bool] = lambda _: True
) -> Maker:
    """A mutation within one text of some keys, wherever a pattern matches."""
    regex = re.compile(pattern)

    def make(book: Book, choice: random.Random) -> Fault | None:
        words = [word for word in book.words if word.key in keys and fits(word) and _is_text(word)]
        found = [(word, match) for word in words for match in regex.finditer(word.text)]
        choice.shuffle(found)
        for word, match in found[:20]:
            if fault := put(book, word, match.start(), match.end(), _new(new, match, choice)):
                return fault
        return None

    return make


def _is_text(word: Word) -> bool:
    """Whether a word under 任务 or 标题 is what its key says: the style of numbers is no text."""
    return "编号" not in word.path and "信息公开" not in word.path


def _new(new: New, match: re.Match[str], choice: random.Random) -> str:
    return match.expand(new) if isinstance(new, str) else new(match, choice)


def one_of(*makers: Maker) -> Maker:
    """Any of some mutations."""

    def make(book: Book, choice: random.Random) -> Fault | None:
        return pick(choice, [maker(book, choice) for maker in choice.sample(makers, len(makers))])

    return make


def meaningful(maker: Maker) -> Maker:
    """Only such changes of a file as change what YAML reads in it."""

    def make(book: Book, choice: random.Random) -> Fault | None:
        fault = maker(book, choice)
        same = fault and all(
            _read(content) == _read(book.files[file].encode()) for file, content in fault.files.items()
        )
        return None if same else fault

    return make


def _read(content: bytes | None) -> object:
    try:
        return yaml.load(content or b"", Loader=yaml.BaseLoader)  # noqa: S506 - knows texts only
    except yaml.YAMLError as error:
        return error


STRANGE = "区局办政务规划经科技农林水运体文教卫民商贸税审统信"


def misspelt(text: str, choice: random.Random) -> str:
    """A name with one slip of the fingers: a character changed, left out, typed twice, or two swapped."""
    at = choice.randrange(len(text))
    ways = [
        text[:at] + choice.choice(STRANGE) + text[at + 1 :],
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :] if at else text,
    ]
    return choice.choice(ways)
