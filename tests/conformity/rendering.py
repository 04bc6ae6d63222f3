"""A plan to the PDFs that are measured: ours, and LibreOffice's rendering of our Word file."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.model import Plan
from fzjh.templates import packaged
from fzjh.views.context import Views
from tests.conformity.document import Document
from tests.conformity.paper import read

FONTS = Path(__file__).parents[1] / "fonts" / "fonts.conf"


def plan_of(folder: Path) -> Plan:
    """The plan in a folder, whatever is wrong with it."""
    return check(folder).plan


def render(plan: Plan, format_: str, target: Path, templates: Sequence[Path] = ()) -> Path:
    """Write the notice in one format (`pdf` or `docx`) into a folder; templates there come before the defaults."""
    of = menu(plan, [*templates, packaged()])
    built = build(of, Choice(("通知",), (format_,)))
    if built.diagnostics:
        raise ValueError(built.diagnostics[0].message)
    path = target / built.artifacts[0].path
    path.write_bytes(built.artifacts[0].data)
    return path


def to_pdf(office: str, path: Path, target: Path) -> Path:
    """LibreOffice's rendering of a Word file, with the fonts that come along."""
    profile = (target / "profile").as_uri()
    command = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", str(target)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(FONTS)}
    subprocess.run([*command, str(path)], check=True, capture_output=True, env=environment)
    return target / f"{path.stem}.pdf"


def document(plan: Plan, path: Path) -> Document:
    """A rendered notice, ready to be measured."""
    return Document(read(path), Views(plan).notice)
