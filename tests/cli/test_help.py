"""Help pages: Chinese throughout, complete, and known to README.md."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from fzjh.cli import app
from fzjh.text import cell_width
from tests.cli.invoking import invoke
from tests.cli.terminal import on_terminal, unstyled

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
HAN = re.compile(r"[\u4e00-\u9fff]")
WORD = re.compile(r"(?<![-\w./])[A-Za-z]{2,}(?![\w/-])")
NAMES = {
    *("fzjh", "plan", "yaml", "shell", "items", "id", "ID", "FZJH_PLAN", "CI", "PDF", "builtin", "system"),
    *("JSON", "Schema", "VS", "Code", "item", "units", "words", "WPS", "Word", "template", "export", "check"),
}
"""Words a Chinese help page may use: names of things, each as the user meets it."""


def _commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield path, command
    for name in command.list_commands(None) if hasattr(command, "list_commands") else ():
        yield from _commands(command.get_command(None, name), (*path, name))


ALL = dict(_commands(typer.main.get_command(app)))
LEAVES = {path: command for path, command in ALL.items() if not hasattr(command, "commands")}
OPTIONS = [
    (path, parameter)
    for path, command in ALL.items()
    for parameter in command.params
    if parameter.param_type_name == "option"
]


def page(path: tuple[str, ...]) -> str:
    done = invoke(*path, "--help")
    assert (done.code, done.err) == (0, "")
    return done.out


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_says_in_chinese_what_it_does(path: tuple[str, ...]) -> None:
    assert HAN.search(ALL[path].help or "")
    assert page(path).startswith(" ".join(["用法：fzjh", *path, "[选项]"]))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_parameter_is_explained_in_chinese(path: tuple[str, ...]) -> None:
    lines = page(path).splitlines()
    for parameter in ALL[path].params:
        name = ", ".join(parameter.opts) if parameter.param_type_name == "option" else parameter.metavar
        line = next(line for line in lines if line.startswith(f"  {name} "))
        assert HAN.search(line.removeprefix(f"  {name}"))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_no_english_word_is_left_on_a_help_page(path: tuple[str, ...]) -> None:
    commands = {name for one in ALL for name in one}
    values = {"builtin", "system"} | set(
        re.findall(
            r"\b(?:text|concise|json|github|gitlab|junit|sarif|table|md|csv|jsonl|parquet|html|xlsx|docx|pdf)\b",
            page(path),
        )
    )
    assert set(WORD.findall(page(path))) <= NAMES | commands | values


@pytest.mark.parametrize("path", ALL, ids=" ".join)
@pytest.mark.parametrize("columns", [80, 120])
def test_help_fits_a_terminal(path: tuple[str, ...], columns: int, tmp_path: Path) -> None:
    lines = unstyled(on_terminal(*path, "--help", cwd=tmp_path, columns=columns)).splitlines()
    assert len(lines) > 3
    assert max(map(cell_width, lines)) <= columns


def test_the_programs_page_names_every_command() -> None:
    listed = page(()).partition("命令：\n")[2]
    first = {path[0] for path in ALL if path}
    assert {line.split()[0] for line in listed.splitlines()} == first


@pytest.mark.parametrize("path", LEAVES, ids=" ".join)
def test_readme_names_every_command(path: tuple[str, ...]) -> None:
    assert re.search(rf"`fzjh {' '.join(path)}[ `]", README)


@pytest.mark.parametrize(("path", "option"), OPTIONS, ids=lambda one: " ".join(getattr(one, "opts", one)))
def test_readme_names_every_option(path: tuple[str, ...], option: Any) -> None:
    own = {"--version", "--debug", "--show-completion"}
    names = [name for name in option.opts if name not in own]
    assert all(f"{name}`" in README or f"{name} " in README for name in names), f"fzjh {' '.join(path)}"
