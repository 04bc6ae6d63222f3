"""check-jsonschema, the tool that people would otherwise check such files with, in an environment of its own."""

import json
import subprocess
import sys
import venv
from functools import cache
from pathlib import Path

from benchmarks.timing import ROOT

VERSION = "0.39.0"
NAME = f"check-jsonschema {VERSION}"
HOME = ROOT / ".bench" / f"check-jsonschema-{VERSION}"
_PROGRAM = HOME / ("Scripts" if sys.platform == "win32" else "bin") / "check-jsonschema"


@cache
def installed() -> bool:
    """Whether the tool is there; the first call of all installs it, and fails without a network."""
    if not _PROGRAM.exists():
        venv.create(HOME, clear=True, with_pip=True)
        python = str(_PROGRAM.parent / "python")
        command = [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            f"check-jsonschema=={VERSION}",
        ]
        subprocess.run(command, check=False, capture_output=True)
    return _PROGRAM.exists()


def command(plan: Path) -> list[str | Path]:
    """The command line that checks a plan's items against the schema of an item, which it writes beside the plan.

    The schema asks for units of the register, as fzjh does.
    """
    from benchmarks.big_plan import UNITS
    from fzjh.schema.json_schema import json_schema

    schema = plan.parent / "item.schema.json"
    schema.write_text(
        json.dumps(json_schema("item", dict.fromkeys(UNITS, ""), {}), ensure_ascii=False), encoding="utf-8"
    )
    return [_PROGRAM, "--schemafile", schema, *sorted((plan / "items").iterdir())]
