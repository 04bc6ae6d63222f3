"""版头: everything above and on the red rule (clause 7.2)."""

import re

from tests.conformity.document import (
    ABOVE,
    ABSENT,
    CHARACTER,
    PITCH,
    TOP,
    WIDTH,
    Document,
    Measured,
    Point,
    mm,
    near,
)
from tests.conformity.paper import MM, Line, Rule

_SIZE_3 = (15.5, 16.1)
_MOST_MARK = 150.0
_LEAST_MARK = 18.0
"""The smallest size, in points, that a mark can have."""


def _mark_lines(document: Document) -> list[Line]:
    wanted = [*document.notice.mark_lines, document.notice.mark_suffix]
    first = document.pages[0]
    lines = [line for line in first.lines if line.size > _LEAST_MARK]
    return [line for line in lines if any(line.text in name + wanted[-1] for name in wanted[:-1])]


def _is_red(document: Document) -> bool:
    lines = _mark_lines(document)
    return bool(lines) and all(line.red for line in lines)


def _mark_color(document: Document) -> Measured:
    lines = _mark_lines(document)
    colors = {"红色" if line.red else "不是红色" for line in lines}
    return Measured("、".join(sorted(colors)) or "没有找到", colors == {"红色"})


def _mark_face(document: Document) -> Measured:
    faces = {line.face for line in _mark_lines(document)}
    return Measured("、".join(sorted(faces)) or "没有找到", faces == {"小标宋"})


def _mark_top(document: Document) -> Measured:
    if document.notice.letter or not _is_red(document):
        return ABSENT
    box = document.pages[0].red_ink(TOP, _MOST_MARK)
    return Measured(mm(box[1] - document.top), near(box[1] - document.top, 35, 1)) if box else ABSENT


def _letter_mark_top(document: Document) -> Measured:
    if not document.notice.letter:
        return ABSENT
    box = document.pages[0].red_ink(0, _MOST_MARK)
    return Measured(mm(box[1]), near(box[1], 30, 1)) if box else Measured("没有红色", good=False)


def _mark_centred(document: Document) -> Measured:
    lines = _mark_lines(document)
    if not lines:
        return Measured("没有找到", good=False)
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return Measured(
        f"偏 {mm(abs((left + right) / 2 - document.centre))}", near((left + right) / 2, document.centre, 1.5)
    )


def _number(document: Document) -> Line | None:
    wanted = document.notice.number.replace(" ", "")
    lines = document.pages[0].lines
    return next((line for line in lines if wanted and wanted in line.text), None) or next(
        (
            line
            for line in lines
            if re.search(r"[〔\[﹝【(（]\d{4}[〕\]﹞】)）].*号", line.text) and line.baseline < _MOST_MARK + TOP
        ),
        None,
    )


def _number_form(document: Document) -> Measured:
    line = _number(document)
    if not document.notice.number or not line:
        return Measured("没有找到", good=False) if document.notice.number else ABSENT
    found = re.search(r"[^：\d]*[^：]*?号", line.text)
    return Measured(
        found[0] if found else line.text, re.search(r"[^\d\s〕号]〔\d{4}〕[1-9]\d*号", line.text) is not None
    )


def _number_face(document: Document) -> Measured:
    line = _number(document)
    if not document.notice.number or not line:
        return ABSENT
    return Measured(f"{line.face} {line.size:g} 磅", line.face == "仿宋" and _SIZE_3[0] <= line.size <= _SIZE_3[1])


def _number_place(document: Document) -> Measured:
    line = _number(document)
    if not line:
        return ABSENT
    if document.notice.letter:
        return Measured(f"右边 {mm(line.right)}", near(line.right, document.right, 3))
    if document.notice.approvers:
        return Measured(
            f"左空 {(line.left - document.left) / CHARACTER:.1f} 字", near(line.left - document.left, CHARACTER, 1.5)
        )
    return Measured(f"偏 {mm(abs(line.middle - document.centre))}", near(line.middle, document.centre, 1.5))


def _number_gap(document: Document) -> Measured:
    """Two blank lines between the mark's ink and the number's line."""
    line = _number(document)
    measurable = line and _is_red(document) and not document.notice.letter
    box = document.pages[0].red_ink(TOP, line.baseline) if line and measurable else None
    if not line or not box:
        return ABSENT
    lines = (line.baseline - ABOVE * line.size / MM - box[3]) / PITCH
    rows = max(len(document.notice.approvers) - 1, 0) // 2
    return Measured(f"空 {lines - rows:.1f} 行", near(lines - rows, 2, 0.6))


