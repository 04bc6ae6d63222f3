"""A document's plan as files: plan.yaml, units.yaml, items/*.yaml, in canonical form."""

from pathlib import Path

from fzjh.duties import JOINT_STYLE, needs_lead
from fzjh.folder import ITEMS_FOLDER, PLAN_FILE, UNITS_FILE
from fzjh.formatting import canonical_text
from fzjh.importing.document import Document
from fzjh.importing.draft import Item, Measure, Section, Style
from fzjh.importing.duty import Duty
from fzjh.importing.register import Names, members
from fzjh.importing.yaml_text import block, comment, entry, flow
from fzjh.importing.yaml_text import value_text as text_of
from fzjh.resolve.notice import resolve_disclosure
from fzjh.schema import PlanDraft

_DERIVED = ("发布机构", "发文日期", "文号")


def files(document: Document, source: str) -> dict[str, str]:
    """The contents by path below the plan's folder. source: name of the file it came from."""
    made = {PLAN_FILE: _plan(document, source), UNITS_FILE: _units(document.names)}
    style = document.outline.style
    made |= {f"{ITEMS_FOLDER}/{item.id}.yaml": item_text(item, style) for item in document.items}
    return {name: canonical_text(Path(name), text) for name, text in made.items()}


def _plan(document: Document, source: str) -> str:
    lines = [comment(f"由 fzjh import 从“{source}”导入，请对照原文核对。"), ""]
    lines.append(entry("标题", document.title) if document.title else comment("标题: 原文没有找到，请补上"))
    lines += [entry("年度", document.years)] if document.years else []
    lines += [entry("成文形式", "直接成文")] if document.direct else []
    notice = _notice(document)
    lines += ["", "通知:" if document.issuers or len(notice) > 1 else "通知: {}", *notice]
    disclosure = _disclosure(document)
    if disclosure:
        lines += ["", "信息公开:", *(entry(name, value, 1) for name, value in disclosure)]
    root = document.outline.root
    lines += ["", *block("引言", root.body)] if root.body else []
    style = _style(document)
    lines += ["", *style] if style else []
    lines += ["", *_children(root, 0)] if root.children else []
    lines += ["", *block("结语", root.closing)] if root.closing else []
    return "\n".join(lines) + "\n"


def _notice(document: Document) -> list[str]:
    pairs = [
        ("份号", ""),
        ("密级", document.secrecy),
        ("紧急程度", document.urgency),
        ("标题", document.notice_title),
        ("发文机关标志", document.mark),
        ("发文字号", document.number),
        ("主送机关", document.recipients),
    ]
    lines = _one_or_more("发文机关", document.issuers) or [comment("发文机关: 原文没有写明，请补上", 1)]
    lines += [entry(key, value, 1) for key, value in pairs if value]
    lines += block("正文", document.body, 1)
    lines += _one_or_more("署名", document.signers)
    lines += [entry("成文日期", document.day.isoformat(), 1)] if document.day else []
    lines += block("附件", document.attachments, 1)
    lines += block("附注", document.notes, 1)
    lines += [entry("抄送", document.copies, 1)] if document.copies else []
    lines += [entry("印发机关", document.printer, 1)] if document.printer else []
    return lines + ([entry("印发日期", document.print_day.isoformat(), 1)] if document.print_day else [])


def _one_or_more(key: str, values: list[str]) -> list[str]:
    if len(values) == 1:
        return [entry(key, values[0], 1)]
    return [flow(key, values, 1)] if values else []


def _disclosure(document: Document) -> list[tuple[str, str]]:
    """The block without what the notice decides, when the build then puts it back where it stood."""
    fields = document.disclosure
    short = [(name, value) for name, value in fields if name not in _DERIVED]
    notice = {"发文机关": document.issuers, "发文字号": document.number or None}
    notice |= {"成文日期": document.day.isoformat()} if document.day else {}
    draft = PlanDraft.model_validate({"标题": "", "通知": notice, "信息公开": dict(short)})
    return short if short and list(resolve_disclosure(draft)) == fields else fields


