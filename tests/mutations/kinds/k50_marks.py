"""Punctuation, spaces and characters of the texts that documents print."""

import random

from tests.mutations.book import Book, Word
from tests.mutations.fault import Fault, Kind, changed, line_of
from tests.mutations.making import HAN, PRINTED, in_words, on_lines, one_of

HALF = ("half-width-punctuation",)
PAIRS = ("unpaired-marks",)
MEASURES = ("举措", "内容")
TITLES = ("标题",)


def _half(full: str, half: str) -> Kind:
    return Kind(HALF, in_words(full, half))


def _around(before: str, behind: str) -> Kind:
    """A pair, half-width."""
    pattern = rf"{before}([^{before}{behind}]+){behind}"
    half = '""' if before == "“" else "()"
    return Kind(HALF, in_words(pattern, rf"{half[0]}\1{half[1]}"))


def _is_last(word: Word) -> bool:
    return word.file.startswith("items/")


def _repeated_measure(book: Book, choice: random.Random) -> Fault | None:
    """A measure copied to its own list or to that of another item."""
    words = [word for word in book.words if word.key == "举措" and word.listed and not word.quoted]
    word, other = choice.sample(words, 2)
    text = book.files[other.file]
    new = f"{text[: other.end]}\n  - {word.text}{text[other.end :]}"
    fault = changed(book, other.file, new, lines=[line_of(text, other.end) + 1])
    return fault and fault._replace(
        places=fault.places | {(word.file, line_of(book.files[word.file], word.start) + step) for step in (0, 1)}
    )


def _same_title(book: Book, choice: random.Random) -> Fault | None:
    words = [word for word in book.words if word.path == ("标题",) and word.file.startswith("items/")]
    if not words:
        return None
    word, other = choice.sample(words, 2)
    text = book.files[word.file]
    fault = changed(book, word.file, text[: word.start] + other.text + text[word.end :])
    return fault and fault._replace(places=frozenset({(word.file, 1), (other.file, 1)}))


def _random_sign(signs: str, codes: tuple[str, ...]) -> Kind:
    return Kind(codes, in_words(f"(?<=[{HAN}])(?=[{HAN}])", lambda _, choice: choice.choice(signs)))


