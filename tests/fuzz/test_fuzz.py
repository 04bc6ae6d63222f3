"""`check` is total: whatever stands in a file, it ends, with an answer whose places lie inside of the plan's files."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.making import contents, shapes, wrecks
from tests.fuzz.target import FILES, answer, bench
from tests.processes import environment

QUICK = settings().max_examples
FILE = st.sampled_from(FILES)


@pytest.fixture(scope="module")
def plan() -> Iterator[Path]:
    with bench() as folder:
        yield folder


@settings(max_examples=5 * QUICK)
@given(file=FILE, data=st.data())
def test_a_file_after_an_accident(plan: Path, file: str, data: st.DataObject) -> None:
    answer(plan, file, data.draw(wrecks(file)))


@settings(max_examples=3 * QUICK)
@given(file=FILE, content=shapes())
def test_data_of_any_shape(plan: Path, file: str, content: bytes) -> None:
    answer(plan, file, content)


@settings(max_examples=3 * QUICK)
@given(file=FILE, content=st.binary(max_size=300))
def test_any_bytes(plan: Path, file: str, content: bytes) -> None:
    answer(plan, file, content)


@pytest.mark.long
@settings(max_examples=25 * QUICK)
@given(file=FILE, data=st.data())
def test_anything_at_length(plan: Path, file: str, data: st.DataObject) -> None:
    answer(plan, file, data.draw(contents(file)))


MOST = 1 << 20
"""The size from which on a file is refused."""
LONG = {
    "brackets": "标题: " + "（" * 300_000,
    "crossed": "标题: " + "《（" * 80_000 + "》）" * 80_000,
    "quotes": "标题: " + "“”\"'" * 80_000,
    "spaces": "标题: 甲" + " " * 900_000 + "乙",
    "wide spaces": "标题: 甲" + "　" * 300_000 + "乙",
    "dashes": "标题: " + "- " * 400_000,
    "dashes in lines": "举措:\n" + "  - 甲\n    - 乙\n" * 30_000,
    "stops": "标题: " + "，。" * 150_000,
    "points": "标题: 甲" + "." * 900_000,
    "digits": "标题: " + "2021年" * 100_000,
    "dates": "标题: " + "2021.1." * 100_000,
    "ranges": "标题: " + "2020-" * 150_000,
    "Han figures": "举措:\n  - {内容: "
    + "一百万" * 50_000
    + "。, 指标: [{名称: 甲, 要求: "
    + "九十亿" * 50_000
    + "}]}\n",
    "letters": "标题: " + "O" * 900_000 + "年",
    "addresses": "标题: " + "a@" * 400_000,
    "web": "标题: " + "www." * 200_000,
    "entities": "标题: " + "&a" * 400_000,
    "units": "牵头单位: [" + ", ".join(f"单位{index}" for index in range(40_000)) + "]",
    "one unit": "牵头单位: [" + "区、" * 170_000 + "]",
    "keys": "\n".join(f"键{index}: 甲" for index in range(40_000)),
    "colons": "标题: " + "甲: " * 200_000,
    "wide colons": "标题：甲\n" * 60_000,
    "flow": "[" * 900_000,
    "indents": "\n".join(" " * depth + "甲:" for depth in range(1_000)),
    "lines": "\n" * 1_000_000,
    "carriage returns": "\r" * 1_000_000,
    "controls": "标题: 甲" + "\u200b" * 300_000,
    "conflict": "<<<<<<< \n" * 100_000,
}
"""What would take a careless pattern minutes: each nearly as large as a file may be."""


@pytest.mark.long
@pytest.mark.parametrize("name", LONG)
def test_a_large_file_of_one_kind_ends(name: str, plan: Path) -> None:
    content = LONG[name].encode()
    assert len(content) <= MOST
    (plan / "items" / "甲.yaml").write_bytes(content)
    command = [sys.executable, "-m", "fzjh", "check", "--format", "json", "--plan", str(plan)]
    done = subprocess.run(command, env=environment(), capture_output=True, timeout=120, check=False)
    assert done.returncode in {0, 1}, done.stderr.decode()[-500:]
