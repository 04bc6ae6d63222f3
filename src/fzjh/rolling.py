"""`fzjh init --from`: last year's plan as the beginning of this year's."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fzjh.dates import Years, parse_years
from fzjh.folder import PLAN_FILE, UNITS_FILE, WORDS_FILE, list_files, reason
from fzjh.formatting import canonical, canonical_text, model_of
from fzjh.model import DISCLOSED
from fzjh.output.whole_folders import check_free, write_folder
from fzjh.patterns import lazy
from fzjh.reading.document import Document, Keys, Place
from fzjh.reading.encoding import decode
from fzjh.reading.reader import read
from fzjh.source import Source, Span

LAST_YEAR = "# 去年："
"""Begins the comment that stands where a value of last year stood."""

_NUMBERS = ("发文字号", "成文日期", "印发日期")
_DISCLOSED = ("索引号", *DISCLOSED["文号"], *DISCLOSED["发文日期"])
_TITLE_YEAR = lazy(r"《[^》]*》|(?<!\d)((?:19|20)\d\d)(?=年|[—－–～~至-])")
_YEAR = lazy(r"(?<!\d)\d{4}(?!\d)")


class UnreadableError(Exception):
    """Last year's plan cannot be taken over; the message says why."""


class Change(NamedTuple):
    """A field of plan.yaml that was brought to the new year; `new` is empty for one that is to be filled in."""

    name: str
    old: str
    new: str


class Mention(NamedTuple):
    """A line of the new plan that still speaks of last year: file below the plan's folder, line number, words."""

    file: str
    line: int
    text: str


class Rolled(NamedTuple):
    """A plan that was taken over: its files, what was changed, and what still speaks of last year."""

    files: tuple[str, ...]
    changes: tuple[Change, ...]
    mentions: tuple[Mention, ...]


class _Edit(NamedTuple):
    span: Span
    text: str
    change: Change


def roll(source: Path, target: Path, year: int | None = None) -> Rolled:
    """Make a plan in the folder `target` from the plan in `source`, for the years that follow or from `year` on.

    Raises UnreadableError, ExistsError when there is something in `target`, and OSError. Nothing is written then.
    """
    check_free(target)
    files = {path.relative_to(source).as_posix(): _text(path) for path in _paths(source)}
    text = canonical(source / PLAN_FILE, files[PLAN_FILE].encode(), model_of(source / PLAN_FILE)).text
    if text is None:
        raise UnreadableError(f"{source / PLAN_FILE} 里有错误")
    document = Document(Source(source / PLAN_FILE, text))
    step = _Step.of(document, year)
    edits = sorted(_edits(document, step), key=lambda edit: edit.span.start)
    files = {name: canonical_text(Path(name), content) for name, content in files.items()}
    files[PLAN_FILE] = canonical_text(Path(PLAN_FILE), _applied(text, edits))
    write_folder(target, files)
    changes = dict.fromkeys(edit.change for edit in edits)
    return Rolled(tuple(files), tuple(changes), tuple(_mentions(files, step.years)))


def _paths(source: Path) -> list[Path]:
    """All files of a plan; every one must be there and readable."""
    files, faults = list_files(source)
    for one in faults:
        if one.code in ("unreadable-file", "missing-file", "duplicate-id"):
            raise UnreadableError(f"{one.span.path}：{one.message}")
    words = [source / WORDS_FILE] if source / WORDS_FILE in files.readable else []
    items = sorted(files.readable & set(files.items.values()))
    return [source / PLAN_FILE, source / UNITS_FILE, *words, *items]


def _text(path: Path) -> str:
    try:
        source, faults = decode(path, path.read_bytes())
    except OSError as error:
        raise UnreadableError(f"{path}：{reason(error)}") from error
    if faults:
        raise UnreadableError(f"{path}：{faults[0].message}")
    return source.text


