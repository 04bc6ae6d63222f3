"""The house's text: full-width punctuation in Chinese, no stray spaces, 一字线 in ranges of years, 〔〕 around years.

Nothing but form changes: two texts are the same after NFKC folding, removal of white space and of these differences.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from fzjh.text import CLOSERS, HAN
from fzjh.wording import CHINESE, FOREIGN

_BLANKS = re.compile(r"[\s\u3000\xa0\u2000-\u200a\u202f\u205f]+")
_UNSEEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\xad\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f]")
_WIDE_LATIN = re.compile(r"[０-９Ａ-Ｚａ-ｚ％＋／]")
_WORD = r"[A-Za-z0-9]"
_SPACE_IN_WORDS = re.compile(r"(?<=[A-Za-z]) (?=[A-Za-z0-9])|(?<=\d) (?=[A-Za-z])|(?<=[,;:.!?]) (?=[A-Za-z])")
_YEAR = re.compile(r"[\[［【〈﹝〔（({]\s*((?:19|20)\d\d)\s*[\]］】〉﹞〕）)}](?=\s*第?\s*\d+\s*号)")
_YEARS = re.compile(r"((?:19|20)\d\d年?)\s*(?:[-‐‑–―−－─~～〜∼—]{1,2})\s*((?:19|20)\d\d)(?=年)")
_MONTHS = re.compile(r"(?<![\d./-])(\d{1,2}月?)\s*[-‐‑–―−－─~～〜∼]{1,2}\s*(\d{1,2}月)")
_FULL = dict(zip(",:;!?｡､｢｣", "，：；！？。、“”", strict=True))
_COLONS = dict.fromkeys(map(ord, "∶﹕︰꞉"), "：")
_MARK = re.compile(r"[,:;!?｡､｢｣]")
_STOP = re.compile(rf"(?<=[{HAN}”’）》%])\.(?![A-Za-z0-9.])|(?<=\d)\.(?=$|[（(])")
_ZH = re.compile(rf"[{CHINESE}%]")
_PASSED = "()\"'[]“”‘’"
_BRACKETS = re.compile(r"\(([^()]*)\)")
_OPEN_BRACKET = re.compile(rf"(?<=[{CHINESE}])\(|\((?=[{CHINESE}])")
_CLOSE_BRACKET = re.compile(rf"\)(?=[{CHINESE}])|(?<=[{CHINESE}])\)")
_ANGLES = re.compile(rf"[<＜]([{HAN}][^<>＜＞]*)[>＞]")
_NESTED_TITLE = re.compile(r"《([^《》]*)《([^《》]*)》([^《》]*)》")
_DOUBLED = re.compile(r"([。，；：、])\1+")
_SENTENCE = re.compile(rf"[。！？]+[{CLOSERS}]*")
_REMARK = re.compile(r"（[^（）]*）")
_ODD = re.compile(r"[《!-/:-@\[-`{-~｡､｢｣〈﹝﹞【〔‐-―−－─～〜∼＜＞∶﹕︰꞉]").search
"""Whether any sign stands in a text that may have to change."""
_HALF = re.compile(r"[!\"'(),.:;?｡､｢｣∶﹕︰꞉]").search
_DASH = re.compile(r"[-‐-―−－─～〜∼]").search
_REMEMBERED = 4096
_ANY_BRACKET = re.compile(r"[（【\[〔）】\]〕]")
_OPENERS, _CLOSING = "“‘（《〈〔【", "”’）》〉〕】"
_OPENING = re.compile(f"[{_OPENERS}]").search


@lru_cache(maxsize=_REMEMBERED)
def close_up(text: str) -> str:
    """A text in the house's form, on one line."""
    text = _UNSEEN.sub("", text)
    text = _WIDE_LATIN.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = _without_spaces(_BLANKS.sub(" ", text.strip()))
    text = _DOUBLED.sub(r"\1", text)
    if not _ODD(text):
        return text
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[0])
        return f"\ue000{len(held) - 1}\ue001"

    text = _punctuated(FOREIGN.sub(hold, text))
    return re.sub("\ue000(\\d+)\ue001", lambda match: held[int(match[1])], text)


