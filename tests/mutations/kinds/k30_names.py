"""Units and items: misspelt, named twice, gone, in the wrong place."""

import random
import re

import yaml

from tests.mutations.book import Book, Word
from tests.mutations.fault import Fault, Kind, Maker, changed, line_of
from tests.mutations.making import UNITS, misspelt, on_lines

UNIT = ("unknown-unit",)


def _names(book: Book) -> set[str]:
    return {word.text for word in book.words if word.file == "units.yaml"}


def _mentions(book: Book) -> list[Word]:
    return [word for word in book.words if word.key in UNITS and word.file.startswith("items/")]


def _misspelt_unit(book: Book, choice: random.Random) -> Fault | None:
    word = choice.choice(_mentions(book))
    return _other(book, word, misspelt(word.text, choice), _names(book))


def _other(book: Book, word: Word, new: str, known: set[str]) -> Fault | None:
    text = book.files[word.file]
    return None if new in known or not new else changed(book, word.file, text[: word.start] + new + text[word.end :])


def _unseen(keys: tuple[str, ...], files: str) -> Maker:
    """A name with a space in it, or with a character that nobody sees."""

    def make(book: Book, choice: random.Random) -> Fault | None:
        words = [word for word in book.words if word.key in keys and word.file.startswith(files) and len(word.text) > 1]
        word = choice.choice([word for word in words if "编号" not in word.path])
        at = word.start + choice.randrange(1, len(word.text))
        text = book.files[word.file]
        return changed(book, word.file, text[:at] + choice.choice(" \u3000\u200b\ufeff\xad") + text[at:])

    return make


def _strange_unit(book: Book, choice: random.Random) -> Fault | None:
    word = choice.choice(_mentions(book))
    return _other(book, word, choice.choice(["档案馆", "港务处", "卫健部门", "有关方面"]), _names(book))


def _misspelt_member(book: Book, choice: random.Random) -> Fault | None:
    words = [word for word in book.words if word.key == "成员"]
    word = choice.choice(words) if words else None
    return _other(book, word, misspelt(word.text, choice), _names(book)) if word else None


def _misspelt_in_register(book: Book, choice: random.Random) -> Fault | None:
    """The register is wrong and the items are right: told in the register, or, of one mention alone, there."""
    known = _names(book)
    mentioned = [word.text for word in book.words if word.key in (*UNITS, "成员")]
    words = [word for word in book.words if word.file == "units.yaml" and word.key == "名称" and word.text in mentioned]
    word = choice.choice(words)
    fault = _other(book, word, misspelt(word.text, choice), known)
    if not fault or mentioned.count(word.text) > 1:
        return fault
    places = {(one.file, line_of(book.files[one.file], one.start)) for one in book.words if one.text == word.text}
    return fault._replace(places=fault.places | places)


def _gone_from_register(book: Book, choice: random.Random) -> Fault | None:
    """A unit that the register has lost: told wherever an item names it, and nowhere else."""
    entries = [
        one for one in book.entries if one.file == "units.yaml" and one.path[0] == "单位" and one.path[-1] == "名称"
    ]
    mentioned = {word.text: word for word in book.words if word.key in UNITS}
    entry = choice.choice(entries)
    family = [
        one
        for one in book.entries
        if one.file == "units.yaml" and one.path[:2] == entry.path[:2] and len(one.path) == 3
    ]
    names = {word.text for word in book.words if word.file == "units.yaml" and word.path[:2] == entry.path[:2]} - {
        "部门"
    }
    places = frozenset(
        (word.file, line_of(book.files[word.file], word.start))
        for word in book.words
        if word.text in names and word.key in (*UNITS, "成员")
    )
    if not places or not set(mentioned) & names:
        return None
    first, last = min(one.first for one in family), max(one.last for one in family)
    lines = book.files["units.yaml"].split("\n")
    places = frozenset((file, line - (last - first) * (file == "units.yaml" and line > last)) for file, line in places)
    del lines[first:last]
    return Fault({"units.yaml": "\n".join(lines).encode()}, places, f"units.yaml 没有了 {entry.path}")


def _twice(pattern: str) -> Maker:
    """One name of a list in flow style repeated at its end."""

    def new(match: re.Match[str], choice: random.Random) -> str:
        names = match[2].split(", ")
        return f"{match[1]}[{', '.join([*names, choice.choice(names)])}]"

    return on_lines(pattern, new, "items/")


def _two_roles(match: re.Match[str], choice: random.Random) -> str:
    return f"{match[0][:-1]}, {choice.choice(match[1].split(', '))}]"


