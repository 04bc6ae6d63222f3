"""Whatever a unit is called, its sheet lies in the output folder, under a name that every system takes."""

import re
import unicodedata
from pathlib import Path, PurePosixPath

import pytest

from fzjh.compiler import check
from fzjh.output_paths import UniquePaths, safe_name
from fzjh.views.context import Views
from tests.safety.builds import build_into, set_units, tree

NAMES = (
    "../../x",
    "..\\..\\x",
    "/etc/x",
    "a/b",
    "C:x",
    "CON",
    "nul.txt",
    "COM1",
    "..",
    ".",
    "甲" * 200,
    "甲" * 199 + "乙",
    "甲*?<>|",
    "-甲",
    "~甲",
    "甲.",
    " 甲乙",
    "甲\u202e乙",
)
COLLIDING = (
    ("A局", "a局"),
    ("甲/乙", "甲_乙", "甲\\乙"),
    ("Straße", "STRASSE"),
    ("甲.", "甲"),
    ("CON", "con", "CON_"),
    ("A局", "a局", "A局（2）"),
    ("caf\u00e9局", "cafe\u0301局", "CAF\u00c9局"),
)
FORBIDDEN = re.compile(r'[\x00-\x1f<>:"\\|?*]')


@pytest.mark.parametrize("name", NAMES)
def test_a_unit_cannot_leave_the_output_folder(small: Path, name: str) -> None:
    set_units(small / "plan", [name])
    before = tree(small)
    build_into(small / "build", small / "plan")
    made = tree(small).keys() - before.keys()
    assert all(path.startswith("build/") for path in made)
    sheets = [path for path in made if path.startswith("build/任务清单/")]
    assert len(sheets) == 2
    for path in sheets:
        _assert_good(PurePosixPath(path).name)


def _assert_good(name: str) -> None:
    """Fit for Windows, macOS and Linux."""
    assert len(name.encode()) <= 255
    assert not FORBIDDEN.search(name)
    assert not name.startswith((".", " "))
    assert not name.endswith((".", " "))
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)", name.partition(".")[0])
    assert unicodedata.is_normalized("NFC", name)


@pytest.mark.parametrize("names", COLLIDING, ids=" ".join)
def test_units_with_names_alike_all_get_a_sheet(small: Path, names: tuple[str, ...]) -> None:
    set_units(small / "plan", names)
    plan = check(small / "plan").plan
    build_into(small / "build", small / "plan")
    sheets = [path for path in tree(small / "build") if path.endswith("任务清单.md") or "任务清单（" in path]
    sheets = [path for path in sheets if path.endswith(".md")]
    assert len(sheets) == len(Views(plan).busy_units)
    assert len({unicodedata.normalize("NFD", path).casefold() for path in sheets}) == len(sheets)
    if "caf" not in names[0]:
        assert len(sheets) == len(names)


def test_each_sheet_names_its_own_unit(small: Path) -> None:
    set_units(small / "plan", ["A局", "a局"])
    build_into(small / "build", small / "plan")
    titles = {
        data.decode().splitlines()[0] for path, data in tree(small / "build").items() if path.endswith("任务清单.md")
    }
    titles |= {
        data.decode().splitlines()[0]
        for path, data in tree(small / "build").items()
        if path.endswith("任务清单（2）.md")
    }
    assert {title.strip("# ") for title in titles} == {"A局任务清单", "a局任务清单"}


def test_names_do_not_depend_on_who_asks_first() -> None:
    paths = UniquePaths()
    first = [paths.claim("甲", "unit 甲"), paths.claim("甲", "unit 乙")]
    assert [paths.claim("甲", "unit 甲"), paths.claim("甲", "unit 乙")] == first == ["甲", "甲（2）"]


def test_long_names_that_begin_alike_stay_apart() -> None:
    assert safe_name("甲" * 200) != safe_name("甲" * 199 + "乙")
    assert len(safe_name("甲" * 200).encode()) <= 120