def _without_spaces(text: str) -> str:
    if " " not in text:
        return text
    kept = {match.start() for match in _SPACE_IN_WORDS.finditer(text)}
    return "".join(char for index, char in enumerate(text) if char != " " or index in kept)


def _punctuated(text: str) -> str:
    text = _YEAR.sub(r"〔\1〕", text)
    if _DASH(text):
        text = _MONTHS.sub(r"\1—\2", _YEARS.sub(r"\1—\2", text))
    if _HALF(text):
        text = _half_to_full(text.translate(_COLONS))
    text = text.replace("﹝", "〔").replace("﹞", "〕")
    text = _ANGLES.sub(r"〈\1〉", text)
    return _NESTED_TITLE.sub(r"《\1〈\2〉\3》", text)


def _half_to_full(text: str) -> str:
    text = _STOP.sub("。", _MARK.sub(_full_mark, _quotes(text)))
    text = _BRACKETS.sub(_full_brackets, text)
    return _STOP.sub("。", _CLOSE_BRACKET.sub("）", _OPEN_BRACKET.sub("（", text)))


def _full_mark(match: re.Match[str]) -> str:
    text, at = match.string, match.start()
    if match[0] in "｡､｢｣":
        return _FULL[match[0]]
    left, right = text[:at].rstrip(_PASSED)[-1:], text[at + 1 :].lstrip(_PASSED)[:1]
    if match[0] in "!?":
        return _FULL[match[0]] if _ZH.match(left) else match[0]
    return _FULL[match[0]] if _ZH.match(left) or _ZH.match(right) else match[0]


def _full_brackets(match: re.Match[str]) -> str:
    inside = match[1]
    before = match.string[: match.start()].rstrip(_PASSED)[-1:]
    after = match.string[match.end() : match.end() + 1]
    if _ZH.search(inside) or _ZH.match(before) or (not before and _ZH.match(after)):
        return f"（{inside}）"
    return match[0]


def _quotes(text: str) -> str:
    """Straight quotes open and close in turn, where Chinese stands beside or between them."""
    for straight, opening, closing in (('"', "“", "”"), ("'", "‘", "’")):
        pieces = text.split(straight)
        if len(pieces) % 2 == 0 or not _ZH.search(text) or (straight == "'" and len(pieces) == 1):
            continue
        text = pieces[0]
        for index, piece in enumerate(pieces[1:]):
            text += (closing if index % 2 else opening) + piece
    return text


def sentences(text: str) -> list[str]:
    """Split behind stops that stand outside of quotes and brackets; a remark in brackets stays with its sentence."""
    return list(_split(text))


@lru_cache(maxsize=_REMEMBERED)
def _split(text: str) -> tuple[str, ...]:
    found: list[str] = []
    start = 0
    for match in _SENTENCE.finditer(text):
        piece = text[start : match.end()]
        if not _OPENING(piece) or sum(map(piece.count, _OPENERS)) <= sum(map(piece.count, _CLOSING)):
            found.append(piece)
            start = match.end()
    if text[start:]:
        found.append(text[start:])
    joined: list[str] = []
    for piece in found:
        if joined and _REMARK.fullmatch(piece):
            joined[-1] += piece
        else:
            joined.append(piece)
    return tuple(joined)


def folded(text: str) -> str:
    """What two texts are compared by: NFKC, no white space."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", _UNSEEN.sub("", text)))


def brackets(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every outermost pair of round, square or lenticular brackets."""
    depth, start = 0, 0
    for match in _ANY_BRACKET.finditer(text):
        if match[0] in "（【[〔":
            start = match.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield start, match.end()