def _by_alias(book: Book, choice: random.Random) -> Fault | None:
    """A unit once more, under its other name."""
    data = yaml.safe_load(book.files["units.yaml"])
    pairs = [(one["名称"], one["别名"][0]) for one in data["单位"] if "别名" in one]
    pairs += [(alias, name) for name, alias in pairs]
    words = [word for word in _mentions(book) if word.text in dict(pairs) and word.flow]
    if not words:
        return None
    word = choice.choice(words)
    text = book.files[word.file]
    return changed(book, word.file, f"{text[: word.end]}, {dict(pairs)[word.text]}{text[word.end :]}")


def _registered_twice(book: Book, choice: random.Random) -> Fault | None:
    words = [word for word in book.words if word.file == "units.yaml" and word.key == "名称" and word.path[0] == "单位"]
    word = choice.choice(words)
    text = book.files["units.yaml"].rstrip("\n")
    cut = text.index("统称:") if "统称:" in text else len(text)
    new = f"{text[:cut].rstrip()}\n  - 名称: {word.text}\n\n{text[cut:]}\n"
    return changed(book, "units.yaml", new, lines=[line_of(new, new.rindex(f"名称: {word.text}", 0, cut + 40))])


def _foreign_alias(book: Book, choice: random.Random) -> Fault | None:
    words = [word for word in book.words if word.file == "units.yaml" and word.key == "名称"]
    one, other = choice.sample(words, 2)
    text = book.files["units.yaml"]
    entries = [entry for entry in book.entries if entry.path[:2] == one.path[:2] and entry.file == "units.yaml"]
    if one.path[0] != "单位" or any(entry.path[-1] == "别名" for entry in entries):
        return None
    end = text.index("\n", one.end)
    fault = changed(book, "units.yaml", f"{text[:end]}\n    别名: [{other.text}]{text[end:]}", near=(1,))
    line = line_of(text, other.start)
    return fault._replace(places=fault.places | {("units.yaml", line + (other.start > one.start))}) if fault else None


IN_ITEM = r"^((?:牵头|责任|配合)单位: )\[([^\[\]\n]+)\]$"

KINDS = {
    "单位错一字": Kind(UNIT, _misspelt_unit),
    "单位没有登记": Kind(UNIT, _strange_unit, also=("unused-unit", "unused-collective")),
    "单位里有空格、看不见的字符": Kind(UNIT, _unseen(UNITS, "items/")),
    "单位用了半角括号": Kind(UNIT, on_lines(r"^((?:牵头|责任|配合)单位: \[.*)（([^（）]+)）", r"\1(\2)", "items/")),
    "名册里有空格、看不见的字符": Kind(("stray-space", "invisible-character"), _unseen(("名称",), "units")),
    "章节的任务里有看不见的字符": Kind(("missing-item",), _unseen(("任务",), "plan")),
    "统称成员错一字": Kind(("unknown-unit", "empty-collective"), _misspelt_member),
    "名册里的单位错一字": Kind(UNIT, _misspelt_in_register, also=("unpaired-marks", "doubled-stop")),
    "名册漏了单位": Kind(UNIT, _gone_from_register, many=True, also=("empty-collective",)),
    "单位写了两遍": Kind(("unit-twice",), _twice(IN_ITEM)),
    "单位用别名又写一遍": Kind(("unit-twice",), _by_alias),
    "单位担了两种角色": Kind(
        ("unit-two-roles",), on_lines(r"^牵头单位: \[([^\[\]\n]+)\]\n责任单位: \[[^\[\]\n]+\]", _two_roles, near=(0,))
    ),
    "名册里登记了两次": Kind(("duplicate-unit",), _registered_twice),
    "别名和别的单位重了": Kind(("duplicate-unit",), _foreign_alias),
    "列表用了顿号": Kind(("list-separator",), on_lines(r"(?<=[\u4e00-\u9fff]), (?=[^\n{}]*\]$)", "、", "items/")),
    "列表用了全角逗号": Kind(("list-separator",), on_lines(r"(?<=[\u4e00-\u9fff]), (?=[^\n{}]*\]$)", "，", "items/")),
    "章节的任务用了顿号": Kind(("list-separator",), on_lines(r"(?<=任务: \[)([^\n,]+), ", r"\1、", "plan")),
    "列表漏了逗号": Kind(
        ("unknown-unit", "missing-item"), on_lines(r"(?<=[\u4e00-\u9fff]), (?=[^\n{}]*\]$)", " ", "items/")
    ),
    "列表多了逗号": Kind(
        ("yaml-syntax", "empty-value"), on_lines(r"(?<=[\u4e00-\u9fff]), (?=[^\n{}]*\]$)", ", , ", "items/")
    ),
}