def _red_rules(document: Document) -> list[Rule]:
    return [rule for rule in document.pages[0].rules if rule.red]


def _rule(document: Document) -> Measured:
    if document.notice.letter:
        return ABSENT
    rules = _red_rules(document)
    widths = "、".join(mm(rule.width) for rule in rules) or "没有"
    return Measured(
        widths, len(rules) == 1 and near(rules[0].width, WIDTH, 1) and near(rules[0].left, document.left, 1)
    )


def _rule_gap(document: Document) -> Measured:
    line, rules = _number(document), _red_rules(document)
    if document.notice.letter or not line:
        return ABSENT
    if not rules:
        return Measured("没有红线", good=None)
    gap = rules[0].y - rules[0].thickness / 2 - (line.baseline + (1 - ABOVE) * line.size / MM)
    return Measured(mm(gap), near(gap, 4, 1))


def _letter_rules(document: Document) -> Measured:
    """Two double red lines of 170 mm: 4 mm below the mark, 20 mm above the edge (10.1)."""
    if not document.notice.letter:
        return ABSENT
    rules = _red_rules(document)
    height = document.pages[0].height
    good = len(rules) == 4 and all(near(rule.width, 170, 1) for rule in rules)
    good = good and rules[0].thickness > rules[1].thickness and rules[3].thickness > rules[2].thickness
    good = good and near(height - rules[3].y, 20, 1)
    return Measured("、".join(f"{mm(rule.y)}（{mm(rule.width)}）" for rule in rules) or "没有", good)


def _flush_left(name: str, face: str) -> "Point":
    def measure(document: Document) -> Measured:
        text = {
            "份号": document.notice.copy_number,
            "密级": document.notice.secrecy,
            "紧急程度": document.notice.urgency,
        }[name]
        if not text:
            return ABSENT
        line = next((line for line in document.pages[0].lines if line.text.startswith(text)), None)
        if not line:
            return Measured("没有找到", good=False)
        first = line.chars[0]
        good = near(first.left, document.left, 1) and first.face == face and _SIZE_3[0] <= first.size <= _SIZE_3[1]
        return Measured(f"{first.face} {first.size:g} 磅，左 {mm(first.left)}", good)

    key = {"份号": "copy-number", "密级": "secrecy", "紧急程度": "urgency"}[name]
    return Point(key, name, {"份号": "7.2.1", "密级": "7.2.2", "紧急程度": "7.2.3"}[name], f"3号{face}，顶格", measure)


def _approvers(document: Document) -> Measured:
    if not document.notice.approvers:
        return ABSENT
    line = next((line for line in document.pages[0].lines if "签发人：" in line.text), None)
    if not line:
        return Measured("没有找到", good=False)
    names = [char for char in line.chars if char.face == "楷体"]
    good = bool(names) and near(document.right - line.right, CHARACTER, CHARACTER)
    return Measured(
        f"姓名{'楷体' if names else '不是楷体'}，右空 {(document.right - line.right) / CHARACTER:.1f} 字", good
    )


POINTS = (
    _flush_left("份号", "仿宋"),
    _flush_left("密级", "黑体"),
    _flush_left("紧急程度", "黑体"),
    Point("mark-color", "发文机关标志颜色", "7.2.4", "红色", _mark_color),
    Point("mark-face", "发文机关标志字体", "7.2.4", "小标宋", _mark_face),
    Point("mark-top", "发文机关标志上边缘", "7.2.4", "至版心上边缘 35 mm", _mark_top),
    Point("letter-mark-top", "信函的发文机关标志", "10.1", "上边缘至上页边 30 mm", _letter_mark_top),
    Point("mark-centred", "发文机关标志", "7.2.4", "居中", _mark_centred),
    Point("number-form", "发文字号写法", "7.2.5", "代字〔年份〕序号号", _number_form),
    Point("number-face", "发文字号字体", "7.2.5", "3号仿宋", _number_face),
    Point("number-place", "发文字号位置", "7.2.5", "居中（上行文左空一字，信函居右）", _number_place),
    Point("number-gap", "发文字号上空", "7.2.5", "空二行", _number_gap),
    Point("approvers", "签发人", "7.2.6", "姓名3号楷体，右空一字", _approvers),
    Point("rule", "红色分隔线", "7.2.7", "与版心等宽", _rule),
    Point("rule-gap", "红线到发文字号", "7.2.7", "4 mm", _rule_gap),
    Point("letter-rules", "信函的红色双线", "10.1", "长 170 mm，上粗下细、上细下粗，距下页边 20 mm", _letter_rules),
)
