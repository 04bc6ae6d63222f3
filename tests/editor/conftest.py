"""A plan in a folder that an editor has opened after `fzjh schema --install`."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from tests.editor.language_server import LanguageServer
from tests.processes import fzjh
from tests.programs import need_node


@pytest.fixture(scope="module")
def opened(plan_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder around a copy of the plan of 2021, with what `fzjh schema --install` writes."""
    folder = tmp_path_factory.mktemp("opened")
    copytree(plan_folder, folder / "plan")
    assert fzjh("schema", "--install", cwd=folder).code == 0
    return folder


@pytest.fixture(scope="module")
def server(opened: Path) -> Iterator[LanguageServer]:
    """The language server of VS Code's YAML extension, in that folder."""
    command = [*need_node("yaml-language-server/bin/yaml-language-server"), "--stdio"]
    with LanguageServer(command, opened) as running:
        yield running
