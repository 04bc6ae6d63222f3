"""`unit`, `show` and `list` on a plan with errors: an answer from what could be read, a remark, exit code 1."""

import json
from pathlib import Path

import pytest

from tests.cli.invoking import invoke

REMARK = "注意：计划有 2 个错误，下面只按读得出来的内容回答。用 fzjh check 查看。\n"


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["unit"], "区司法局"),
        (["unit", "区司法局"], "加强行政执法监督"),
        (["unit", "区司法局", "--format", "csv"], "加强行政执法监督"),
        (["unit", "区司法局", "--format", "md"], "加强行政执法监督"),
        (["list"], "加强行政执法监督"),
        (["show", "1"], "完善行政执法监督制度"),
    ],
    ids=" ".join,
)
def test_what_could_be_read_is_told_with_a_remark(command: list[str], told: str) -> None:
    done = invoke(*command)
    assert (done.code, done.err) == (1, REMARK)
    assert told in done.out


@pytest.mark.usefixtures("broken")
def test_json_stays_json() -> None:
    done = invoke("unit", "区司法局", "--format", "json")
    assert done.code == 1
    assert json.loads(done.out)["counts"]["lead"] == 1


@pytest.mark.usefixtures("broken")
def test_an_unknown_unit_stays_wrong_usage() -> None:
    assert invoke("unit", "区税务局").code == 2


@pytest.mark.usefixtures("broken")
def test_an_item_that_could_not_be_read_keeps_its_number(broken: Path) -> None:
    outline = broken / "plan/plan.yaml"
    text = outline.read_text("utf-8")
    outline.write_text(
        text.replace("- 加强行政执法监督\n          - 坏的", "- 坏的\n          - 加强行政执法监督"), "utf-8"
    )
    assert "2.加强行政执法监督" in invoke("list").out
    assert invoke("show", "2").out.startswith("2.加强行政执法监督\n")


@pytest.mark.parametrize("file", ["plan.yaml", "units.yaml"])
@pytest.mark.parametrize(
    "command", [["unit"], ["list"], ["unit", "区司法局"], ["show", "加强行政执法监督"]], ids=" ".join
)
def test_a_whole_file_may_be_lost(small: Path, file: str, command: list[str]) -> None:
    (small / "plan" / file).write_bytes(b"\xff\xfe\x00")
    done = invoke(*command)
    assert done.code in (1, 2)
    assert done.err.startswith("注意：计划有 ")
    assert "fzjh 自己出了错" not in done.err
