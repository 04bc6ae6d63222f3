"""A plan to the PDFs that are measured: ours, and LibreOffice's rendering of our Word file."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from fontTools.ttLib import TTFont

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.fonts import folder as fzjh_fonts
from fzjh.model import Plan
from fzjh.templates import packaged
from fzjh.views.context import Views
from tests.conformity.document import Document
from tests.conformity.paper import read

SLACK = 1.5
"""Millimetres that LibreOffice may be off; see Document."""
NAMES = {
    "FandolFang-Regular": "仿宋_GB2312",
    "FandolKai-Regular": "楷体_GB2312",
    "FandolHei-Regular": "黑体",
    "FandolSong-Regular": "宋体",
    "FandolSong-Bold": "方正小标宋简体",
}
"""The fonts that come along, and the names that Word files call them by."""
_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


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
    """LibreOffice's rendering of a Word file, with the fonts that come along under the names that it asks for."""
    fonts = target / "fonts"
    if not fonts.is_dir():
        _make_fonts(fonts)
    profile = (target / "profile").as_uri()
    command = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", str(target)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts / "fonts.conf")}
    subprocess.run([*command, str(path)], check=True, capture_output=True, env=environment)
    return target / f"{path.stem}.pdf"


def _make_fonts(folder: Path) -> None:
    folder.mkdir()
    for file, family in NAMES.items():
        with TTFont(fzjh_fonts() / f"{file}.otf") as font:
            _rename(font, family)
            font.save(folder / f"{file}.otf")
    text = _CONFIGURATION.format(fonts=folder, cache=folder / "cache")
    (folder / "fonts.conf").write_text(text, encoding="utf-8")


def _rename(font: TTFont, family: str) -> None:
    """Call a font by another name, and its weight regular: a family has one face here."""
    names = {1: family, 2: "Regular", 4: family, 16: family, 17: "Regular"}
    for record in list(font["name"].names):
        if record.nameID in names:
            font["name"].setName(names[record.nameID], record.nameID, 3, 1, 0x409)
            font["name"].setName(names[record.nameID], record.nameID, 3, 1, 0x804)
    font["name"].names = [one for one in font["name"].names if one.platformID == 3]
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = 0x40
    font["head"].macStyle = 0


def document(plan: Plan, path: Path, slack: float = 0.0) -> Document:
    """A rendered notice, ready to be measured."""
    return Document(read(path), Views(plan).notice, slack)
