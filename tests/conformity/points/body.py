"""主体: title, recipients, text and levels (clauses 7.3.1 to 7.3.3)."""

import re
from collections import Counter

from fzjh.views.blocks import Block
from tests.conformity.document import (
    ABOVE,
    ABSENT,
    CHARACTER,
    PITCH,
    Document,
    Measured,
    Point,
    mm,
    near,
)
from tests.conformity.paper import MM, Line

_LEVELS = {
    "黑体": r"[一二三四五六七八九十百]+、",
    "楷体": r"（[一二三四五六七八九十百]+）",
    "仿宋": r"\d+[.．]|（\d+）",
}


def _titles(document: Document) -> list[Line]:
    """Lines of the titles of the notice and of the plan."""
    lines = [document.find(text) for text in document.notice.heading_lines]
    if not document.notice.direct:
        lines += [document.find(text, start=document.plan_start) for text in document.notice.plan_heading_lines]
    return [found[1] for found in lines if found]


def _title_face(document: Document) -> Measured:
    lines = _titles(document)
    found = "、".join(sorted({f"{line.face} {line.size:g} 磅" for line in lines}))
    return Measured(
        found or "没有找到", bool(lines) and all(line.face == "小标宋" and 20.5 <= line.size <= 22.5 for line in lines)
    )


def _title_place(document: Document) -> Measured:
    lines = _titles(document)
    worst = max((abs(line.middle - document.centre) for line in lines), default=99)
    return Measured(f"偏 {mm(worst)}", worst <= 2)


def _title_gap(document: Document) -> Measured:
    rules = [rule for rule in document.pages[0].rules if rule.red]
    lines = _titles(document)
    if document.notice.letter or not rules or not lines:
        return ABSENT
    gap = (lines[0].baseline - ABOVE * lines[0].size / MM - rules[0].y) / PITCH
    return Measured(f"空 {gap:.1f} 行", 1.4 <= gap <= 2.6)


def _recipients(document: Document) -> Measured:
    if not document.notice.recipients:
        return ABSENT
    found = document.find(document.notice.recipients + "：", prefix=True)
    text = "".join(line.text for line in document.pages[0].lines)
    if not found:
        return Measured("没有找到", good=False)
    colon = document.notice.recipients.replace(" ", "") + "：" in text
    return Measured(
        f"左 {mm(found[1].left)}，{'全角冒号' if colon else '没有全角冒号'}",
        near(found[1].left, document.left, 1) and colon,
    )


def _first_page(document: Document) -> Measured:
    texts = [*document.notice.body, *(block.full for block in document.notice.blocks)]
    text = "".join(line.text for line in document.pages[0].lines)
    shown = bool(texts) and re.sub(r"\s", "", texts[0])[:8] in text
    return Measured("有正文" if shown else "没有正文", shown)


def _plain(document: Document) -> list[Line]:
    """Lines that hold running text only: those in which no title, and no paragraph that begins with one, stands."""
    headed = "".join(
        re.sub(r"\s", "", block.full) for block in document.notice.blocks if block.kind in ("heading", "runin")
    )
    titles = [re.sub(r"\s", "", block.label + block.title)[:6] for block in document.notice.blocks if block.title]
    lines = [line for line in document.body_lines if line.text not in headed]
    return [line for line in lines if not any(line.text.startswith(title) for title in titles)]


def _text_face(document: Document) -> Measured:
    faces = Counter(char.face for line in _plain(document) for char in line.chars)
    if not faces:
        return ABSENT
    found = "、".join(f"{face} {count / faces.total():.0%}" for face, count in faces.most_common(3))
    return Measured(found, faces["仿宋"] >= 0.97 * faces.total())


def _text_size(document: Document) -> Measured:
    sizes = Counter(round(char.size, 2) for line in document.body_lines for char in line.chars)
    if not sizes:
        return ABSENT
    size, count = sizes.most_common(1)[0]
    return Measured(f"{size:g} 磅", 15.5 <= size <= 16.1 and count >= 0.97 * sizes.total())


