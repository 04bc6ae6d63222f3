"""Changes that mean nothing: nothing may be told of them."""

import random

from tests.mutations.book import Book
from tests.mutations.fault import Fault, Kind, Maker, changed
from tests.mutations.making import on_lines


def _whole(change: object) -> Maker:
    def make(book: Book, choice: random.Random) -> Fault | None:
        file, text = choice.choice(list(book.files.items()))
        assert callable(change)
        return Fault({file: change(text)}, frozenset(), file)

    return make


def _quoted(book: Book, choice: random.Random) -> Fault | None:
    words = [word for word in book.words if not word.quoted and not set(word.text) & set("\"'\\")]
    word = choice.choice(words)
    text, mark = book.files[word.file], choice.choice("\"'")
    return changed(book, word.file, f"{text[: word.start]}{mark}{word.text}{mark}{text[word.end :]}")


KINDS = {
    "无害：字节顺序标记": Kind((), _whole(lambda text: b"\xef\xbb\xbf" + text.encode())),
    "无害：Windows 的换行": Kind((), _whole(lambda text: text.replace("\n", "\r\n").encode())),
    "无害：末尾没有换行": Kind((), _whole(lambda text: text.rstrip("\n").encode())),
    "无害：行尾有空格": Kind((), on_lines(r"(?<=\S)$", "  ")),
    "无害：多了空行": Kind((), on_lines(r"^(?=[^\s]|  - |  \S+: )", "\n", "items/")),
    "无害：加了注释": Kind((), on_lines(r"^(?=\S)", "# 已与有关部门核对。\n")),
    "无害：行尾加了注释": Kind((), on_lines(r"(?<=[\]\d])$", "  # 待核")),
    "无害：值加了引号": Kind((), _quoted),
    "无害：冒号前后多空格": Kind((), on_lines(r"^( *[^\s\-#:]+): (?=\S)", r"\1 :  ")),
}
