"""Slips of the keyboard in the YAML itself."""

import random
import re

from tests.mutations.book import Book
from tests.mutations.fault import Fault, Kind, Maker, changed, line_of
from tests.mutations.making import HAN, in_words, meaningful, on_lines, one_of

KEY = r"^( *(?:- )?)([^\s:#\-\"\[{]+)"
PLAIN = r"((?:: |^ *- ))([^\s\"'\[{>|][^\n\":]*)$"
FLOW = r"(: )\[([^\[\]\n]+)\]$"


def _twice(book: Book, choice: random.Random) -> Fault | None:
    """A line of a mapping repeated below the mapping, with the same value or another."""
    file, text = choice.choice([(file, text) for file, text in book.files.items() if file != "plan.yaml"])
    lines = list(re.finditer(r"^[^\s\-#:]+: .+\n", text, re.MULTILINE))
    if not lines:
        return None
    line = choice.choice(lines)
    places = [line_of(text, line.start()), text.count("\n") + 1]
    return changed(book, file, text + line[0], lines=places)


def _encoded(encoding: str) -> Maker:
    def make(book: Book, choice: random.Random) -> Fault | None:
        file, text = choice.choice(list(book.files.items()))
        first = re.search(f"[{HAN}]", text)
        if not first:
            return None
        line = 1 if encoding == "utf-16" else line_of(text, first.start())
        data = text.encode(encoding, errors="replace")
        return Fault({file: data}, frozenset({(file, line)}), f"{file} 存成 {encoding}")

    return make


def _inner_colon(book: Book, choice: random.Random) -> Fault | None:
    words = [
        word
        for word in book.words
        if not word.quoted and not word.flow and len(word.text) > 6 and "信息公开" not in word.path
    ]
    word = choice.choice(words)
    at = choice.randrange(2, len(word.text) - 2)
    text = book.files[word.file]
    return changed(book, word.file, text[: word.start + at] + ": " + text[word.start + at :])


def _begins_with(signs: str) -> Maker:
    def make(book: Book, choice: random.Random) -> Fault | None:
        words = [word for word in book.words if not word.quoted]
        word = choice.choice(words)
        text = book.files[word.file]
        return changed(book, word.file, text[: word.start] + choice.choice(signs.split()) + text[word.start :])

    return make


def _conflict(book: Book, choice: random.Random) -> Fault | None:
    """What git leaves in a file that two people changed."""
    file, text = choice.choice(list(book.files.items()))
    lines = text.splitlines(keepends=True)
    at = choice.randrange(len(lines))
    theirs = ["<<<<<<< HEAD\n", lines[at], "=======\n", lines[at].rstrip("\n") + "新\n", ">>>>>>> 修改\n"]
    return changed(book, file, "".join([*lines[:at], *theirs, *lines[at + 1 :]]))


COLON = ("fullwidth-colon",)
SYNTAX = ("yaml-syntax",)

KINDS = {
    "键后全角冒号": Kind(COLON, on_lines(KEY + r":(?=[ \n])", r"\1\2：")),
    "键后全角冒号，没有空格": Kind(COLON, on_lines(KEY + r": ", r"\1\2：")),
    "冒号后少空格": Kind(("missing-space",), on_lines(KEY + r": (?=\S)", r"\1\2:")),
    "漏了冒号": Kind(("missing-colon", "yaml-syntax", "wrong-type"), on_lines(KEY + r":(?=[ \n])", r"\1\2")),
    "Tab 缩进": Kind(("tab-indent",), on_lines(r"^((?:  )*)  (?=\S)", "\\1\t")),
    "短横后少空格": Kind(("list-dash",), on_lines(r"^( *)- (?=\S)", r"\1-")),
    "漏了短横": Kind(("yaml-syntax", "wrong-type", "joined-entries"), on_lines(r"^( *)- (?=[^\n]*\n\1- )", r"\1")),
    "缩进多一格": Kind(
        ("yaml-syntax", "joined-entries", "wrong-type", "unknown-key"),
        meaningful(on_lines(r"^(?=\S| +\S)(?!#)", " ", near=(1, -1))),
    ),
    "缩进少一格": Kind(
        ("yaml-syntax", "joined-entries", "wrong-type", "unknown-key"),
        meaningful(on_lines(r"^ (?= *\S)", "", near=(1, -1))),
    ),
    "两行连成一行": Kind(
        (
            "yaml-syntax",
            "missing-space",
            "inner-colon",
            "joined-entries",
            "wrong-type",
            "unknown-key",
            "unquoted-symbol",
        ),
        meaningful(on_lines(r"^([^#\n]*\S)\n *(?=[^\s#])", r"\1", near=(1,))),
        also=("duplicate-key",),
    ),
    "英文引号没有收尾": Kind(SYNTAX, on_lines(PLAIN, r'\1"\2')),
    "引号前英后中": Kind(("chinese-quote",), on_lines(PLAIN, r'\1"\2”')),
    "引号前中后英": Kind(
        ("chinese-quote", "unpaired-marks", "half-width-punctuation"),
        in_words('^([^“”"]+)$', r'“\1"'),
        also=("disagreement",),
    ),
    "方括号没有收尾": Kind(SYNTAX, on_lines(FLOW, r"\1[\2")),
    "方括号没有开头": Kind(("wrong-type", "yaml-syntax"), on_lines(FLOW, r"\1\2]")),
    "用了全角方括号": Kind(
        ("wrong-type",),
        one_of(
            on_lines(r"((?:单位|任务): )\[([^\[\]\n]+)\]$", r"\1【\2】"),
            on_lines(r"((?:单位|任务): )\[([^\[\]\n]+)\]$", r"\1［\2］"),
        ),
    ),
    "值里有英文冒号": Kind(("inner-colon", "yaml-syntax", "wrong-type", "unknown-key"), _inner_colon),
    "值以 > @ 等开头": Kind(("unquoted-symbol",), _begins_with(">= >5 @ ` %")),
    "值以 & * ! 开头": Kind(SYNTAX, _begins_with("& * !")),
    "键写了两次": Kind(("duplicate-key",), _twice),
    "有控制字符": Kind(
        SYNTAX, on_lines(f"(?<=[{HAN}])(?=[{HAN}])", lambda _, choice: choice.choice("\x07\x00\x1b\x0c"))
    ),
    "存成 GBK": Kind(("encoding",), _encoded("gb18030")),
    "存成 UTF-16": Kind(("encoding",), _encoded("utf-16")),
    "误打一行": Kind(
        SYNTAX, on_lines(r"^(?=[^\s#\-])", lambda _, choice: choice.choice(["、\n", "删\n", "待定\n"]), near=(1,))
    ),
    "多了 ---": Kind(SYNTAX, on_lines(r"(?<=\n)(?=(?:举措|牵头单位|责任单位|通知|章节|统称):)", "---\n", near=(1,))),
    "git 冲突没有解决": Kind(("merge-conflict", "yaml-syntax"), _conflict),
}
