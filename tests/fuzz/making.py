"""Contents for a file of a plan: any bytes, real files after an accident, data of every shape under the plan's keys."""

import json
from typing import Any

import yaml
from hypothesis import strategies as st

from fzjh.reading.mistakes.slip import KEYS
from tests.fuzz.target import FILES, PLAN
from tests.reading.test_properties import PIECES

REAL = {file: (PLAN / file).read_bytes() for file in FILES}
WORDS = st.sampled_from(
    [
        "甲",
        "推进工作。",
        "区财政局",
        "2021",
        "2021-13-45",
        "100%",
        "是",
        "不少于5%",
        "全部部门",
        "（{单位}负责）",
        "1.",
        "",
        "　",
        "《〈“‘（",
    ]
)
SCALARS = st.one_of(WORDS, st.text(max_size=8), st.integers(), st.booleans(), st.none(), st.floats(allow_nan=True))


def wrecks(file: str) -> st.SearchStrategy[bytes]:
    """The real content of a file after one accident or a few: cut, torn, doubled, overwritten."""
    return st.lists(_accidents(), min_size=1, max_size=4).map(lambda accidents: _after(REAL[file], accidents))


def _accidents() -> st.SearchStrategy[tuple[float, float, bytes]]:
    """Where the accident begins and ends, as parts of the whole, and what stands there afterwards."""
    place = st.floats(0, 1)
    noise = st.one_of(st.binary(max_size=4), PIECES.map(str.encode), st.just(b""))
    return st.tuples(place, place, noise)


def _after(content: bytes, accidents: list[tuple[float, float, bytes]]) -> bytes:
    for start, end, noise in accidents:
        first = int(start * len(content))
        last = first + int(end * min(len(content) - first, 40))
        content = content[:first] + noise + content[last:]
    return content


def shapes() -> st.SearchStrategy[bytes]:
    """YAML or JSON of any shape under the keys that plans use."""
    keys = st.one_of(st.sampled_from(KEYS), st.text(max_size=4))
    data = st.recursive(
        SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
    )
    return st.builds(
        _written, st.dictionaries(st.sampled_from(KEYS), data, max_size=5), st.sampled_from(["yaml", "flow", "json"])
    )


def _written(data: dict[str, Any], form: str) -> bytes:
    if form == "json":
        return json.dumps(data, ensure_ascii=False).encode(errors="replace")
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=form == "flow", sort_keys=False)
    return text.encode(errors="replace")


def contents(file: str) -> st.SearchStrategy[bytes]:
    """Anything."""
    return st.one_of(
        st.binary(max_size=200), wrecks(file), shapes(), st.lists(PIECES, max_size=30).map("".join).map(str.encode)
    )
