"""Numbers and punctuation in the text (clause 9: GB/T 15834, GB/T 15835)."""

import re
from itertools import pairwise

from tests.conformity.document import Document, Measured, Point
from tests.conformity.paper import Line

_HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff）》”])[,;:!?()]|[,;:!?()](?=[\u4e00-\u9fff《“（])")
_SPLIT = (
    re.compile(r"\d\n[\d年月日%％号次个项条]"),
    re.compile(r"〔\n|〔\d*\n\d*〕|〕\n\d|\d\n号"),
)


def _lines(document: Document) -> list[Line]:
    return [line for page in document.portrait for line in document.text_lines(page)]


def _punctuation(document: Document) -> Measured:
    found = [match[0] for line in _lines(document) for match in _HALF_WIDTH.finditer(line.text)]
    return Measured(f"半角标点 {len(found)} 处" if found else "全角", not found)


def _unbroken(document: Document) -> Measured:
    pairs = [f"{one.text[-8:]}\n{two.text[:8]}" for one, two in pairwise(_lines(document))]
    broken = [pair for pair in pairs if any(pattern.search(pair) for pattern in _SPLIT)]
    shown = "；".join(pair.replace("\n", "/") for pair in broken[:2])
    return Measured(f"分在两行：{shown}" if broken else "没有分在两行的", not broken)


def _line_starts(document: Document) -> Measured:
    wrong = [line.text[0] for line in _lines(document) if line.text[0] in "，。、；：！？）》”’〕"]
    return Measured(f"行首有 {'、'.join(sorted(set(wrong)))}" if wrong else "行首没有", not wrong)


POINTS = (
    Point("punctuation", "标点符号", "9.2", "全角", _punctuation),
    Point("unbroken", "年份、数字、文号", "9.3", "不分在两行", _unbroken),
    Point("line-starts", "行首", "9.2", "不出现句末标点", _line_starts),
)
