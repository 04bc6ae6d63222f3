"""The head of a task table: what each column holds, in a head of one row or of two."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from fzjh.importing.paras import Para

NOTE = "note"
_COLUMNS = (
    (NOTE, re.compile(r"领导|人员?$|人及|人和|电话|联系|^备注$|姓名")),
    ("deadline", re.compile(r"时限|时间|期限|节点|进度")),
    ("lead", re.compile(r"牵头|主办|主责|总负责")),
    ("support", re.compile(r"配合|协办|参与|协同|参加|协助")),
    (
        "responsible",
        re.compile(r"责任|承办|负责|(?:落实|实施|完成|主管)(?:单位|部门)|主体|分工|^(?:单位|部门|[科处股]室)$"),
    ),
    ("number", re.compile(r"序号$|编号$|^号$|^序$")),
    ("category", re.compile(r"类别|^分类|领域|一级|^板块|^方面|^大类")),
    ("measure", re.compile(r"举措|措施|内容|要求|标准|二级|分解|具体任务|任务描述|评估|主要任务|工作任务")),
    ("title", re.compile(r"任务|事项|项目|指标|工作|目标|要点|名称")),
)
TEXT_COLUMNS = frozenset({"title", "measure"})
DUTY_COLUMNS = frozenset({"lead", "responsible", "support"})
_SEARCHED = 4
_REMARK = re.compile(r"[（(][^（()）]*[)）]")


class Head(NamedTuple):
    """A table's head: its first row, the first row below it, and what the columns hold."""

    begin: int
    end: int
    columns: list[str]
    names: list[str]


def find_head(rows: Sequence[Para]) -> Head | None:
    """The head among the first rows; one of two rows parts a wide column (责任分工) into its roles below."""
    for index, row in enumerate(rows[:_SEARCHED]):
        upper = columns_of(row.cells)
        if upper:
            below = rows[index + 1].cells if index + 1 < len(rows) else ()
            both = [under or over for over, under in zip(row.cells, below, strict=False)]
            lower = columns_of(both)
            parted = len(DUTY_COLUMNS & set(lower)) > len(DUTY_COLUMNS & set(upper))
            return Head(index, index + 2, lower, both) if parted else Head(index, index + 1, upper, list(row.cells))
    return None


def columns_of(cells: Sequence[str]) -> list[str]:
    """What the columns of a head row hold; empty for any other row."""
    names = [_REMARK.sub("", re.sub(r"\s", "", cell)) for cell in cells]
    columns = [
        next((kind for kind, pattern in _COLUMNS if pattern.search(name)), NOTE) if name else NOTE for name in names
    ]
    texts = [index for index, kind in enumerate(columns) if kind in TEXT_COLUMNS]
    if len(texts) > 1 and "number" in columns and texts[0] < columns.index("number") < texts[1]:
        columns[texts.pop(0)] = "category"
    if len(texts) > 1 and columns[texts[0]] != "title":
        columns = ["measure" if index in texts else kind for index, kind in enumerate(columns)]
        columns[texts[0]] = "title"
    short = all(len(name) <= 12 for name in names)  # noqa: PLR2004 - a heading, not a task
    if short and TEXT_COLUMNS & set(columns) and DUTY_COLUMNS & set(columns) and len(cells) > 1:
        return columns
    return []


def is_head(cells: Sequence[str]) -> bool:
    """Whether a row is the head of a task table."""
    return bool(columns_of(cells))
