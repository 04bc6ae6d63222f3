"""The notice and the disclosure block: what the source says, and what follows from it."""

from fzjh.model import DISCLOSED, Notice
from fzjh.reading.document import Place
from fzjh.resolve.values import present
from fzjh.schema import NoticeDraft, PlanDraft

_EMPTY = NoticeDraft.model_construct(issuers=None)
_BEHIND = ("组配分类", "索引号")
"""Disclosure fields after which the derived ones stand, as on the pages of government sites."""


def resolve_notice(draft: PlanDraft | None, place: Place) -> Notice:
    """Fill in the defaults of GB/T 9704-2012: the notice's title from the plan's, the mark from the organ's name."""
    notice = (draft and draft.notice) or _EMPTY
    plan_title = (draft and draft.title) or ""
    issuers = present(notice.issuers)
    return Notice(
        issuers=issuers,
        number=notice.number or "",
        title=notice.title or (f"关于印发《{plan_title}》的通知" if plan_title else ""),
        title_lines=present(notice.title_lines),
        mark=notice.mark or "",
        recipients=notice.recipients or "",
        body=present(notice.body),
        signers=present(notice.signers) or issuers,
        date=notice.date,
        letter=notice.layout == "信函",
        stamped=notice.stamped != "否",
        copy_number=notice.copy_number or "",
        secrecy=notice.secrecy or "",
        urgency=notice.urgency or "",
        approvers=present(notice.approvers),
        attachments=present(notice.attachments),
        remarks=present(notice.remarks),
        copies_to=present(notice.copies_to),
        printer=notice.printer or "",
        print_date=notice.print_date,
        place=place / "通知",
    )


def resolve_disclosure(draft: PlanDraft | None) -> tuple[tuple[str, str], ...]:
    """The disclosure block in the order of the source; 发布机构, 发文日期 and 文号 are added where it leaves them out."""
    if not draft or not draft.disclosure:
        return ()
    rows = [(name, value) for name, value in draft.disclosure.items() if value]
    names = [name for name, _ in rows]
    at = next((names.index(name) + 1 for name in _BEHIND if name in names), 0)
    derived = [row for row in _derived(draft.notice or _EMPTY) if row[1] and not _stated(row[0], names)]
    return (*rows[:at], *derived, *rows[at:])


def _stated(name: str, names: list[str]) -> bool:
    return any(synonym in names for synonym in DISCLOSED[name])


def _derived(notice: NoticeDraft) -> list[tuple[str, str]]:
    day = notice.date.isoformat() if notice.date else ""
    return [("发布机构", "，".join(present(notice.issuers))), ("发文日期", day), ("文号", notice.number or "")]
