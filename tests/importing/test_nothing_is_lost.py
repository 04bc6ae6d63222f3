"""Whatever lines stand in whatever order: the import ends, and every clause stands in the plan or the report."""

import csv
import re
from io import StringIO

import yaml
from hypothesis import given
from hypothesis import strategies as st

from fzjh.importing.convert import Imported, convert
from fzjh.importing.fields import fields_of
from fzjh.importing.forms import FIELD
from fzjh.importing.labels import match_label
from fzjh.importing.sources.decoding import decode
from fzjh.importing.text import close_up, folded
from fzjh.importing.titles import parse_day
from tests.importing.corpora import CORPUS

_SIGNS = re.compile(r"[\W_]")
_PLAIN = re.compile(r"^\d+[.．]|[\W_]")
_DUTY = re.compile(
    r"牵头|负责|配合|协助|参[与加]|会同|落实|单位|部门|处室|时限|时间|领导|印发|推进$|起草$|指导$|的通知$"
)


def _pool() -> list[str]:
    texts = [decode(path.read_bytes()) for path in sorted(CORPUS.glob("*/source.txt"))]
    return [line for text in texts for line in text.split("\n") if line.strip()]


LINES = _pool()
CELLS = ["", "市司法局\n市财政局", "牵头：甲局\n配合：乙局、各镇", "责任单位：甲局", "注：另行通知。", *LINES[::7]]


def clauses(text: str) -> list[str]:
    """What a line says besides duties: its clauses without signs, the number taken off."""
    text = close_up(text)
    if parse_day(text) or FIELD.match(text) or fields_of((text,)):
        return []  # a date is written as 2021-09-01, names stand apart
    label = match_label(text)
    parts = re.split(
        r"[（）【】()，。；：！？、]|等(?=[、，）】；]|有关|相关)", text[label.length :] if label else text
    )
    return [word for part in parts if not _DUTY.search(part) and len(word := _PLAIN.sub("", folded(part))) > 3]


def lost(lines: list[str], imported: Imported) -> list[str]:
    kept = _SIGNS.sub("", folded("".join(imported.files.values())))
    told = _SIGNS.sub("", folded("".join(remark.text for remark in imported.remarks)))
    return [word for line in lines for word in clauses(line) if word.removesuffix("文件") not in kept + told]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=30))
def test_no_clause_is_lost(lines: list[str]) -> None:
    assert lost(lines, convert("\n".join(lines).encode(), "甲.txt", ".txt")) == []


@given(st.lists(st.tuples(*[st.sampled_from(CELLS)] * 3), min_size=1, max_size=8))
def test_any_task_table_becomes_the_files_of_a_plan(rows: list[tuple[str, ...]]) -> None:
    text = StringIO()
    csv.writer(text).writerows([("重点任务", "工作措施", "责任单位"), *rows])
    imported = convert(text.getvalue().encode(), "甲.csv", ".csv")
    assert all(isinstance(yaml.safe_load(one), dict) for one in imported.files.values())
    assert lost([cell for row in rows for cell in row[:2]], imported) == []


@given(st.text(max_size=300))
def test_any_text_becomes_the_files_of_a_plan(text: str) -> None:
    data = text.encode("utf-8", "replace")
    if text.strip():
        assert {"plan.yaml", "units.yaml"} <= set(convert(data, "甲.txt", ".txt").files)


def test_no_clause_of_the_corpus_is_lost() -> None:
    for path in sorted(CORPUS.glob("*/source.*")):
        imported = convert(path.read_bytes(), path.name, path.suffix)
        assert lost([line.text for line in imported.text.lines if not line.table], imported) == [], path
