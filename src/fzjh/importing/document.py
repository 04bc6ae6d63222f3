"""The whole document as a plan: what the parts say about the notice, and what the outline says is to be done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from fzjh.importing.draft import Item, Outline, Section
from fzjh.importing.fields import Field
from fzjh.importing.forms import FIRST_LEADS
from fzjh.importing.ids import give_ids
from fzjh.importing.lines import CHANGED, DROPPED, GUESSED, PLAIN, Line, Remark
from fzjh.importing.paras import paragraphs
from fzjh.importing.parts import Parts, take_apart
from fzjh.importing.plain import outline_around
from fzjh.importing.register import Names, derive
from fzjh.importing.shaping import shape
from fzjh.importing.tables import read_tables
from fzjh.importing.text import close_up, folded
from fzjh.importing.titles import parse_day

_ISSUER_FIELDS = (
    "发文机关",
    "发文机构",
    "发文单位",
    "制发机构",
    "制定机关",
    "发布机构",
    "发布单位",
    "公开机构",
    "公开主体",
    "来源",
)
_NUMBER_FIELDS = ("发文字号", "文号", "发文文号", "文件编号", "发布文号", "文件号")
_DATE_FIELDS = ("成文日期", "发文日期", "制发日期", "印发日期", "形成日期", "生成日期")
_YEARS = re.compile(r"((?:19|20)\d\d)(?:年?[—\-－–~～至]+((?:19|20)\d\d))?年")
_ORGAN_BEFORE = re.compile(
    r"^([^《》]{3,60}?)(?=关于(?:印发|转发|批转|下发|发布|做好|加强|推进|进一步|贯彻|深入|全面|落实|开展|.*的?(?:通知|意见|决定|方案)))"
)
_SPACE = re.compile(r"[ \u3000]+")


@dataclass
class Document:
    """Everything that a plan's files say. title: the plan's; notice_title: only where it is not the usual one."""

    title: str
    years: str
    direct: bool
    issuers: list[str]
    mark: str
    number: str
    notice_title: str
    recipients: str
    body: list[str]
    signers: list[str]
    day: date | None
    urgency: str
    secrecy: str
    attachments: list[str]
    notes: list[str]
    copies: str
    printer: str
    print_day: date | None
    disclosure: list[Field]
    outline: Outline
    names: Names
    remarks: list[Remark] = field(default_factory=list)

    @property
    def tabular(self) -> bool:
        """Whether the items come from a table."""
        return self.outline.tabular

    @property
    def items(self) -> list[Item]:
        """All items in order."""
        return self.outline.root.all_items()


def understand(lines: Sequence[Line]) -> Document:
    """Make a plan of a document's lines."""
    parts = take_apart(paragraphs(lines))
    outline = _outline(parts)
    items = outline.root.all_items()
    give_ids(items)
    names = derive(items)
    remarks = [*parts.remarks, *outline.remarks]
    remarks += [
        Remark(GUESSED, f"“{alias}”像是“{unit}”的简称，记作别名", "units.yaml") for alias, unit in names.guesses
    ]
    document = _document(parts, outline, names)
    document.remarks = remarks + _missing(document)
    return document


def _outline(parts: Parts) -> Outline:
    """The text's outline; task tables join in when the text itself names no duties, everything else stays text."""
    text = [para for para in parts.plan if not para.table]
    attached = [para for para in parts.more if not para.table]
    first = any(FIRST_LEADS.search(para.full) for para in parts.body)
    outline = shape(text, first=first)
    rows = [para for para in (*parts.plan, *parts.more) if para.table]
    tables = read_tables(rows)
    charged = any(item.duty or any(measure.duty for measure in item.measures) for item in outline.root.all_items())
    if charged or not tables:
        loose = rows
    else:
        outline = outline_around(parts.plan, tables, first=first)
        used = {id(para) for table in tables for para in table.used}
        loose = [para for para in rows if id(para) not in used]
    if parts.direct and (loose or attached) and parts.ending.attachments:
        outline.root.closing += _listed(parts.ending.attachments)
        parts.ending = replace(parts.ending, attachments=())
    left = {id(para) for para in (*loose, *attached)}
    for para in (para for para in (*parts.plan, *parts.more) if id(para) in left):
        if folded(para.full) == folded(parts.title):
            outline.remarks.append(Remark(DROPPED, para.raw, para.place))
            continue
        cells = (cell.replace("\n", "") for cell in dict.fromkeys(para.cells) if cell)
        outline.root.closing.append("　".join(cells) if para.cells else para.full)
        outline.remarks.append(Remark(PLAIN, para.full, para.place))
    return outline