KINDS = {
    "逗号用了半角": _half("，", ","),
    "逗号用了半角，后面空格": _half("，(?=.)", ", "),
    "句号用了半角": _half("。", "."),
    "顿号用了半角逗号": _half("、", ","),
    "分号用了半角": _half("；", ";"),
    "冒号用了半角": _half("：", ":"),
    "叹号、问号用了半角": Kind(
        HALF, one_of(in_words("！", "!"), in_words("。$", "?", MEASURES), in_words("。$", "!", MEASURES))
    ),
    "引号用了半角": _around("“", "”"),
    "前引号用了半角": _half("“", '"'),
    "后引号用了半角": _half("”", '"'),
    "括号用了半角": _around("（", "）"),
    "前括号用了半角": _half("（", "("),
    "后括号用了半角": _half("）", ")"),
    "漏了引号": Kind(PAIRS, in_words("[“”]", "")),
    "漏了括号": Kind(PAIRS, in_words("[（）]", "")),
    "漏了书名号": Kind(PAIRS, in_words("[《》]", "")),
    "漏了六角括号": Kind(("unpaired-marks", "wrong-brackets"), in_words("[〔〕]", "")),
    "多了引号、括号、书名号": Kind(PAIRS, in_words("([“”（）《》])", r"\1\1")),
    "引号、括号、书名号反了": Kind(
        PAIRS,
        in_words("[“”（）《》]", lambda match, _: match[0].translate(str.maketrans("“”（）《》", "”“）（》《"))),
    ),
    "书名号里又是书名号": Kind(PAIRS, in_words(r"《([^《》]{4})([^《》]{4,})》", r"《\1《\2》》")),
    "举措少了句号": Kind(("measure-stop",), in_words(r"[。！]$", "", MEASURES)),
    "举措以逗号等收尾": Kind(("measure-stop",), in_words(r"。$", lambda _, choice: choice.choice("，、"), MEASURES)),
    "标点重了": Kind(("doubled-stop",), in_words("([，。、；：])", r"\1\1")),
    "两种标点连用": Kind(
        ("doubled-stop",),
        in_words("([，、；])", lambda match, choice: match[1] + choice.choice("。，、：".replace(match[1], ""))),
    ),
    "标题末尾有标点": Kind(
        ("title-stop",),
        in_words(
            "(?<=.)$", lambda _, choice: choice.choice("，、；："), TITLES, lambda word: word.path != ("通知", "标题")
        ),
        also=("disagreement",),
    ),
    "标题手写了编号": Kind(
        ("typed-number",),
        in_words(
            "^",
            lambda _, choice: choice.choice(["1.", "（一）", "一、", "（3）", "①", "二、", "12."]),
            TITLES,
            lambda word: word.path != ("标题",) or _is_last(word),
        ),
        also=("disagreement",),
    ),
    "举措手写了编号": Kind(
        ("typed-number",),
        in_words(f"^(?=[{HAN}])", lambda _, choice: choice.choice(["1.", "（一）", "一、", "（2）"]), MEASURES),
    ),
    "汉字之间有空格": _random_sign("  \u3000\xa0\u2002", ("stray-space",)),
    "标点旁边有空格": Kind(
        ("stray-space",),
        in_words(
            "(?<=.)([，。、；：！”）》])(?=.)",
            lambda match, choice: choice.choice([f"{match[1]} ", f" {match[1]}", f"{match[1]}\u3000"]),
        ),
    ),
    "数字和年月日之间有空格": Kind(("stray-space",), in_words(r"(?<=\d)(?=[年月日号])", " ")),
    "段首空两格": Kind(("stray-space",), in_words("^", "\u3000\u3000")),
    "看不见的字符": _random_sign("\u200b\u200c\u200d\ufeff\u2060\xad\u200e\u00ad", ("invisible-character",)),
    "行分隔符": _random_sign("\u2028\u2029\x85", ("invisible-character", "stray-space", "yaml-syntax")),
    "自造字、乱码": _random_sign("\ue001\uf8ff\ufffd\ue5e5", ("invisible-character",)),
    "省略号不对": Kind(
        ("ellipsis",), in_words("……", lambda _, choice: choice.choice(["...", "。。。", "…", "......"]))
    ),
    "举措写了两遍": Kind(("duplicate-measure",), _repeated_measure),
    "两项任务同名": Kind(("duplicate-title",), _same_title),
    "年份里有字母": Kind(
        ("date-form",),
        in_words(
            r"(20)(\d\d)年",
            lambda match, choice: choice.choice(
                [f"2O{match[2]}年", f"2o{match[2]}年", f"20{match[2][0]}O年", f"20{match[2][0]}l年"]
            ),
        ),
        also=("disagreement",),
    ),
    "全角数字": Kind(
        ("full-width-letters",),
        in_words(
            r"\d+",
            lambda match, _: match[0].translate({code: code + 0xFEE0 for code in range(48, 58)}),
            PRINTED,
            lambda word: word.path[0] != "标题" or _is_last(word),
        ),
        also=("disagreement",),
    ),
    "全角字母": Kind(("full-width-letters",), in_words(f"(?<=[{HAN}])(?=[{HAN}])", "ＡＩ"), also=("disagreement",)),
    "主送机关末尾有冒号": Kind(("extra-mark",), on_lines(r"^(  主送机关: .*)$", r"\1：")),
    "附注自带括号": Kind(
        ("extra-mark",),
        one_of(on_lines(r"^(  附注: )([^\[\n]+)$", r"\1（\2）"), on_lines(r"^(  附注: \[)(.+)(\])$", r"\1（\2）\3")),
    ),
    "附件名称带标点": Kind(
        ("extra-mark",),
        one_of(in_words("$", "。", ("附件",)), in_words("^", "1.", ("附件",))),
    ),
}
