"""Programs that judge what fzjh makes: found, or the test is skipped; under CI a missing one is a failure."""

import os
from pathlib import Path
from shutil import which
from typing import NoReturn

import pytest

SOFFICE = ("soffice", "libreoffice")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PDFTOTEXT = ("pdftotext",)
PDFTOPPM = ("pdftoppm",)
NODE = ("node", "nodejs")

_NODE_MODULES = Path(__file__).parents[1] / "tools/node/node_modules"


def need(*names: str) -> str:
    """The path of the first of the names that is installed.

    Skips the test when none is, and fails it when the environment says CI: there nothing may go unproved.
    """
    for name in names:
        if path := which(name):
            return path
    return give_up(f"没有 {' 或 '.join(names)}：先运行 make system-packages")


def need_node(script: str) -> list[str]:
    """The command that runs a script of a Node package; `script` is its path below the folder of all packages.

    Skips the test when there is none, and fails it under CI, as `need` does.
    """
    if not (_NODE_MODULES / script).is_file():
        give_up(f"没有 {script.partition('/')[0]}：先运行 make node-packages（要有 Node.js 20 以上）")
    return [need(*NODE), str(_NODE_MODULES / script)]


def give_up(reason: str) -> NoReturn:
    """Skip the test for a reason; fail it under CI."""
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
