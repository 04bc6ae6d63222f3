"""What follows the text: 附件说明, 署名 and 成文日期, 附注, 附件 (clauses 7.3.4 to 7.3.7)."""

import re

from tests.conformity.document import (
    ABSENT,
    CHARACTER,
    TOP,
    Document,
    Measured,
    Point,
    mm,
    near,
)
from tests.conformity.paper import Line


def _date_line(document: Document) -> Line | None:
    day = document.notice.date
    year = day[:5]
    lines = [line for page in document.pages for line in page.lines if year and line.text.startswith(year)]
    return next((line for line in lines if re.fullmatch(r"\d{4}年\d{1,2}月\d{1,2}日", line.text)), None)


def _signer_lines(document: Document) -> list[Line]:
    """The line of the only organ that signs: the last one above the date that is its name."""
    date, names = _date_line(document), document.notice.signers
    if not date or len(names) != 1:
        return []
    page = next(page for page in document.pages if date in page.lines)
    above = [line for line in page.lines if line.baseline < date.baseline]
    return [line for line in above if line.text == names[0] or (_is_part(line, names[0]) and line is above[-1])][-1:]


def _is_part(line: Line, name: str) -> bool:
    """Whether a line ends a name that is too long for one."""
    return len(line.text) > 1 and name.endswith(line.text)


def _date_form(document: Document) -> Measured:
    line = _date_line(document)
    if not document.notice.date:
        return ABSENT
    text = line.text if line else "没有找到"
    return Measured(text, re.fullmatch(r"\d{4}年[1-9]\d?月[1-9]\d?日", text) is not None)


def _date_place(document: Document) -> Measured:
    line, names = _date_line(document), _signer_lines(document)
    if not line or not names:
        return ABSENT
    blank = (document.right - line.right) / CHARACTER
    if document.notice.stamped:
        over = (names[0].right - names[0].left - line.right + line.left) / 2 / CHARACTER
        return Measured(f"右空 {blank:.1f} 字", near(blank, max(4, over), 0.5 + document.slack / CHARACTER))
    longer = line.right - line.left > names[0].right - names[0].left
    start = (line.left - names[0].left) / CHARACTER
    good = near(start, 2, 0.5) or (longer and near(blank, 2, 0.5))
    return Measured(f"右空 {blank:.1f} 字，比署名右移 {start:.1f} 字", good)


def _signer_place(document: Document) -> Measured:
    line, names = _date_line(document), _signer_lines(document)
    if not line or not names:
        return ABSENT
    if document.notice.stamped:
        shift = abs(names[0].middle - line.middle)
        return Measured(f"偏 {mm(shift)}", shift <= 2 + document.slack and names[0].baseline < line.baseline)
    blank = (document.right - names[0].right) / CHARACTER
    longer = line.right - line.left > names[0].right - names[0].left
    return Measured(f"右空 {blank:.1f} 字", longer or near(blank, 2, 0.5))


def _announced(document: Document) -> Measured:
    if not document.notice.attachments:
        return ABSENT
    line = next((line for page in document.pages for line in page.lines if line.text.startswith("附件：")), None)
    if not line:
        return Measured("没有找到", good=False)
    indent = (line.left - document.left) / CHARACTER
    return Measured(
        f"左空 {indent:.1f} 字，{line.text}", near(indent, 2, 0.5) and not re.search(r"[，。；、]$", line.text)
    )


def _attachment(document: Document) -> Measured:
    names = document.notice.attachments
    if not names:
        return ABSENT
    marks = [(page, line) for page in document.pages for line in page.lines[:1] if re.fullmatch(r"附件\d*", line.text)]
    good = len(marks) == len(names) and all(
        line.face == "黑体" and near(line.left, document.left, 12) for _, line in marks
    )
    found = "、".join(f"第 {page.number} 面 {line.face}" for page, line in marks)
    return Measured(found or "没有找到", good)


def _remarks(document: Document) -> Measured:
    if not document.notice.remarks:
        return ABSENT
    found = document.find(f"（{document.notice.remarks[0]}）")
    if not found:
        return Measured("没有找到", good=False)
    indent = (found[1].left - document.left) / CHARACTER
    return Measured(f"左空 {indent:.1f} 字", near(indent, 2, 0.6) and found[1].baseline > TOP)


POINTS = (
    Point("announced", "附件说明", "7.3.4", "左空二字，名称后不加标点", _announced),
    Point("date-form", "成文日期写法", "7.3.5.4", "阿拉伯数字，月日不编虚位", _date_form),
    Point("date-place", "成文日期位置", "7.3.5", "用印右空四字；不用印比署名右移二字", _date_place),
    Point("signer-place", "署名位置", "7.3.5", "用印在日期上居中；不用印右空二字", _signer_place),
    Point("remarks", "附注", "7.3.6", "左空二字，加圆括号", _remarks),
    Point("attachment", "附件", "7.3.7", "另面，3号黑体“附件”顶格", _attachment),
)