def _text_color(document: Document) -> Measured:
    red = sum(char.red for line in document.body_lines for char in line.chars)
    return Measured(f"{red} 个字是红色" if red else "黑色", red == 0) if document.body_lines else ABSENT


def _indents(document: Document) -> Measured:
    starts = [line.left for block in document.notice.blocks if (line := _start(document, block))]
    indents = [(left - document.left) / CHARACTER for left in starts]
    if not indents:
        return ABSENT
    found = f"{min(indents):.1f}—{max(indents):.1f} 字"
    return Measured(found, all(1.5 <= indent <= 2.5 for indent in indents))


def _start(document: Document, block: Block) -> Line | None:
    """The line with which a block begins."""
    wanted = re.sub(r"\s", "", block.full)[:10]
    pages = document.pages[document.plan_start :]
    return next((line for page in pages for line in document.text_lines(page) if line.text.startswith(wanted)), None)


def _level(face: str, clause: str, key: str) -> Point:
    def measure(document: Document) -> Measured:
        blocks = [block for block in document.notice.blocks if block.title and re.match(_LEVELS[face], block.label)]
        faces = [line_face for block in blocks if (line_face := _title_face_of(document, block))]
        if not faces:
            return ABSENT
        return Measured("、".join(sorted(set(faces))), set(faces) == {face})

    return Point(key, f"层次标题（{face}）", clause, face, measure)


def _title_face_of(document: Document, block: Block) -> str:
    line = _start(document, block)
    count = len(re.sub(r"\s", "", block.label + block.title.rstrip("。")))
    return Counter(char.face for char in line.chars[:count]).most_common(1)[0][0] if line else ""


def _run_in(document: Document) -> Measured:
    """Text that follows a title on its line looks like the rest of the text."""
    usual = Counter(char.face for line in _plain(document) for char in line.chars).most_common(1)
    faces: Counter[str] = Counter()
    for block in document.notice.blocks:
        line = _start(document, block) if block.kind == "runin" else None
        if line:
            title = len(re.sub(r"\s", "", block.label + block.title))
            faces.update(char.face for char in line.chars[title:])
    if not faces or not usual:
        return ABSENT
    return Measured("、".join(sorted(faces)), set(faces) == {usual[0][0]})


def _own_page(document: Document) -> Measured:
    if document.notice.direct:
        return ABSENT
    start = document.plan_start
    page = document.pages[start] if start else None
    first = document.text_lines(page)[0].text if page else ""
    good = bool(first) and document.notice.plan_heading_lines[0].startswith(first)
    return Measured(f"第 {start + 1} 面", good)


POINTS = (
    Point("title-face", "标题字体", "7.3.1", "2号小标宋", _title_face),
    Point("title-place", "标题位置", "7.3.1", "居中", _title_place),
    Point("title-gap", "标题上空", "7.3.1", "红线下空二行", _title_gap),
    Point("recipients", "主送机关", "7.3.2", "顶格，末尾全角冒号", _recipients),
    Point("first-page", "首页", "7.3.3", "显示正文", _first_page),
    Point("text-face", "正文字体", "7.3.3", "仿宋", _text_face),
    Point("text-size", "正文字号", "5.2.2", "3号（15.75—16 磅）", _text_size),
    Point("text-color", "正文颜色", "5.2.4", "黑色", _text_color),
    Point("indent", "段首", "7.3.3", "左空二字", _indents),
    _level("黑体", "7.3.3", "level-1"),
    _level("楷体", "7.3.3", "level-2"),
    _level("仿宋", "7.3.3", "level-3"),
    Point("run-in", "接排标题后的正文", "7.3.3", "与正文同字体", _run_in),
    Point("own-page", "所印发的计划", "7.3.3", "另起一面", _own_page),
)
