"""Units and items: misspelt, named twice, gone, in the wrong place."""

import random
import re
from collections.abc import Callable

import yaml

from tests.mutations.book import Book, Word
from tests.mutations.fault import Fault, Kind, Maker, changed, line_of
from tests.mutations.making import UNITS, misspelt, on_lines, one_of

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


# The outline and the files


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
IN_ITEM = r"^((?:牵头|责任|配合)单位: )\[([^\[\]\n]+)\]$"

KINDS = {
    "单位错一字": Kind(UNIT, _misspelt_unit),
    "单位没有登记": Kind(UNIT, _strange_unit, also=("unused-unit", "unused-collective")),
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
    "任务文件没有了": Kind(("missing-item",), _removed),
    "多了任务文件": Kind(("unlisted-item",), _added("items/建立评估制度.yaml", NEW_ITEM)),
    "多了别的文件": Kind(
        ("unknown-file",),
        one_of(_added("items/说明.docx", "说明"), _added("附表.xlsx", "表"), _added("items/新建文本文档.txt", "甲")),
    ),
    "任务文件是空的": Kind(("empty-value",), lambda book, choice: _emptied(book, choice)),
}


def _emptied(book: Book, choice: random.Random) -> Fault | None:
    file = choice.choice([file for file in book.files if file.startswith("items/")])
    return Fault({file: choice.choice([b"", b"\n\n", "# 待写\n".encode()])}, frozenset({(file, 1)}), f"{file} 是空的")
