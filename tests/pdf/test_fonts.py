"""Which typefaces are used, what is said about them, and the characters they lack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fzjh.building import Choice, build, menu
from fzjh.fonts import builtin, folder
from fzjh.fonts.coverage import lacking
from fzjh.templates import packaged
from fzjh.typesetting.machine_fonts import machine_faces
from tests.pdf.documents import ROOT, plan_of
from tests.pdf.measuring import pages
from tests.processes import Finished

GB2312 = [chr(code) for code in range(0xA0, 0x10000) if chr(code).encode("gb2312", "ignore") and chr(code) != "―"]


def test_the_fandol_fonts_lie_beside_their_licence() -> None:
    assert all(face.path.is_file() for face in builtin().all)
    licence = (folder() / "COPYING.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in licence
    assert "As a special exception, if you create a document which uses this font" in licence


def test_the_fandol_fonts_show_what_is_taken_for_granted() -> None:
    from fontTools.ttLib import TTFont

    for face in builtin().all:
        with TTFont(face.path, lazy=True) as font:
            known = font.getBestCmap()
        assert [sign for sign in GB2312 if ord(sign) not in known] == []
        assert {ord(sign) for sign in "—·〇～…“”‘’"} <= known.keys()


def test_characters_that_no_font_shows_are_found() -> None:
    assert lacking(builtin(), "中㳇文𠀀—a") == {"㳇", "𠀀"}
    assert lacking(builtin(), "中文〔2021〕2号") == frozenset()


def test_every_missing_character_is_an_error_with_its_place() -> None:
    built = build(menu(plan_of("缺字"), [packaged()]), Choice(formats=("pdf",)))
    places = [(one.code, one.span.path.name, one.span.first.line) for one in built.diagnostics]
    assert places == [("missing-glyph", "河道.yaml", line) for line in (3, 4)] + [
        ("missing-glyph", "plan.yaml", line) for line in (5, 14)
    ]
    assert built.artifacts == ()
    assert "“㳇”（U+3CC7）" in built.diagnostics[0].message


def test_a_plan_with_a_missing_character_still_gives_its_web_pages() -> None:
    built = build(menu(plan_of("缺字"), [packaged()]), Choice(formats=("html",)))
    assert built.diagnostics == ()
    assert built.artifacts


def test_a_folder_without_chinese_fonts_has_no_faces(tmp_path: Path) -> None:
    assert machine_faces(tmp_path) is None


def test_fonts_of_a_folder_take_the_place_of_those_that_come_along(tmp_path: Path) -> None:
    """A font whose family is called SimHei, as the real 黑体 is."""
    renamed(folder() / "FandolHei-Regular.otf", tmp_path / "simhei.otf", "SimHei")
    faces = machine_faces(tmp_path)
    assert faces
    assert (faces.hei.family, faces.hei.stand_in, faces.hei.path) == ("SimHei", False, tmp_path / "simhei.otf")
    assert faces.stand_ins == ("仿宋", "楷体", "宋体", "小标宋")
    built = build(menu(plan_of("主送三行"), [packaged()], faces), Choice(names=("通知",), formats=("pdf",)))
    assert built.diagnostics == ()
    assert "SimHei" in {font for page in pages(built.artifacts[0].data) for line in page.lines for font in line.fonts}


def renamed(source: Path, target: Path, family: str) -> None:
    """A copy of a font under another name of its family."""
    from fontTools.ttLib import TTFont

    with TTFont(source, lazy=True, recalcBBoxes=False, recalcTimestamp=False) as font:
        for record in font["name"].names:
            if record.nameID in (1, 4, 6, 16):
                record.string = family
        font.save(target)


@pytest.mark.parametrize(
    ("fonts", "code", "told"),
    [
        ("builtin", 0, "随附的 Fandol 字体代替；这台电脑上有这些字体的，可用 --fonts system"),
        ("absent", 2, "没有“absent”这个字体文件夹"),
        (".", 2, "没有找到中文字体"),
    ],
)
def test_the_command_says_which_fonts_it_used(
    run_fzjh: Callable[..., Finished], tmp_path: Path, fonts: str, code: int, told: str
) -> None:
    plan = ROOT / "tests" / "plans" / "主送三行" / "plan"
    arguments = ("build", "--plan", str(plan), "-o", "out", "--only", "通知", "--format", "pdf", "--fonts", fonts)
    done = run_fzjh(*arguments, cwd=tmp_path)
    assert done.code == code
    assert told in done.out + done.err
