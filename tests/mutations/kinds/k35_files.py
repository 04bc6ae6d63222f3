"""The outline and the files of items: misspelt, listed twice, gone, in the wrong place."""

import random
import re
from collections.abc import Callable

from tests.mutations.book import Book, Word
from tests.mutations.fault import Fault, Kind, Maker, changed, line_of
from tests.mutations.making import misspelt, one_of


def _other(book: Book, word: Word, new: str, known: set[str]) -> Fault | None:
    """A word replaced by one that is not known."""
    text = book.files[word.file]
    return None if new in known or not new else changed(book, word.file, text[: word.start] + new + text[word.end :])


def _listed(book: Book) -> list[Word]:
    return [word for word in book.words if word.file == "plan.yaml" and word.key == "任务" and "编号" not in word.path]


def _misspelt_id(book: Book, choice: random.Random) -> Fault | None:
    word = choice.choice([word for word in _listed(book) if len(word.text) > 2])
    return _other(book, word, misspelt(word.text, choice), {one.text for one in _listed(book)})


def _unlisted(book: Book, choice: random.Random) -> Fault | None:
    words = [one for one in _listed(book) if not one.flow]
    if not words:
        return None
    word = choice.choice(words)
    text = book.files["plan.yaml"]
    start, end = text.rindex("\n", 0, word.start), text.index("\n", word.end)
    alone = sum(one.path[:-1] == word.path[:-1] for one in _listed(book)) == 1
    fault = changed(book, "plan.yaml", text[:start] + text[end:])
    return fault._replace(places=frozenset({(f"items/{word.text}.yaml", 1)})) if fault and not alone else None


def _listed_twice(book: Book, choice: random.Random) -> Fault | None:
    word, other = choice.sample(_listed(book), 2)
    text = book.files["plan.yaml"]
    new = f", {word.text}" if other.flow else text[text.rindex("\n", 0, other.start) : other.start] + word.text
    changed_text = text[: other.end] + new + text[other.end :]
    lines = [
        line_of(changed_text, match.start())
        for match in re.finditer(rf"(?<=[ \[]){re.escape(word.text)}(?=[,\]\n])", changed_text)
    ]
    return changed(book, "plan.yaml", changed_text, lines=lines)


def _file(change: Callable[[str, random.Random], str], *, listed: bool) -> Maker:
    """An item file under another name: told where the outline lists it, or at the file itself."""

    def make(book: Book, choice: random.Random) -> Fault | None:
        word = choice.choice(_listed(book))
        old = f"items/{word.text}.yaml"
        new = change(word.text, choice)
        if new in book.files or not new:
            return None
        place = ("plan.yaml", line_of(book.files["plan.yaml"], word.start)) if listed else (new, 1)
        return Fault({old: None, new: book.files[old].encode()}, frozenset({place}), f"{old} → {new}")

    return make


def _removed(book: Book, choice: random.Random) -> Fault | None:
    word = choice.choice(_listed(book))
    place = ("plan.yaml", line_of(book.files["plan.yaml"], word.start))
    return Fault({f"items/{word.text}.yaml": None}, frozenset({place}), f"items/{word.text}.yaml 删去")


def _added(name: str, text: str) -> Maker:
    def make(book: Book, _choice: random.Random) -> Fault | None:
        lead = next(word.text for word in book.words if word.path == ("单位", 0, "名称"))
        content = text.format(lead=lead).encode()
        return Fault({name: content}, frozenset({(name, 1)}), f"多了 {name}")

    return make


NEW_ITEM = "标题: 建立评估制度\n举措:\n  - 每年组织一次评估。\n牵头单位: [{lead}]\n责任标注: （{{牵头单位}}负责）\n"


def _emptied(book: Book, choice: random.Random) -> Fault | None:
    file = choice.choice([file for file in book.files if file.startswith("items/")])
    return Fault({file: choice.choice([b"", b"\n\n", "# 待写\n".encode()])}, frozenset({(file, 1)}), f"{file} 是空的")


KINDS = {
    "章节里任务错一字": Kind(("missing-item",), _misspelt_id),
    "章节里漏了任务": Kind(("unlisted-item",), _unlisted),
    "章节里任务列了两次": Kind(("listed-twice",), _listed_twice),
    "任务文件改了名": Kind(
        ("missing-item",), _file(lambda name, choice: f"items/{misspelt(name, choice)}.yaml", listed=True)
    ),
    "任务文件后缀写错": Kind(
        ("unknown-file",),
        _file(lambda name, choice: f"items/{name}.{choice.choice(['yml', 'YAML', 'yaml.txt'])}", listed=False),
    ),
    "任务文件放错了地方": Kind(("unknown-file",), _file(lambda name, _: f"{name}.yaml", listed=False)),
    "名册文件后缀写错": Kind(
        ("unknown-file",),
        lambda book, _: Fault(
            {"units.yaml": None, "units.yml": book.files["units.yaml"].encode()},
            frozenset({("units.yml", 1)}),
            "units.yml",
        ),
    ),
    "名册没有了": Kind(
        ("missing-file",), lambda *_: Fault({"units.yaml": None}, frozenset({("units.yaml", 1)}), "删去")
    ),
    "任务文件没有了": Kind(("missing-item",), _removed),
    "多了任务文件": Kind(("unlisted-item",), _added("items/建立评估制度.yaml", NEW_ITEM)),
    "多了别的文件": Kind(
        ("unknown-file",),
        one_of(_added("items/说明.docx", "说明"), _added("附表.xlsx", "表"), _added("items/新建文本文档.txt", "甲")),
    ),
    "任务文件是空的": Kind(("empty-value",), _emptied),
}
