"""Keys and their values: misspelt, missing, empty, of the wrong kind."""

import random
import re
from collections.abc import Callable

import yaml

from tests.mutations.book import Book, Entry
from tests.mutations.fault import Fault, Kind, changed, line_of
from tests.mutations.making import misspelt, on_lines, one_of

FREE = ("信息公开", "计数")
"""Keys under which anything may stand."""
REQUIRED = {"plan.yaml": ("标题", "通知", "发文机关"), "units.yaml": ("名称",), "": ("举措", "内容", "名称", "要求")}
OTHER_WORDS = {
    "牵头单位": "牵头部门",
    "责任单位": "责任部门",
    "配合单位": "协助单位",
    "举措": "工作措施",
    "完成时限": "完成时间",
    "指标": "量化指标",
    "内容": "工作内容",
    "备注": "说明",
    "发文字号": "文号",
    "主送机关": "主送",
    "成文日期": "日期",
    "名称": "单位名称",
    "类别": "类型",
    "章节": "小节",
}


def _entries(book: Book) -> list[Entry]:
    return [entry for entry in book.entries if not set(entry.path[:-1]) & set(FREE) and entry.path[-1] not in FREE]


def _siblings(book: Book, entry: Entry) -> set[str]:
    return {str(one.path[-1]) for one in book.entries if one.file == entry.file and one.path[:-1] == entry.path[:-1]}


def _renamed(rename: Callable[[str, random.Random], str]) -> Callable[[Book, random.Random], Fault | None]:
    def make(book: Book, choice: random.Random) -> Fault | None:
        entry = choice.choice(_entries(book))
        word = entry.key
        new = rename(word.text, choice)
        if new in {word.text, ""} | {str(one.path[-1]) for one in book.entries}:
            return None
        text = book.files[entry.file]
        return changed(book, entry.file, text[: word.start] + new + text[word.end :])

    return make


def _without(book: Book, entry: Entry) -> str:
    """The file without a key and all that belongs to it; the dash of a list stays with the key that comes next."""
    lines = book.files[entry.file].split("\n")
    lead = re.match(r" *- ", lines[entry.first])
    rest = lines[entry.last :]
    if lead and rest:
        rest[0] = lead[0] + rest[0].lstrip()
    return "\n".join(lines[: entry.first] + rest)


def _missing(book: Book, choice: random.Random) -> Fault | None:
    """A required key that is not there: told at what lacks it."""
    needed = [
        entry
        for entry in _entries(book)
        if entry.path[-1] in REQUIRED.get(entry.file, REQUIRED[""])
        and len(_siblings(book, entry)) > 1
        and (entry.file != "plan.yaml" or entry.path[:-1] in {(), ("通知",)} or entry.path[-2:-1] == ("章节",))
        and entry.path != ("通知", "标题")
    ]
    if not needed:
        return None
    entry = choice.choice(needed)
    return _told_above(book, entry, _without(book, entry))


def _told_above(book: Book, entry: Entry, new: str) -> Fault | None:
    """Told on the first line of the mapping, or of the list or key that holds it."""
    text = book.files[entry.file]
    family = [one for one in book.entries if one.file == entry.file and one.path[:-1] == entry.path[:-1]]
    above = [one for one in book.entries if one.file == entry.file and one.path == entry.path[:-1]]
    lines = [min(one.first for one in family) + 1, *(one.first + 1 for one in above), entry.first + 1]
    first = re.search(r"^[^\s#]", text, re.MULTILINE)
    return changed(book, entry.file, new, lines=[*lines, line_of(text, first.start() if first else 0)])


def _no_lead(book: Book, choice: random.Random) -> Fault | None:
    found = [entry for entry in book.entries if entry.path == ("牵头单位",)]
    return _told_above(book, entry, _without(book, entry)) if found and (entry := choice.choice(found)) else None


def _no_responsible(book: Book, choice: random.Random) -> Fault | None:
    if "{责任单位}" not in book.files["plan.yaml"]:
        return None
    found = [one for one in book.entries if one.path == ("责任单位",) and "\n责任标注" not in book.files[one.file]]
    entry = choice.choice(found)
    return _told_above(book, entry, _without(book, entry))


def _no_outline(book: Book, _choice: random.Random) -> Fault | None:
    text = book.files["plan.yaml"]
    new = re.sub(r"^(?:引言|章节|结语):\n(?: .*\n|\n)*", "", text, flags=re.MULTILINE)
    return Fault(
        {"plan.yaml": new.encode()}, frozenset({("plan.yaml", line_of(text, text.index("标题:")))}), "没有章节"
    )


def _empty(book: Book, choice: random.Random) -> Fault | None:
    """A key whose value was taken away."""
    entry = choice.choice([one for one in book.entries if "计数" not in one.path])
    lines = book.files[entry.file].split("\n")
    kept = lines[entry.first].partition(":")[0] + ":"
    return changed(book, entry.file, "\n".join([*lines[: entry.first], kept, *lines[entry.last :]]), near=(-1,))