def _style(document: Document) -> list[str]:
    style, numbering = document.outline.style, document.outline.numbering
    lines = [entry("责任标注", style.pattern)] if style.pattern else []
    place = "标题后" if style.at_title else "另行" if style.own_line else ""
    lines += [entry("责任标注位置", place)] if place else []
    lines += [entry("责任说明", style.note)] if style.note else []
    inner = [flow("层次", numbering.levels, 1)] if numbering.levels else []
    inner += [entry("任务", numbering.items, 1)] if numbering.items != "1." and document.items else []
    counting = {sample: "连续" for sample in sorted(numbering.through) if sample != numbering.items}
    if document.items and numbering.items not in numbering.through:
        counting[numbering.items] = "分节"
    inner += ["  计数:"] if counting else []
    inner += [f"    {text_of(sample, 'key')}: {mode}" for sample, mode in counting.items()]
    return lines + (["编号:", *inner] if inner else [])


def _children(section: Section, depth: int) -> list[str]:
    """任务 and 章节 of a section, in the order they stand."""
    items, sections = section.items, section.sections
    listed = block("任务", [item.id for item in items], depth)
    nested = _sections(sections, depth)
    first = section.children[0] if section.children else None
    return [*listed, *nested] if isinstance(first, Item) else [*nested, *listed]


def _sections(sections: list[Section], depth: int) -> list[str]:
    lines = ["  " * depth + "章节:"] if sections else []
    for index, section in enumerate(sections):
        lines += [""] if index and depth == 0 else []
        inner = _section(section, depth + 2)
        lines += ["  " * (depth + 1) + "- " + inner[0].lstrip(), *inner[1:]]
    return lines


def _section(section: Section, depth: int) -> list[str]:
    lines = [entry("标题", section.title, depth)]
    if section.standalone is not None:
        lines.append(entry("标题独行", "是" if section.standalone else "否", depth))
    lines += [entry("任务编号", "否", depth)] if not section.numbered else []
    lines += block("正文", section.body, depth)
    lines += _children(section, depth)
    return lines + block("结语", section.closing, depth)


def _units(names: Names) -> str:
    lines = [comment("单位名册，由 fzjh import 从责任标注里收集，按出现的先后。请核对名称、别名和类别。"), ""]
    lines.append("单位:" if names.units else "单位: []")
    for unit in names.units:
        lines.append("  - " + entry("名称", unit.name))
        if unit.aliases:
            lines.append(
                flow("别名", unit.aliases, 2) + f" # 待确认：是不是就是{text_of(unit.name)}；不是就删去，另列一个单位"
            )
        lines += [entry("类别", unit.category, 2)] if unit.category else []
    if names.collectives:
        lines += ["", comment("统称：原文没有列出有谁。说得清的写上“成员”。"), "统称:"]
    for name in names.collectives:
        lines.append("  - " + entry("名称", name))
        lines += [entry("成员", members(name), 2) + " # 待确认"] if members(name) else []
    return "\n".join(lines) + "\n"


def item_text(item: Item, style: Style) -> str:
    """An item's file. style: the plan's, which duties need not repeat."""
    lines = [entry("标题", item.title)] if item.title else []
    lines.append("举措:")
    joint = needs_lead(style.pattern) and not item.duty and not all(measure.duty for measure in item.measures)
    own = item.duty.pattern if item.duty else JOINT_STYLE if joint else style.pattern
    for measure in item.measures:
        lines += _measure(measure, own)
    lines += _duty(item.duty, style.pattern, 0) if item.duty else []
    if joint:
        lines.append(entry("责任标注", JOINT_STYLE) + " # 原文没有写责任单位")
    lines += block("备注", item.notes)
    lines += [flow("标签", item.tags)] if item.tags else []
    return "\n".join(lines) + "\n"


def _measure(measure: Measure, usual: str) -> list[str]:
    if not measure.duty:
        return [f"  - {text_of(sentence, 'entry')}" for sentence in measure.sentences]
    if len(measure.sentences) == 1:
        lines = [entry("内容", measure.sentences[0], 2)]
    else:
        lines = block("内容", measure.sentences, 2)
    lines += _duty(measure.duty, usual, 2)
    return ["  - " + lines[0].lstrip(), *lines[1:]]


def _duty(duty: Duty, usual: str, depth: int) -> list[str]:
    roles = {
        "牵头单位": duty.lead,
        "责任单位": duty.responsible,
        "配合单位": duty.support,
    }
    lines = [flow(key, names, depth) for key, names in roles.items() if names]
    lines += [entry("完成时限", duty.deadline, depth)] if duty.deadline else []
    return lines + ([entry("责任标注", duty.pattern, depth)] if duty.pattern != usual else [])
