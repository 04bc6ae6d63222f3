"""The size gate sees what is too large, and nothing else."""

import pytest

from tools.sizes import FUNCTION, LINE, MODULE, offences


def function(lines: int, head: str = "def long() -> None:") -> str:
    return "\n".join([head, *["    pass"] * (lines - 1)]) + "\n"


@pytest.mark.parametrize("head", ["def long() -> None:", "async def long() -> None:"])
def test_a_function_may_have_so_many_lines_and_no_more(head: str) -> None:
    assert list(offences("m.py", function(FUNCTION, head))) == []
    assert list(offences("m.py", function(FUNCTION + 1, head))) == [
        f"m.py:1: function long of {FUNCTION + 1} lines, at most {FUNCTION}"
    ]


def test_a_function_inside_a_class_counts_too() -> None:
    inner = "".join(f"    {line}\n" for line in function(FUNCTION + 1).splitlines())
    assert len(list(offences("m.py", "class Big:\n" + inner))) == 1


def test_a_module_may_have_so_many_lines_and_no_more() -> None:
    assert list(offences("m.py", "x = 1\n" * MODULE)) == []
    too_long = f"m.py:1: module of {MODULE + 1} lines, at most {MODULE}"
    assert list(offences("m.py", "x = 1\n" * (MODULE + 1))) == [too_long]


def test_a_han_character_counts_as_one() -> None:
    assert list(offences("m.py", "# " + "字" * (LINE - 2))) == []
    too_long = f"m.py:2: line of {LINE + 1} characters, at most {LINE}"
    assert list(offences("m.py", "\n# " + "字" * (LINE - 1))) == [too_long]
