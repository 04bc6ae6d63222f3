"""The notice that issues a plan."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from fzjh.reading.document import Place

DISCLOSED: Final[Mapping[str, tuple[str, ...]]] = {
    "发布机构": ("发布机构", "发文机关", "发布单位", "发文机构"),
    "发文日期": ("发文日期", "成文日期"),
    "文号": ("文号", "发文字号"),
    "标题": ("标题", "名称", "信息名称", "文件标题"),
}
"""Names that sites give to the fields which the notice decides."""


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
