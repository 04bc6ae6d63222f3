"""The notice that issues a plan."""

import datetime as dt
from dataclasses import dataclass, field

from fzjh.reading.document import Place


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice that issues the plan (通知); elements of GB/T 9704-2012 clause 7 that the plan lacks are empty."""

    issuers: tuple[str, ...]
    number: str
    title: str
    title_lines: tuple[str, ...]
    mark: str
    recipients: str
    body: tuple[str, ...]
    signers: tuple[str, ...]
    date: dt.date | None
    letter: bool
    stamped: bool
    copy_number: str
    secrecy: str
    urgency: str
    approvers: tuple[str, ...]
    attachments: tuple[str, ...]
    remarks: tuple[str, ...]
    copies_to: tuple[str, ...]
    printer: str
    print_date: dt.date | None
    place: Place = field(compare=False, repr=False)
