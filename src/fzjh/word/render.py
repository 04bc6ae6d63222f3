"""A Word template with its view objects to a finished document."""

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment

from fzjh.templating import strict_undefined
from fzjh.views.notice import NoticeView
from fzjh.word.layout import finish
from fzjh.word.package import canonical, opened

_NO_DATE = "2012-07-01"
"""When GB/T 9704-2012 came into force: the date of documents whose plan gives none."""


def render_docx(template: bytes, context: Mapping[str, object]) -> bytes:
    """Fill a template, lay out what depends on the text, set the properties.

    Raises ValueError for a file that is no template, and what Jinja2 raises for faults in the template's tags.
    """
    document = opened(template)
    environment = ImmutableSandboxedEnvironment(undefined=strict_undefined(), autoescape=True)
    document.render(dict(context), environment, autoescape=True)
    notice = context["notice"]
    if isinstance(notice, NoticeView):
        finish(document.docx, notice)
        _set_properties(document.docx.core_properties, notice, _title(context, notice))
    buffer = io.BytesIO()
    document.save(buffer)
    return canonical(buffer.getvalue())


def _title(context: Mapping[str, object], notice: NoticeView) -> str:
    sheet = context.get("sheet")
    return str(getattr(sheet, "title", "")) or notice.title


def _set_properties(core: Any, notice: NoticeView, title: str) -> None:
    core.title, core.author, core.language = title, "，".join(notice.issuers), "zh-CN"
    core.last_modified_by = core.author
    core.created = core.modified = datetime.fromisoformat(notice.iso_date or _NO_DATE)
    core.revision = 1
