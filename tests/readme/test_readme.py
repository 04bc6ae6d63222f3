"""README.md is true: its commands print what it says, its files check, its reference parts are the program's own.

Consoles run one after another in a folder that starts empty; `<!-- 文件：PATH -->` before a YAML block writes it there,
`<!-- 在本仓库里 -->` before a console runs it in the repository.
"""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from tests.processes import fzjh
from tests.readme.blocks import BLOCKS, README, ROOT, Block
from tools.reference import updated


def test_consoles_print_what_the_readme_says(tmp_path: Path) -> None:
    ran = 0
    for block in BLOCKS:
        if block.mark.startswith("文件："):
            (tmp_path / block.mark.removeprefix("文件：")).write_text(block.text, encoding="utf-8")
        elif block.language == "console":
            folder = ROOT if block.mark == "在本仓库里" else tmp_path
            for command, output in block.commands:
                done = fzjh(*shlex.split(command)[1:], cwd=folder)
                assert done.out + done.err == output, command
                ran += 1
    assert ran >= 4


@pytest.mark.parametrize(
    "block", [one for one in BLOCKS if one.language == "yaml"], ids=lambda one: one.mark or "workflow"
)
def test_yaml_examples_can_be_read(block: Block) -> None:
    assert isinstance(yaml.safe_load(block.text), dict)


def test_the_example_item_is_flawless(tmp_path: Path) -> None:
    fzjh("init", "--year", "2026", cwd=tmp_path)
    item = next(block for block in BLOCKS if block.mark == "文件：plan/items/加强行政执法监督.yaml")
    (tmp_path / "plan/items/加强行政执法监督.yaml").write_text(item.text, encoding="utf-8")
    checked = fzjh("check", cwd=tmp_path)
    assert (checked.code, checked.out + checked.err) == (0, "没有发现问题：1 项任务，3 个单位。\n")


def test_the_reference_is_what_the_program_defines() -> None:
    assert updated(README) == README, "运行 make reference"


def test_make_targets_of_the_readme_exist() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"\bmake ([a-z-]+)", README)) <= set(targets)


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_links_inside_the_page_lead_to_headings() -> None:
    headings = {re.sub(r"\s+", "-", title.lower()) for title in re.findall(r"^#+ (.+)$", README, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", README)) <= headings
