"""Titles of official documents, dates and document numbers: how they look (GB/T 9704-2012, 7.2.5, 7.3.1, 7.3.5.4)."""

import re
from collections.abc import Sequence
from datetime import date

from fzjh.importing.names import looks_like_unit
from fzjh.importing.text import close_up

_KINDS = (
    "通知|意见|方案|要点|计划|安排|办法|决定|公告|分工|分工方案|措施|规划|纲要|清单|细则|规定|通报|批复|函|任务|任务书|分解|分解表|分工表|行动|条例|举措|部署|指导|"
    "通告|制度|机制|预案|台账|一览表|工作|建设|体系|标准|报告|总结|若干条"
)
_END = re.compile(rf"(?:{_KINDS})(?:（[^）]*）)*$")
_NOTICE_END = re.compile(r"(?:通知|决定|公告|函|通告)(?:（[^）]*）)*$")
_PASSES_ON = re.compile(r"(?:印发|转发|批转|下发|发布|公布)")
_DATE = re.compile(r"^[（(]?(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发)?[)）]?$")
_SHORT_DATE = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$")
_HAN_DATE = re.compile(
    r"^[（(]?([二一][〇○ΟO零0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日[)）]?$"
)
_YEAR = r"(?:〔(?:19|20)\d\d〕|[（(\[【](?:19|20)\d\d[）)\]】])"
_NUMBER = re.compile(rf"^[（(]?((?!.*关于)[\u4e00-\u9fffA-Za-z（）()×○〇*＊]{{1,24}}{_YEAR}(?:第)?\d+号)[)）]?")
_DIGITS = str.maketrans("〇○ΟO零一二三四五六七八九", "00000123456789")
_LONGEST = 90


def join_titles(lines: Sequence[str]) -> tuple[int, str]:
    """The title that the first lines make together, and how many they are; nothing when they make none."""
    text = ""
    for count, line in enumerate(lines[:6], 1):
        if "。" in line or line.endswith(("：", "；", "，")) or len(text) + len(line) > _LONGEST:
            break
        text += line
        if is_title(text):
            following = text + (lines[count] if count < len(lines) else "")
            if (
                count < len(lines)
                and re.fullmatch(r"（.*）|的通知|通知", lines[count])
                and is_title(following)
                and not is_date(lines[count])
                and not looks_like_unit(lines[count].strip("（）"))
            ):
                return count + 1, following
            return count, text
    return 0, ""


def is_title(text: str) -> bool:
    """Whether a text is a whole title."""
    plain = re.sub(r"[《》〈〉]", "", text)
    if len(plain) < 4 or len(text) > _LONGEST or "。" in text:  # noqa: PLR2004 - shorter than any title
        return False
    if "关于" in plain and _PASSES_ON.search(plain):
        return bool(_NOTICE_END.search(plain))
    return bool(_END.search(plain)) and text.count("《") == text.count("》")


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else."""
    return parse_day(text) is not None


def parse_day(text: str) -> date | None:
    """The day a line names: 2021年9月1日, 二〇二一年九月一日, 2021-09-01."""
    text = close_up(text)
    match = _DATE.match(text) or _SHORT_DATE.match(text)
    if match:
        figures = [int(one) for one in match.groups()]
    else:
        han = _HAN_DATE.match(text)
        if not han:
            return None
        figures = [int(han[1].translate(_DIGITS)), _han(han[2]), _han(han[3])]
    try:
        return date(*figures)
    except ValueError:
        return None


def _han(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    digit = int(ones.translate(_DIGITS)) if ones else 0
    return (int(tens.translate(_DIGITS)) if tens else 1) * 10 + digit if ten else digit


def document_number(text: str) -> str:
    """The document number a line consists of, empty when it is none."""
    match = _NUMBER.match(text)
    return match[1] if match and len(text) - match.end() <= 0 else ""
