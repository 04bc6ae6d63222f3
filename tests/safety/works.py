"""The commands that write, each with a folder to begin in: what the tests kill."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

from fzjh.starting import init
from tests.safety.builds import build_into

ROOT = Path(__file__).parents[2]
NOTICE = ROOT / "tests/importing/corpus/国务院分工/source.txt"
FORMATS = "md,html,csv,json,xlsx"

Work = tuple[str, ...]


def _init(_folder: Path) -> Work:
    return "init", "--year", "2026"


def _roll(folder: Path) -> Work:
    init(folder / "去年", 2025)
    return "init", "--from", "去年"


def _new(folder: Path) -> Work:
    init(folder, 2026)
    return "new", "规范行政裁决", "--measure", "公布行政裁决事项清单。", "--lead", "区司法局"


def _fmt(folder: Path) -> Work:
    init(folder, 2026)
    for path in (folder / "plan").rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace(": ", ":   "), "utf-8")
    return ("fmt",)


def _import(folder: Path) -> Work:
    (folder / "通知.txt").write_bytes(NOTICE.read_bytes())
    return "import", "通知.txt"


def _import_again(folder: Path) -> Work:
    init(folder, 2026)
    return *_import(folder), "--force"


def _fix(folder: Path) -> Work:
    init(folder, 2026)
    for path in (folder / "plan").rglob("*.yaml"):
        lines = path.read_text("utf-8").splitlines()
        path.write_text("\n".join(line + "。" * line.endswith("。") for line in lines) + "\n", "utf-8")
    return "check", "--fix", "--no-cache"


def _build(folder: Path) -> Work:
    """The real plan with another title, one unit renamed (files come and go) and a word changed since it was built."""
    plan = Path(copytree(ROOT / "plan", folder / "plan"))
    build_into(folder / "build", plan, FORMATS.split(","))
    for path in plan.rglob("*.yaml"):
        text = path.read_text("utf-8").replace("区财政局", "区财政和国资局").replace("2021年全区", "2021年我区")
        path.write_text(text, "utf-8")
    return "build", "--format", FORMATS


WORKS: dict[str, Callable[[Path], Work]] = {
    "init": _init,
    "init --from": _roll,
    "new": _new,
    "fmt": _fmt,
    "check --fix": _fix,
    "import": _import,
    "import --force": _import_again,
    "build": _build,
}
"""Each prepares a folder and returns the command line to run in it."""
