"""System programs that judge the documents: found, or the test is skipped; under CI a missing one is a failure."""

import os
from shutil import which
from typing import NoReturn

import pytest

SOFFICE = ("soffice", "libreoffice")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PDFTOTEXT = ("pdftotext",)
PDFTOPPM = ("pdftoppm",)


def need(*names: str) -> str:
    """The path of the first of the names that is installed.

    Skips the test when none is, and fails it when the environment says CI: there nothing may go unproved.
    """
    for name in names:
        if path := which(name):
            return path
    return give_up(f"没有 {' 或 '.join(names)}：先运行 make system-packages")


def give_up(reason: str) -> NoReturn:
    """Skip the test for a reason; fail it under CI."""
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
