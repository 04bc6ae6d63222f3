"""The notice: the elements of an official document (GB/T 9704-2012, clause 7) and the plan it issues."""

from dataclasses import dataclass

from fzjh.dates import chinese_date
from fzjh.model import Plan
from fzjh.views.blocks import Block, blocks
from fzjh.views.title import break_title


@dataclass(frozen=True, slots=True)
class Row:
    """A name and its value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class NoticeView:
    """Everything the notice prints; what the plan does not give is empty.

    direct: the plan is the document itself (直接成文), there is no notice in front. title_lines: 标题分行 as the source
    gives it; heading_lines, plan_heading_lines: the titles as a page breaks them (7.3.1). mark_lines, mark_suffix:
    发文机关标志, one line an organ, and 文件 or nothing behind them. Dates are printed forms (`2021年9月1日`); iso_date is
    `2021-09-01` or empty. issuers: the organs in full. blocks: the plan's text. disclosure: the block that heads the
    web page.
    """

    direct: bool
    letter: bool
    stamped: bool
    issuers: tuple[str, ...]
    mark_lines: tuple[str, ...]
    mark_suffix: str
    copy_number: str
    secrecy: str
    urgency: str
    number: str
    approvers: tuple[str, ...]
    title: str
    title_lines: tuple[str, ...]
    recipients: str
    body: tuple[str, ...]
    attachments: tuple[str, ...]
    signers: tuple[str, ...]
    date: str
    iso_date: str
    remarks: tuple[str, ...]
    copies_to: tuple[str, ...]
    printer: str
    print_date: str
    plan_title: str
    blocks: tuple[Block, ...]
    disclosure: tuple[Row, ...]
    heading_lines: tuple[str, ...]
    plan_heading_lines: tuple[str, ...]


def notice_view(plan: Plan) -> NoticeView:
    """The view of a plan's notice."""
    notice = plan.notice
    title = plan.title if plan.direct else notice.title
    terms = _terms(plan)
    suffix = "" if notice.letter or notice.mark else "文件"
    return NoticeView(
        direct=plan.direct,
        letter=notice.letter,
        stamped=notice.stamped,
        issuers=notice.issuers,
        mark_lines=(notice.mark,) if notice.mark else notice.issuers,
        mark_suffix=suffix,
        copy_number=notice.copy_number,
        secrecy=notice.secrecy,
        urgency=notice.urgency,
        number=notice.number,
        approvers=notice.approvers,
        title=title,
        title_lines=notice.title_lines,
        recipients=notice.recipients,
        body=notice.body,
        attachments=notice.attachments,
        signers=notice.signers,
        date=chinese_date(notice.date) if notice.date else "",
        iso_date=notice.date.isoformat() if notice.date else "",
        remarks=notice.remarks,
        copies_to=notice.copies_to,
        printer=notice.printer,
        print_date=chinese_date(notice.print_date) if notice.print_date else "",
        plan_title=plan.title,
        blocks=blocks(plan),
        disclosure=tuple(Row(name, value) for name, value in plan.disclosure),
        heading_lines=notice.title_lines or break_title(title, terms),
        plan_heading_lines=break_title(plan.title, terms),
    )


def _terms(plan: Plan) -> tuple[str, ...]:
    """The plan's own names, which a title does not split."""
    names = [name for unit in plan.register.units for name in (unit.name, *unit.aliases)]
    return (*plan.notice.issuers, *plan.notice.signers, *names, *(one.name for one in plan.register.collectives))
