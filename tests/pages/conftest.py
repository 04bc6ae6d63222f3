"""A browser and the built pages, once for all tests here."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.documents.built import files
from tests.pages.browser import chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; the tests that need it are skipped where there is none."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the plan of 2021 and of two fixture plans, a folder for each plan."""
    folder = tmp_path_factory.mktemp("site")
    for plan in ("plan_2021", "rich", "heavy"):
        for path, data in files(plan).items():
            if path.endswith(".html"):
                target = folder / plan / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
    return folder
