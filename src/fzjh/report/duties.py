"""A unit's duties, and all units with their counts: `fzjh unit` as table, md, csv and json."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from fzjh.duties import Charge
from fzjh.model import Collective, Role, Unit
from fzjh.querying import Answer
from fzjh.report.grid import grid
from fzjh.report.lines import visible, wrap

SHORT = {Role.LEAD: "牵头", Role.RESPONSIBLE: "责任", Role.SUPPORT: "配合"}


class Render(Protocol):
    """Tells an answer; `full` adds the measures where a format leaves them out otherwise."""

    def __call__(self, answer: Answer, width: int | None, *, full: bool = False) -> str:
        """The whole text."""


HEADS = ("序号", "角色", "重点任务", "任务类别", "统称")


def table(answer: Answer, width: int | None, *, full: bool = False) -> str:
    """For people: a line about the unit, a line of counts, a table; in full each item with its measures."""
    title = visible(answer.target.name) + _aliases(answer.target)
    counts = "，".join(f"{SHORT[role]} {answer.count(role)} 项" for role in answer.roles)
    if not answer.charges:
        return f"{title}\n没有任务。\n"
    body = _full(answer, width) if full else grid(_heads(answer), _rows(answer), width)
    return f"{title}\n{counts}\n\n{body}"


def _aliases(target: Unit | Collective) -> str:
    aliases = target.aliases if isinstance(target, Unit) else ()
    return f"（别名：{'、'.join(aliases)}）" if aliases else ""


def _heads(answer: Answer) -> tuple[str, ...]:
    return HEADS if any(charge.via for charge in answer.charges) else HEADS[:-1]


def _rows(answer: Answer) -> list[tuple[str, ...]]:
    heads = _heads(answer)
    return [
        (one.item.label, SHORT[one.role], one.item.heading, one.item.section, one.via or "")[: len(heads)]
        for one in answer.charges
    ]


def _full(answer: Answer, width: int | None) -> str:
    lines: list[str] = []
    for charge in answer.charges:
        via = f"，通过“{charge.via}”" if charge.via else ""
        lines += [f"{charge.item.label}{visible(charge.item.heading)}（{SHORT[charge.role]}{via}）"]
        for measure in charge.measures:
            text = visible(measure.text)
            lines += [
                ("  · " if i == 0 else "    ") + line
                for i, line in enumerate(wrap(text, width - 4) if width else [text])
            ]
        lines.append("")
    return "\n".join(lines)


def markdown(answer: Answer, width: int | None, *, full: bool = False) -> str:  # noqa: ARG001 - never wrapped
    """A Markdown list, one item each, to paste into a message."""
    lines = [
        f"# {escaped(answer.target.name)}任务",
        "",
        "，".join(f"{SHORT[role]} {answer.count(role)} 项" for role in answer.roles),
        "",
    ]
    for charge in answer.charges:
        via = f"，通过“{escaped(charge.via)}”" if charge.via else ""
        lines.append(f"- **{charge.item.label}{escaped(charge.item.heading)}**（{SHORT[charge.role]}{via}）")
        lines += [f"  - {escaped(measure.text)}" for measure in charge.measures if full]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown takes literally."""
    return "".join("\\" + char if char in "\\`*_[]<>|#" else char for char in text)


def csv_rows(answer: Answer, width: int | None, *, full: bool = False) -> str:  # noqa: ARG001 - always in full
    """CSV with a head row; one row per item."""
    rows = [
        (
            one.item.number,
            SHORT[one.role],
            one.item.heading,
            one.item.section,
            one.via or "",
            "".join(m.text for m in one.measures),
        )
        for one in answer.charges
    ]
    return as_csv((*HEADS, "工作举措"), rows)


def as_csv(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Heads and rows as CSV that no spreadsheet takes for formulas."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def _harmless(cell: object) -> object:
    """A text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def as_json(answer: Answer, width: int | None, *, full: bool = False) -> str:  # noqa: ARG001 - always in full
    """The contract: unit, aliases, counts, duties."""
    import json

    target = answer.target
    data: dict[str, Any] = {
        "unit": target.name,
        "aliases": list(target.aliases) if isinstance(target, Unit) else [],
        "counts": {role.value: answer.count(role) for role in Role},
        "duties": [_duty(charge) for charge in answer.charges],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _duty(charge: Charge) -> dict[str, Any]:
    item = charge.item
    return {
        "number": item.number,
        "label": item.label,
        "id": item.id,
        "title": item.title,
        "section": item.section,
        "role": charge.role.value,
        "via": charge.via,
        "measures": [measure.text for measure in charge.measures],
    }


FORMATS: Mapping[str, Render] = {"table": table, "md": markdown, "csv": csv_rows, "json": as_json}
