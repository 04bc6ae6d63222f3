"""The way back: what the build would print from an imported plan, compared with the source, sentence by sentence.

Compared after NFKC folding and without white space. A difference of punctuation only is a form; words that merely
stand elsewhere are moved; everything else is a difference of words.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

from fzjh.dates import chinese_date
from fzjh.importing.convert import Imported
from fzjh.importing.fields import Field, fields_of
from fzjh.importing.labels import match_label
from fzjh.importing.lines import DROPPED, Line
from fzjh.importing.table_heads import is_head
from fzjh.importing.text import close_up, folded
from fzjh.importing.titles import parse_day
from fzjh.loading import load
from fzjh.resolve import resolve
from fzjh.views.notice import NoticeView, notice_view

_TOKEN = re.compile(r"[^。；！？!?;.]*[。；！？!?;.]*")
_JOINTS = re.compile(
    r"(?<=[局委办部厅院会府队站所行])(?:以及|及|和|与)|(?:以及|及|和|与|等)(?=各|有关|相关|其他|地方|国务院|[省市区县]级|[省市区县]有关|[省市区县]直|乡镇)"
)
Pair = tuple[list[str], list[str]]
"""Sentences of the source, and those that the build prints in their place."""
_SIGNS = re.compile(r"[\W_]")
WORDS, FORM, MOVED = "文字", "写法", "位置"
"""Kinds of differences."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the build would not print what the source says. kind: `文字`, `写法` or `位置`."""

    kind: str
    source: str
    built: str


def verify(imported: Imported, folder: Path) -> list[Difference]:
    """Compare a source with what the plan in a folder, just imported from it, prints."""
    plan = resolve(load(folder))
    view = notice_view(plan)
    if imported.document.tabular:
        return list(_lost(imported, "".join(printed(view))))
    source, built = source_sentences(imported), _built(view)
    matcher = SequenceMatcher(None, source, built, autojunk=False)
    pairs = [
        (source[one:two], built[three:four]) for tag, one, two, three, four in matcher.get_opcodes() if tag != "equal"
    ]
    derived = _derived(view, imported.document.disclosure)
    return [one for one in _judged(map(partial(_without, derived), pairs)) if one.source or one.built not in derived]


def _without(derived: set[str], pair: Pair) -> Pair:
    """A pair without what the build derives, where only that makes the difference."""
    gone, come = pair
    kept = [token for token in come if token not in derived]
    return (gone, kept) if gone and _same("".join(gone), "".join(kept)) else pair


def _lost(imported: Imported, built: str) -> Iterable[Difference]:
    """Of a task table, whose cells the notice prints in an order of its own: what stands in no file of the plan."""
    kept = _SIGNS.sub("", folded("".join(imported.files.values()) + built))
    for line in _lines(imported):
        cells = line.cells if line.cells and not is_head(line.cells) else () if line.cells else (line.text,)
        for token in tokens(folded(part) for cell in cells for part in re.split("[、\n]", cell)):
            label = match_label(token)
            words = _SIGNS.sub("", token[label.length :] if label else token)
            if words not in kept and not words.isdigit() and not re.fullmatch("[一二三四五六七八九十]+", words):
                yield Difference(WORDS, token, "")


def _lines(imported: Imported) -> Iterable[Line]:
    """The lines of the source without the disclosure block, the number, the mark and what was left out."""
    document = imported.document
    gone = Counter(folded(close_up(remark.text)) for remark in imported.remarks if remark.kind == DROPPED)
    named = {folded(part) for pair in document.disclosure for part in pair}
    heads = {folded(document.number), folded(document.mark), folded("".join(document.issuers) + "文件")}
    opened = False
    for line in imported.text.lines:
        text = folded(close_up(line.text))
        fields = fields_of(line.cells or (line.text,))
        if gone[text]:
            gone[text] -= 1
        elif text in heads or ((fields or opened) and _is_field(text, named)):
            opened = bool(fields) and not fields[-1][1]
        else:
            yield line


def source_sentences(imported: Imported) -> list[str]:
    """What the source says, in order: sentences, folded."""
    return tokens(
        folded("".join(dict.fromkeys(line.cells))) if line.cells else _with_figures(line.text)
        for line in _lines(imported)
    )


def _with_figures(text: str) -> str:
    """A line; one that is a date in Han figures as the house prints it."""
    day = parse_day(text)
    return folded(chinese_date(day)) if day else folded(text)


def _is_field(text: str, fields: set[str]) -> bool:
    """Whether a line holds only names and values of the disclosure block."""
    rest = text
    for part in sorted(fields, key=len, reverse=True):
        rest = rest.replace(part, "")
    return bool(fields) and len(_SIGNS.sub("", rest)) == 0


def _built(view: NoticeView) -> list[str]:
    return tokens(folded(text) for text in printed(view))


def printed(view: NoticeView) -> Iterable[str]:
    """The lines of a notice in the order of the text edition, without the disclosure block and the number."""
    yield from (view.copy_number, view.secrecy, view.urgency)
    yield view.title
    yield f"{view.recipients}：" if view.recipients else ""
    yield from view.body
    if not view.direct:
        yield from _closing(view)
        yield view.plan_title
    yield from (block.full for block in view.blocks)
    if view.direct:
        yield from _closing(view)
    yield from (f"抄送：{copies}。" for copies in view.copies_to[:1])
    yield view.printer + (view.print_date + "印发" if view.print_date else "")


def _closing(view: NoticeView) -> Iterable[str]:
    for index, name in enumerate(view.attachments, 1):
        yield ("附件：" if index == 1 else "") + (f"{index}. " if len(view.attachments) > 1 else "") + name
    yield from view.signers
    yield view.date
    yield from (f"（{remark}）" for remark in view.remarks)


def tokens(texts: Iterable[str]) -> list[str]:
    """Folded texts at their stops; the stops stay."""
    return [token for text in texts for token in _TOKEN.findall(text) if token]


def _derived(view: NoticeView, disclosure: Iterable[Field]) -> set[str]:
    """Elements that the source states elsewhere (disclosure block, title) and that the build prints in their place."""
    parts = [folded(part) for part in (*view.signers, view.date)]
    signature = "".join(folded(signer) for signer in view.signers)
    told = {folded(view.title)} if any(value == view.title for _, value in disclosure) else set()
    return {"".join(parts), *parts, signature, signature + parts[-1], *told}


def _same(source: str, built: str) -> bool:
    """Whether two texts differ in signs only, in 部门 for 单位 before a colon, or in 及 for 、 between names."""
    one, other = (_JOINTS.sub("", _SIGNS.sub("", re.sub("部门(?=:)", "单位", text))) for text in (source, built))
    return one == other


def _judged(pairs: Iterable[Pair]) -> list[Difference]:
    """Sort out forms and moved sentences."""
    found: list[Difference] = []
    left: list[tuple[str, str]] = []
    for gone, come in pairs:
        source, built = "".join(gone), "".join(come)
        if source == built:
            continue
        if _same(source, built):
            found.append(Difference(FORM, source, built))
        else:
            left.append((source, built))
    everything_gone = "".join(source for source, _ in left)
    everything_come = "".join(built for _, built in left)
    for source, built in left:
        elsewhere = all(
            _SIGNS.sub("", one) in _SIGNS.sub("", other)
            for one, other in ((source, everything_come), (built, everything_gone))
        )
        found.append(Difference(MOVED if elsewhere else WORDS, source, built))
    return found
