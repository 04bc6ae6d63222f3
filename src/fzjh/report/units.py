"""All units with their counts: `fzjh unit` without a name."""

from collections.abc import Callable, Mapping, Sequence

from fzjh.model import Collective, Role, Unit
from fzjh.querying import Answer
from fzjh.report.duties import SHORT, as_csv, escaped
from fzjh.report.grid import grid

HEADS = ("单位", "类别", *SHORT.values(), "合计")


def _rows(answers: Sequence[Answer]) -> list[tuple[object, ...]]:
    return [
        (one.target.name, _category(one.target), *(one.count(role) for role in Role), len(one.charges))
        for one in answers
    ]


def _category(target: Unit | Collective) -> str:
    return target.category if isinstance(target, Unit) else "统称"


def table(answers: Sequence[Answer], width: int | None) -> str:
    """For people."""
    return grid(HEADS, [[str(cell) for cell in row] for row in _rows(answers)], width)


def markdown(answers: Sequence[Answer], _width: int | None) -> str:
    """A Markdown table."""
    rows = [HEADS, ("---",) * len(HEADS), *_rows(answers)]
    return "".join("| " + " | ".join(escaped(str(cell)) for cell in row) + " |\n" for row in rows)


def csv_rows(answers: Sequence[Answer], _width: int | None) -> str:
    """CSV with a head row."""
    return as_csv(HEADS, _rows(answers))


def as_json(answers: Sequence[Answer], _width: int | None) -> str:
    """A list of units, each as `unit NAME --format json` tells it, without its duties."""
    import json

    data = [
        {
            "unit": one.target.name,
            "category": _category(one.target),
            "aliases": list(one.target.aliases) if isinstance(one.target, Unit) else [],
            "counts": {role.value: one.count(role) for role in Role},
        }
        for one in answers
    ]
    return json.dumps({"units": data}, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Answer], int | None], str]] = {
    "table": table,
    "md": markdown,
    "csv": csv_rows,
    "json": as_json,
}