class _Step(NamedTuple):
    """From which years the plan is carried on, and by how many."""

    years: Years
    by: int

    @classmethod
    def of(cls, document: Document, year: int | None) -> "_Step":
        """The years of 年度, else those of the title, and the step to the next ones or to `year`."""
        data = read(document.source.path, document.source.text.encode()).data
        fields = data if isinstance(data, dict) else {}
        stated = fields.get("年度")
        named = [match[1] for match in _TITLE_YEAR.finditer(str(fields.get("标题") or "")) if match[1]]
        try:
            years = parse_years(stated if isinstance(stated, str) else "-".join([*named[:1], *named[1:][-1:]]))
        except ValueError as error:
            raise UnreadableError(f"{document.source.path} 里没有“年度”，标题里也没有年份") from error
        return cls(years, year - years.first if year else years.last - years.first + 1)

    def next(self, text: str) -> str:
        """A text that is a year or two, carried on."""
        return _YEAR.sub(lambda found: str(int(found[0]) + self.by), text)

    def in_title(self, title: str) -> list[tuple[int, int]]:
        """Where a title names the plan's own years, not those in the names of other documents."""
        ends = (self.years.first, self.years.last)
        return [match.span(1) for match in _TITLE_YEAR.finditer(title) if match[1] and int(match[1]) in ends]


def _edits(document: Document, step: _Step) -> Iterator[_Edit]:
    texts = dict(document.texts())
    title = texts.get(("标题",), "")
    yield from _emptied(document, texts)
    if ("年度",) in texts:
        new = step.next(texts["年度",])
        yield _Edit((document.place / "年度").span(), new, Change("年度", texts["年度",], new))
    for keys, text in texts.items():
        if title and title in text:
            places = [at + start for at in _found(title, text) for start, _ in step.in_title(title)]
            yield from _years(Place(document, keys), text, places, step)
    yield from _split_title(document, texts, step)


def _emptied(document: Document, texts: dict[Keys, str]) -> Iterator[_Edit]:
    """Numbers and dates of last year make room for a comment; check then asks for each."""
    for keys in [*(("通知", key) for key in _NUMBERS), *(("信息公开", key) for key in _DISCLOSED)]:
        if keys in texts:
            old = texts[keys]
            yield _Edit(Place(document, keys).span(), LAST_YEAR + old, Change(keys[-1], old, ""))


def _found(part: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(part), text)]


def _years(place: Place, text: str, places: list[int], step: _Step) -> Iterator[_Edit]:
    """Edits of the years that stand at some places of a text."""
    new = text
    for at in places:
        new = new[:at] + step.next(new[at : at + 4]) + new[at + 4 :]
    for at in places:
        yield _Edit(place.part(at, at + 4), new[at : at + 4], Change(_name(place.keys), text, new))


def _name(keys: Keys) -> str:
    return "的".join(f"“{key}”" for key in keys if isinstance(key, str)) if len(keys) > 1 else str(keys[0])


def _split_title(document: Document, texts: dict[Keys, str], step: _Step) -> Iterator[_Edit]:
    """标题分行 is the notice's title in pieces: a name in 《》 may go on in the next one."""
    lines = [(keys, text) for keys, text in texts.items() if keys[:2] == ("通知", "标题分行")]
    title, whole = texts.get(("标题",), ""), "".join(text for _, text in lines)
    places = [at + start for at in _found(title, whole) for start, _ in step.in_title(title)] if title else []
    begin = 0
    for keys, text in lines:
        if title not in text:
            inside = [at - begin for at in places if begin <= at < begin + len(text)]
            yield from _years(Place(document, keys), text, inside, step)
        begin += len(text)


def _applied(text: str, edits: list[_Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _mentions(files: dict[str, str], years: Years) -> Iterator[Mention]:
    """Lines that name a year of the old plan, in the order of the files."""
    said = re.compile("|".join(rf"(?<!\d){year}(?=年|〕|-[01Q])" for year in range(years.first, years.last + 1)))
    for file, text in files.items():
        for number, line in enumerate(text.split("\n"), 1):
            if said.search(line.split(LAST_YEAR)[0]):
                yield Mention(file, number, line.strip())