def _listed(names: Sequence[str]) -> list[str]:
    """The list of attachments as text, so that it stays before them."""
    if len(names) == 1:
        return [f"附件：{names[0]}"]
    return [("附件：" if number == 1 else "") + f"{number}.{name}" for number, name in enumerate(names, 1)]


def _document(parts: Parts, outline: Outline, names: Names) -> Document:
    front, ending = parts.front, parts.ending
    fields = dict(front.disclosure)
    day = ending.day or next((found for name in _DATE_FIELDS if (found := parse_day(fields.get(name, "")))), None)
    issuers = _issuers(parts, fields)
    signers = [one for raw in ending.signers for one in _organs(raw)]
    usual = f"关于印发《{parts.title}》的通知"
    years = _YEARS.search(parts.title) or _YEARS.search(front.title)
    title = parts.title or front.title
    return Document(
        title=title,
        years=("-".join(filter(None, years.groups())) if years else ""),
        direct=parts.direct,
        issuers=issuers,
        mark=front.mark if front.mark and front.mark != "".join(issuers) + "文件" else "",
        number=front.number or next((fields[name] for name in _NUMBER_FIELDS if "号" in fields.get(name, "")), ""),
        notice_title="" if parts.direct or front.title == usual else front.title,
        recipients=front.recipients,
        body=[para.full for para in parts.body],
        signers=[] if signers == issuers else signers,
        day=day,
        urgency=front.urgency,
        secrecy=front.secrecy,
        attachments=list(ending.attachments),
        notes=list(ending.notes),
        copies=ending.copies,
        printer=ending.printer,
        print_day=ending.print_day,
        disclosure=front.disclosure,
        outline=outline,
        names=names,
    )


def _issuers(parts: Parts, fields: dict[str, str]) -> list[str]:
    """The organs that issue the document: by its title, its mark, the disclosure block or the signature."""
    raw = parts.front.title_raw
    match = _ORGAN_BEFORE.match(raw)
    if match:
        return _organs(match[1])
    if parts.front.mark:
        return [parts.front.mark.removesuffix("文件")]
    named = next((fields[name] for name in _ISSUER_FIELDS if fields.get(name)), "")
    return [named] if named else [one for signer in parts.ending.signers for one in _organs(signer)]


def _organs(raw: str) -> list[str]:
    """Organs side by side, parted by spaces; single characters spaced out are one."""
    pieces = [close_up(piece) for piece in _SPACE.split(raw.strip())]
    return pieces if all(len(piece) > 3 for piece in pieces) else [close_up(raw)]  # noqa: PLR2004 - 省政府 is the shortest


def _missing(document: Document) -> list[Remark]:
    found = []
    if not document.issuers:
        found.append(Remark(GUESSED, "原文没有写发文机关，plan.yaml 里要补上", "plan.yaml"))
    if not document.title:
        found.append(Remark(GUESSED, "没有找到标题，plan.yaml 里要补上", "plan.yaml"))
    return found


def counts(document: Document) -> dict[str, int]:
    """How much was understood."""
    duties = sum(bool(item.duty) + sum(bool(measure.duty) for measure in item.measures) for item in document.items)
    return {
        "章节": document.outline.root.count(),
        "任务": len(document.items),
        "责任": duties,
        "单位": len(document.names.units),
        "统称": len(document.names.collectives),
    }


KINDS = (GUESSED, CHANGED, PLAIN, DROPPED)
"""The order in which remarks are told."""

__all__ = ["KINDS", "Document", "Section", "counts", "understand"]
