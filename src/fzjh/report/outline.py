"""The outline with its numbers (`fzjh list`) and one item in full (`fzjh show`)."""

from collections.abc import Iterator

from fzjh.duties import print_duty
from fzjh.model import Item, Plan, Role, Section
from fzjh.report.lines import visible, wrap
from fzjh.text import cell_width


def outline(plan: Plan) -> str:
    """Sections and items, indented by depth, each with its number; an item's id follows when its title differs."""
    return "".join(line + "\n" for line in [visible(plan.title), *_children(plan.children, 1)])


def _children(children: tuple[Section | Item, ...], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for child in children:
        if isinstance(child, Item):
            ident = "" if child.heading == child.id else f"  [{child.id}]"
            yield visible(f"{indent}{child.label}{child.heading}{ident}")
        else:
            yield visible(f"{indent}{child.label}{child.title}")
            yield from _children(child.children, depth + 1)


def item(one: Item, width: int | None) -> str:
    """One item as the plan prints it, with what only sheets show: indicators, deadlines, basis, notes."""
    lines = [f"{one.label}{one.heading}", f"  任务 id：{one.id}"]
    lines += [f"  任务类别：{one.section}"] if one.section else []
    lines.append("")
    for measure in one.measures:
        lines += _wrapped("  · ", measure.text, width)
        for indicator in measure.indicators:
            lines += _wrapped("      指标：", f"{indicator.name} {indicator.requirement}".strip(), width)
        lines += [f"      时限：{measure.deadline.printed}"] if measure.deadline else []
        due = measure.deadline.printed if measure.deadline else ""
        lines += _wrapped("      责任：", print_duty(measure.duty, deadline=due), width) if measure.duty else []
    lines.append("")
    for role in Role:
        names = one.duty.of(role) if one.duty else ()
        lines += _wrapped(f"  {role.key}：", "、".join(name.written for name in names), width) if names else []
    lines += [f"  完成时限：{one.deadline.printed}"] if one.deadline else []
    for name, texts in (("依据", one.basis), ("备注", one.notes), ("标签", one.tags)):
        lines += _wrapped(f"  {name}：", "；".join(texts), width) if texts else []
    return "\n".join(visible(line) for line in lines).rstrip() + "\n"


def _wrapped(lead: str, text: str, width: int | None) -> list[str]:
    indent = cell_width(lead)
    lines = wrap(text, max(20, width - indent)) if width else [text]
    return [(lead if index == 0 else " " * indent) + line for index, line in enumerate(lines)]
