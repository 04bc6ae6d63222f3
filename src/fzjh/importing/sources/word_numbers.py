"""The numbers that Word generates (numbering.xml), as the text that Word shows."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fzjh.numbering import chinese_numeral

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NUMBERING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
_CIRCLED_LAST = 20
_LEVEL = re.compile(r"%(\d)")


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if number <= _CIRCLED_LAST else str(number)


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26)


_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": chinese_numeral,
    "chineseCountingThousand": chinese_numeral,
    "chineseLegalSimplified": chinese_numeral,
    "ideographDigital": chinese_numeral,
    "ideographTraditional": chinese_numeral,
    "japaneseCounting": chinese_numeral,
    "taiwaneseCountingThousand": chinese_numeral,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "bullet": lambda _: "",
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    restarts: bool


@dataclass
class _List:
    """An abstract list with its counters; several numIds may share one."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, level: int) -> str:
        for deeper in [one for one in self.counts if one > level and self.levels[one].restarts]:
            del self.counts[deeper]
        shape = self.levels[level]
        self.counts[level] = self.counts.get(level, shape.start - 1) + 1
        if shape.format == "bullet":
            return ""
        return _LEVEL.sub(lambda match: self._figure(int(match[1]) - 1), shape.text)

    def _figure(self, level: int) -> str:
        shape = self.levels.get(level)
        if not shape:
            return ""
        return _FORMATS.get(shape.format, str)(self.counts.get(level, shape.start))


class Numbers:
    """Numbers of paragraphs, in the order of the document."""

    def __init__(self, part: Any) -> None:
        self._lists: dict[str, _List] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        for relation in part.rels.values():
            if relation.reltype == _NUMBERING and hasattr(relation.target_part, "element"):
                self._read_lists(relation.target_part)
        self._read_styles(part)

    def of(self, paragraph: Any) -> str:
        """The number Word shows before a paragraph, or nothing. Counts: ask once for each, in order."""
        properties = paragraph.find(_W + "pPr")
        number = None if properties is None else self._reference(properties)
        if not number or number[0] not in self._lists:
            return ""
        ident, level = number
        found = self._lists[ident]
        if level not in found.levels:
            return ""
        restart = self._overrides.get(ident, {}).pop(level, None)
        if restart is not None:
            found.counts[level] = restart - 1
        return found.next(level)

    def _reference(self, properties: Any) -> tuple[str, int] | None:
        style = properties.find(_W + "pStyle")
        inherited = self._styles.get(style.get(_W + "val", "")) if style is not None else None
        own = properties.find(_W + "numPr")
        return inherited if own is None else _num_pr(own, inherited)

    def _read_lists(self, part: Any) -> None:
        root = part.element
        abstract = {
            one.get(_W + "abstractNumId"): _List(
                {int(level.get(_W + "ilvl")): _level(level) for level in one.iter(_W + "lvl")}
            )
            for one in root.iterchildren(_W + "abstractNum")
        }
        for num in root.iterchildren(_W + "num"):
            ident, link = num.get(_W + "numId"), num.find(_W + "abstractNumId")
            if link is not None and link.get(_W + "val") in abstract:
                self._lists[ident] = abstract[link.get(_W + "val")]
            for override in num.iterchildren(_W + "lvlOverride"):
                start = override.find(_W + "startOverride")
                if start is not None:
                    level = int(override.get(_W + "ilvl"))
                    self._overrides.setdefault(ident, {})[level] = int(start.get(_W + "val"))

    def _read_styles(self, part: Any) -> None:
        for style in part.document.styles.element.iterchildren(_W + "style"):
            ident = style.get(_W + "styleId", "")
            number = style.find(f"{_W}pPr/{_W}numPr")
            reference = None if number is None else _num_pr(number, None)
            if reference:
                self._styles[ident] = reference


def _num_pr(element: Any, inherited: tuple[str, int] | None) -> tuple[str, int] | None:
    ident, level = element.find(_W + "numId"), element.find(_W + "ilvl")
    name = inherited[0] if ident is None and inherited else "" if ident is None else ident.get(_W + "val", "")
    depth = inherited[1] if level is None and inherited else 0 if level is None else int(level.get(_W + "val", 0))
    return (name, depth) if name and name != "0" else None


def _level(element: Any) -> _Level:
    def value(name: str, default: str) -> str:
        child = element.find(_W + name)
        return default if child is None else str(child.get(_W + "val", default))

    return _Level(
        value("numFmt", "decimal"), value("lvlText", ""), int(value("start", "1")), value("lvlRestart", "1") != "0"
    )