def _empty_entry(book: Book, choice: random.Random) -> Fault | None:
    words = [word for word in book.words if word.listed and not word.flow and not word.quoted]
    word = choice.choice(words)
    text = book.files[word.file]
    return changed(book, word.file, text[: word.start - 1] + text[word.end :])


def _as(
    kinds: tuple[type[yaml.Node], ...], keys: tuple[str, ...], new: str
) -> Callable[[Book, random.Random], Fault | None]:
    """The value of some key, put differently."""

    def make(book: Book, choice: random.Random) -> Fault | None:
        found = [one for one in _entries(book) if one.path[-1] in keys and isinstance(one.value, kinds)]
        if not found:
            return None
        entry = choice.choice(found)
        lines = book.files[entry.file].split("\n")
        line = lines[entry.first].partition(":")[0] + ": " + new
        return changed(book, entry.file, "\n".join([*lines[: entry.first], line, *lines[entry.last :]]))

    return make


def _listed_text(book: Book, choice: random.Random) -> Fault | None:
    words = [
        word
        for word in book.words
        if not word.listed and word.key in {"标题", "要求", "类别", "主送机关", "发文字号"} and not word.quoted
    ]
    word = choice.choice([word for word in words if "编号" not in word.path])
    text = book.files[word.file]
    return changed(book, word.file, text[: word.start] + f"[{word.text}]" + text[word.end :])


UNIT_LIST = r"^((?:  )*(?:牵头|责任|配合)单位: )\[([^\[\]\n]+)\]$"
SCALAR, LIST = (yaml.ScalarNode,), (yaml.SequenceNode,)

KINDS = {
    "键错一字": Kind(("unknown-key",), _renamed(misspelt)),
    "键用了别的说法": Kind(("unknown-key",), _renamed(lambda key, _: OTHER_WORDS.get(key, key))),
    "缺了必填的键": Kind(("missing-key",), _missing),
    "缺了牵头单位": Kind(("no-lead",), _no_lead, also=("unused-unit",)),
    "键后面是空的": Kind(("empty-value",), _empty),
    "列表有一条是空的": Kind(("empty-value",), _empty_entry),
    "单位列表是空的": Kind(("empty-value",), on_lines(UNIT_LIST, r"\1[]")),
    "单位没有写成列表": Kind(("wrong-type",), on_lines(UNIT_LIST, r"\1\2")),
    "列表写成文字": Kind(("wrong-type",), _as(LIST, ("举措", "指标", "章节", "单位"), "推进工作。")),
    "文字写成列表": Kind(("wrong-type",), _listed_text),
    "几个键写成文字": Kind(("wrong-type",), _as((yaml.MappingNode,), ("通知", "编号"), "某某区政府")),
    "只能选的值写错": Kind(
        ("bad-value",),
        one_of(
            on_lines(r"^成文形式: 直接成文", "成文形式: 直接行文"),
            on_lines(r"^(责任标注位置: )(另行|标题后)", r"\1下一行"),
            on_lines(r"(1\.|（一）): (连续|分节)", r"\1: 通篇"),
            on_lines(r"^(通知:\n)", "\\1  用印: 不用\n", near=(1,)),
            on_lines(r"^(通知:\n)", "\\1  版式: 信函式\n", near=(1,)),
            on_lines(r"^( +)- (标题: .*\n)", "\\1- \\2\\1  标题独行: 不\n", near=(0, 1)),
        ),
    ),
    "责任标注写错": Kind(
        ("duty-style",),
        one_of(
            on_lines(
                r"^责任标注: (牵头责任|共同负责|首位牵头)",
                lambda m, choice: f"责任标注: {choice.choice(['牵头负责', '共同责任', '首位负责', m[1] + '制'])}",
            ),
            on_lines(r"\{(牵头|责任)单位\}", r"{\1部门}"),
        ),
    ),
    "责任标注要的单位没有写": Kind(("pattern-gap",), _no_responsible, also=("unused-unit", "unused-collective")),
    "共同负责却写了牵头": Kind(("unprinted-role",), on_lines(r"(?<=责任标注: 共同负责\n)责任单位", "牵头单位")),
    "章节都没有了": Kind(("empty-plan",), _no_outline, also=("unlisted-item",)),
    "键里有看不见的字符": Kind(
        ("unknown-key",), _renamed(lambda key, choice: key[:1] + choice.choice("\u200b\ufeff\u3000") + key[1:])
    ),
    "编号样子写错": Kind(
        ("bad-value", "numbering-style"),
        one_of(
            on_lines(r"^(  层次: \[一、, )（一）", r"\1一、"),
            on_lines(r"^(  任务: )(第)一(条　)", r"\1\2某\3"),
            on_lines(r"^(  计数: \{)(（一）|第一条　)", r"\1①"),
        ),
    ),
}
