"""`fzjh check`: exit codes, streams and the three formats."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fzjh.diagnostics import Answer, Diagnostic, Related, Severity
from fzjh.report.diagnostics import github
from fzjh.report.diagnostics import json as json_format
from fzjh.report.lines import plain
from fzjh.source import Source
from fzjh.text import cell_width
from tests.cli.invoking import invoke
from tests.cli.terminal import on_terminal, unstyled

POSITIVE = {"type": "integer", "minimum": 1}
RELATED = {
    "type": "object",
    "additionalProperties": False,
    "required": ["file", "line", "column", "message"],
    "properties": {"file": {"type": "string"}, "line": POSITIVE, "column": POSITIVE, "message": {"type": "string"}},
}
FIELDS: dict[str, Any] = {
    "code": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "severity": {"enum": ["error", "warning", "info"]},
    "message": {"type": "string", "minLength": 1},
    "file": {"type": "string", "minLength": 1, "not": {"pattern": r"\\"}},
    "line": POSITIVE,
    "column": POSITIVE,
    "end_line": POSITIVE,
    "end_column": POSITIVE,
    "help": {"type": ["string", "null"]},
    "related": {"type": "array", "items": RELATED},
}
CONTRACT: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["ok", "errors", "warnings", "diagnostics"],
    "properties": {
        "ok": {"type": "boolean"},
        "errors": {"type": "integer", "minimum": 0},
        "warnings": {"type": "integer", "minimum": 0},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": list(FIELDS),
                "properties": FIELDS,
            },
        },
    },
}


def as_json() -> Any:
    answer = json.loads(invoke("check", "--format", "json").out)
    jsonschema.validate(answer, CONTRACT)
    return answer


def test_a_plan_without_faults_is_fine(plan_folder: Path) -> None:
    done = invoke("check", "--plan", plan_folder)
    assert (done.code, done.err) == (0, "")
    assert done.out == "没有发现问题：23 项任务，22 个单位。\n"


def test_errors_give_exit_code_1_and_stand_on_stdout(broken: Path) -> None:
    done = invoke("check")
    assert (done.code, done.err) == (1, "")
    assert done.out.count("  错误  [") == 2
    assert done.out.endswith("\n共 2 个错误。\n")
    assert broken.is_dir()


def test_json_says_of_a_good_plan_that_it_is_ok(plan_folder: Path) -> None:
    answer = json.loads(invoke("check", "--plan", plan_folder, "--format", "json").out)
    jsonschema.validate(answer, CONTRACT)
    assert (answer["ok"], answer["errors"]) == (True, 0)


@pytest.mark.usefixtures("broken")
def test_json_tells_every_fault_with_its_place() -> None:
    answer = as_json()
    assert (answer["ok"], answer["errors"], answer["warnings"]) == (False, 2, 0)
    places = {(one["file"], one["line"], one["column"]) for one in answer["diagnostics"]}
    assert places == {("plan/items/坏的.yaml", 1, 5), ("plan/items/加强行政执法监督.yaml", 12, 7)}


@pytest.mark.usefixtures("broken")
def test_files_are_told_relative_to_the_working_folder(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken / "plan/items")
    assert {one["file"] for one in as_json()["diagnostics"]} == {"坏的.yaml", "加强行政执法监督.yaml"}


@pytest.mark.usefixtures("broken")
def test_github_format_is_one_command_a_line() -> None:
    done = invoke("check", "--format", "github")
    assert done.code == 1
    lines = done.out.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("::error file=plan/items/") and ",line=" in line for line in lines)


def _odd(severity: Severity = Severity.ERROR) -> Answer:
    """One diagnostic whose every word has signs that workflow commands keep for themselves."""
    source = Source(Path("甲,乙:丙.yaml").absolute(), "一行\n")
    related = (Related(source.span(1, 2), "第一次\n写在这里"),)
    odd = Diagnostic("odd", severity, source.span(0, 2), "占 100%\n换行", "甲::乙", related)
    return Answer(Path("plan.yaml").absolute(), (odd,), 0, 0)


def test_github_format_escapes_what_commands_keep_for_themselves() -> None:
    text = plain(github.render(_odd(), Path.cwd(), None))
    assert text.startswith(
        "::error file=甲%2C乙%3A丙.yaml,line=1,endLine=1,col=1,endColumn=3,title=odd::占 100%25%0A换行"
    )
    assert text.count("\n") == 1


@pytest.mark.parametrize(("severity", "command"), [(Severity.WARNING, "::warning "), (Severity.INFO, "::notice ")])
def test_github_format_has_a_command_for_each_severity(severity: Severity, command: str) -> None:
    assert plain(github.render(_odd(severity), Path.cwd(), None)).startswith(command)


@pytest.mark.parametrize("severity", list(Severity))
def test_json_keeps_its_contract_for_every_severity(severity: Severity) -> None:
    answer = json.loads(plain(json_format.render(_odd(severity), Path.cwd(), None)))
    jsonschema.validate(answer, CONTRACT)
    assert answer["ok"] == (severity is not Severity.ERROR)
    assert answer["diagnostics"][0]["related"][0]["column"] == 2


def test_a_format_that_does_not_exist_is_wrong_usage(plan_folder: Path) -> None:
    done = invoke("check", "--plan", plan_folder, "--format", "xml")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("没有“xml”这种格式，可以写：text、")
    assert {"json", "github"} <= set(done.err.rstrip("。\n").partition("：")[2].split("、"))


def test_strict_counts_warnings(small: Path) -> None:
    (small / "plan/说明.txt").write_text("不是计划", "utf-8")
    assert invoke("check").code == 0
    strict = invoke("check", "--strict")
    assert strict.code == 1
    assert "  警告  [unknown-file]" in strict.out


def test_check_writes_nothing(broken: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in broken.rglob("*")}
    for format_ in ("text", "json", "github"):
        invoke("check", "--format", format_)
    assert {path: path.stat().st_mtime_ns for path in broken.rglob("*")} == before


def test_every_fault_of_a_line_is_underlined_by_cells(small: Path) -> None:
    item = small / "plan/items/加强行政执法监督.yaml"
    text = item.read_text("utf-8").replace("  - 完善", "  - {内容: 好。, 甲乙丙: 一, 丁戊: 二}\n  - 完善")
    item.write_text(text, "utf-8")
    lines = invoke("check").out.splitlines()
    excerpts = [index for index, line in enumerate(lines) if "│   - {内容" in line]
    for index, name in zip(excerpts, ["甲乙丙", "丁戊"], strict=True):
        before, _, _ = lines[index].partition(name)
        assert lines[index + 1].endswith(" " + "^" * cell_width(name))
        assert cell_width(lines[index + 1].rstrip("^")) == cell_width(before)


def test_a_line_of_another_encoding_is_not_shown(small: Path) -> None:
    item = small / "plan/items/加强行政执法监督.yaml"
    item.write_bytes(item.read_text("utf-8").encode("gbk"))
    out = invoke("check").out
    assert "GBK" in out
    assert "\ufffd" not in out
    assert "│" not in out


def test_control_characters_in_the_plan_do_not_reach_the_terminal(small: Path) -> None:
    item = small / "plan/items/加强行政执法监督.yaml"
    item.write_text(item.read_text("utf-8").replace("[区司法局]", '["\\e[31m红\\a"]'), "utf-8")
    assert not set("\x1b\x07") & set(invoke("check").out)


def test_a_terminal_gets_colour_and_a_pipe_does_not(broken: Path) -> None:
    assert "\x1b[1;31m错误\x1b[0m" in on_terminal("check", cwd=broken, columns=80)
    assert "\x1b" not in invoke("check").out


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colour_can_be_refused(broken: Path, env: dict[str, str]) -> None:
    out = on_terminal("check", cwd=broken, columns=80, env=env)
    assert "\x1b" not in out
    assert "共 2 个错误。" in out


@pytest.mark.parametrize("columns", [80, 120])
def test_the_report_fits_a_terminal(small: Path, columns: int) -> None:
    item = small / "plan/items/加强行政执法监督.yaml"
    long = "完善制度，" * 60 + "公开结果"
    item.write_text(item.read_text("utf-8") + f"备注备注: {long}\n配合单位: {'区财政局' * 14}\n", "utf-8")
    lines = unstyled(on_terminal("check", cwd=small, columns=columns)).splitlines()
    assert len(lines) > 8
    assert max(map(cell_width, lines)) <= columns


def test_a_pipe_gets_messages_on_one_line(small: Path) -> None:
    item = small / "plan/items/加强行政执法监督.yaml"
    item.write_text(item.read_text("utf-8") + f"配合单位: {'区财政局' * 14}\n", "utf-8")
    helps = [line for line in invoke("check").out.splitlines() if line.startswith("  办法：")]
    assert len(helps) == 1
    assert f"[{'区财政局' * 14}]" in helps[0]
