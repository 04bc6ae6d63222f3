"""版记: at the bottom of the last page (clause 7.4)."""

from tests.conformity.document import ABSENT, CHARACTER, WIDTH, Document, Measured, Point, mm, near
from tests.conformity.paper import Line, Rule

_SIZE_4 = (13.5, 14.1)


def _has(document: Document) -> bool:
    notice = document.notice
    return bool(notice.copies_to or (not notice.letter and (notice.printer or notice.print_date)))


def _rules(document: Document) -> list[Rule]:
    return [rule for rule in document.pages[-1].rules if not rule.red and near(rule.width, WIDTH, 3)]


def _lines(document: Document) -> list[Line]:
    lines = document.pages[-1].lines
    starts = ("抄送：", document.notice.printer or "\0")
    return [line for line in lines if line.text.startswith(starts)]


def _last_rule(document: Document) -> Measured:
    if not _has(document) or document.notice.letter:
        return ABSENT
    rules = _rules(document)
    return Measured(mm(rules[-1].y), near(rules[-1].y, document.bottom, 1)) if rules else Measured("没有", good=False)


def _thickness(document: Document) -> Measured:
    if not _has(document) or document.notice.letter:
        return ABSENT
    rules = _rules(document)
    found = "、".join(f"{rule.thickness:.2f} mm" for rule in rules)
    thick = [rule.thickness for rule in (rules[:1] + rules[-1:])]
    thin = [rule.thickness for rule in rules[1:-1]]
    good = bool(thick) and all(near(one, 0.35, 0.05) for one in thick) and all(near(one, 0.25, 0.05) for one in thin)
    return Measured(found or "没有", good)


def _face(document: Document) -> Measured:
    if not _has(document):
        return ABSENT
    lines = _lines(document)
    found = "、".join(sorted({f"{line.face} {line.size:g} 磅" for line in lines}))
    good = bool(lines) and all(line.face == "仿宋" and _SIZE_4[0] <= line.size <= _SIZE_4[1] for line in lines)
    return Measured(found or "没有找到", good)


def _indent(document: Document) -> Measured:
    if not _has(document):
        return ABSENT
    lines = _lines(document)
    indents = [(line.left - document.left) / CHARACTER for line in lines]
    found = "、".join(f"{indent:.1f} 字" for indent in indents)
    return Measured(found or "没有找到", bool(indents) and all(near(indent, 0.9, 0.4) for indent in indents))


def _copies(document: Document) -> Measured:
    if not document.notice.copies_to:
        return ABSENT
    text = "".join(line.text for line in document.pages[-1].lines)
    wanted = "抄送：" + "，".join(document.notice.copies_to) + "。"
    good = wanted.replace(" ", "") in text
    return Measured("以句号收尾" if good else "与计划不一致", good)


def _printed(document: Document) -> Measured:
    if not document.notice.print_date or document.notice.letter:
        return ABSENT
    line = next((line for line in _lines(document) if not line.text.startswith("抄送")), None)
    if not line:
        return Measured("没有找到", good=False)
    blank = (document.right - line.right) / CHARACTER
    return Measured(f"{line.text[-12:]}，右空 {blank:.1f} 字", line.text.endswith("日印发") and near(blank, 0.9, 0.4))


POINTS = (
    Point("imprint-bottom", "版记末条线", "7.4.1", "与版心下边缘重合", _last_rule),
    Point("imprint-rules", "版记分隔线", "7.4.1", "首末 0.35 mm，中间 0.25 mm", _thickness),
    Point("imprint-face", "版记字体", "7.4.2", "4号仿宋", _face),
    Point("imprint-indent", "版记左空", "7.4.2", "一字", _indent),
    Point("copies", "抄送机关", "7.4.2", "以句号收尾", _copies),
    Point("printed", "印发日期", "7.4.3", "右空一字，后加“印发”", _printed),
)
