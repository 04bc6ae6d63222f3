"""What heads a document: disclosure block, mark, number, title, recipients."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fzjh.importing.fields import Field, fields_of, looks_like_fields, strong
from fzjh.importing.lines import DROPPED, Remark
from fzjh.importing.paras import Para
from fzjh.importing.titles import document_number, is_date, is_title, join_titles

_SEARCHED, _TITLE_LINES = 60, 30
_LONG = 60
_RECIPIENTS = re.compile(
    r"(?:各|局|委|办|部|厅|政府|单位|街道|镇|院|公司|机构|学校|法院|行|处|会|区|县|市|科室|同志)[^。]*[：:]$"
)
_NO_RECIPIENTS = re.compile(r"(?:如下|以下|包括|是|为|有|要求|通知|下列)[：:]$|[。；？！]")
_MARK = re.compile(r"^[^，。：《》]{4,60}文件$")
_SIGNS = re.compile(r"^(?:\d{6}|特急|加急|平急|急件|[绝机秘]密.*|签发人[:：].*|★.*)$")
_SOURCE_LINE = re.compile(r"^(?:发布|公布)?(?:时间|日期)|来源[:：]")
_ATTACHMENT = re.compile(r"^附件[\d一二三四五六七八九十]*[:：]?$")
_VALUE_LIMIT = 80
_OPENS_TITLE = re.compile(r"[局委办部厅室会院府组署处团][）)]?$|关于|印发|^《|\d{4}年|^中共")


@dataclass
class Front:
    """What was found at the head. titles: lines of the title as written, with their spaces."""

    disclosure: list[Field] = field(default_factory=list)
    number: str = ""
    mark: str = ""
    title: str = ""
    title_raw: str = ""
    recipients: str = ""
    urgency: str = ""
    secrecy: str = ""
    remarks: list[Remark] = field(default_factory=list)


def take_front(paras: Sequence[Para]) -> tuple[Front, list[Para]]:
    """Take the head off a document."""
    front = Front()
    rest = _take_fields(front, list(paras))
    at = _recipients(rest)
    if at is None:
        head = _leading(rest)
        front.title, left = _take_title(front, rest[:head])
        return front, left + rest[head:]
    front.recipients = rest[at].full.rstrip("：:")
    front.title, left = _take_title(front, rest[:at])
    if any("。" in para.text for para in left):
        front.recipients = ""
        return front, left + rest[at:]
    front.remarks += [Remark(DROPPED, para.raw, para.place) for para in left]
    return front, rest[at + 1 :]


def _take_fields(front: Front, paras: list[Para]) -> list[Para]:
    """Take the disclosure block out of the first paragraphs, if there is one."""
    found: list[Field] = []
    used: set[int] = set()
    open_name = ""
    for index, para in enumerate(paras[:_SEARCHED]):
        if open_name and not fields_of(para.cells or (para.raw,)) and len(para.text) < _VALUE_LIMIT and not para.label:
            found[-1] = (open_name, para.text)
            used.add(index)
            open_name = ""
            continue
        fields = fields_of(para.cells or (para.raw,))
        open_name = ""
        if para.label or not fields or "。" in para.text or len(para.text) > _VALUE_LIMIT * 2:
            continue
        found += fields
        used.add(index)
        open_name = fields[-1][0] if not fields[-1][1] and not para.table else ""
    if not strong(found):
        return paras
    front.disclosure = [(name, value) for name, value in dict(found).items() if value]
    return [para for index, para in enumerate(paras) if index not in used]


def _recipients(paras: Sequence[Para]) -> int | None:
    for index, para in enumerate(paras[:_TITLE_LINES]):
        text = para.full
        if para.label or para.table:
            return None
        if _RECIPIENTS.search(text) and not _NO_RECIPIENTS.search(text) and not looks_like_fields((para.raw,)):
            return index
    return None


def _leading(paras: Sequence[Para]) -> int:
    """How many paragraphs can belong to the head where no recipients end it."""
    for index, para in enumerate(paras[:_TITLE_LINES]):
        if para.label or para.table or "。" in para.text or len(para.text) > _LONG or para.text.endswith("："):
            return index
    return min(len(paras), _TITLE_LINES)


def _take_title(front: Front, paras: Sequence[Para]) -> tuple[str, list[Para]]:
    """The title among the first paragraphs, and those that are nothing known."""
    left: list[Para] = []
    titles: list[tuple[str, str]] = []
    index = 0
    while index < len(paras):
        para = paras[index]
        if _take_sign(front, para):
            index += 1
            continue
        count, title = join_titles([one.full for one in paras[index:]])
        later, _ = join_titles([one.full for one in paras[index + 1 :]])
        if count > 1 and later and not _OPENS_TITLE.search(para.full):
            count = 0
        if count and not any(document_number(one.full) for one in paras[index : index + count]):
            titles.append((title, " ".join(one.raw for one in paras[index : index + count])))
            index += count
        else:
            left.append(para)
            index += 1
    return _choose(front, titles, left)


def _choose(front: Front, titles: list[tuple[str, str]], left: list[Para]) -> tuple[str, list[Para]]:
    """Of several titles (a page often repeats it) the longest; of several equally good ones the last."""
    if not titles:
        plain = [para for para in left if "。" not in para.text and not is_date(para.full)]
        if len(plain) == 1 and len(left) == 1:
            front.title_raw = plain[0].raw
            return plain[0].full, []
        return "", left
    about = [one for one in titles if "关于" in one[0]] or titles
    title, raw = max(reversed(about), key=lambda one: len(one[0]))
    front.title_raw = raw
    front.remarks += [Remark(DROPPED, other) for one, other in titles if other != raw or one != title]
    return title, left


def _take_sign(front: Front, para: Para) -> bool:
    """Number, mark and other signs of an official document; dates and sources that a web page adds."""
    text = para.full
    number = document_number(text)
    if number:
        front.remarks += [Remark(DROPPED, para.raw, para.place)] if front.number not in ("", number) else []
        front.number = front.number or number
        return True
    if _MARK.match(text) and not is_title(text):
        front.remarks += [Remark(DROPPED, para.raw, para.place)] if front.mark not in ("", text) else []
        front.mark = front.mark or text
        return True
    if _SIGNS.match(text):
        front.urgency = text if text in ("特急", "加急", "平急") else front.urgency
        front.secrecy = text if "密" in text else front.secrecy
        front.remarks += [] if text in (front.urgency, front.secrecy) else [Remark(DROPPED, para.raw, para.place)]
        return True
    if is_date(text) or _SOURCE_LINE.search(text) or _ATTACHMENT.match(text):
        front.remarks.append(Remark(DROPPED, para.raw, para.place))
        return True
    return False
