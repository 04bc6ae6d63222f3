"""The fonts of the machine, or of a folder: which real typefaces there are, and what stands in for the others."""

from pathlib import Path

import typst

from fzjh.fonts import Face, Faces, builtin

_REAL = {
    "仿宋": ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FZFangSong-Z02S", "FZFangSong-Z02"),
    "楷体": ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "Kaiti SC", "FZKai-Z03S", "FZKai-Z03"),
    "黑体": ("SimHei", "黑体", "STHeiti", "Heiti SC", "FZHei-B01S", "FZHei-B01"),
    "宋体": ("SimSun", "宋体", "NSimSun", "STSong", "Songti SC", "FZShuSong-Z01S", "FZShuSong-Z01"),
    "小标宋": ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK"),
}
_SIMILAR = {
    "黑体": ("Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN", "Microsoft YaHei"),
    "宋体": ("Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN"),
    "小标宋": ("STZhongsong", "华文中宋"),
}
_REGULAR = 400


def machine_faces(own: Path | None = None) -> Faces | None:
    """The typefaces that the system has, or with `own` those in that folder; Fandol stands in for what is not there.

    None when there is no Chinese font at all.
    """
    paths = [str(own)] if own else []
    found = typst.Fonts(include_system_fonts=own is None, include_embedded_fonts=False, font_paths=paths).fonts()
    known = {font.family: font for font in sorted(found, key=_preference, reverse=True)}
    standard = builtin()
    fangsong, kai, hei, song, title = (_face(face, known) for face in standard.all)
    folders = (*((own,) if own else ()), *standard.folders)
    faces = Faces(fangsong, kai, hei, song, title, folders, system=own is None)
    return None if faces.builtin else faces


def _preference(font: "typst.FontInfo") -> tuple[bool, int, str, int]:
    """Of a family's fonts the upright one of regular weight comes first, whatever order the system lists them in."""
    return (font.style != "normal", abs(font.weight - _REGULAR), font.path or "", font.index)


def _face(standard: Face, known: "dict[str, typst.FontInfo]") -> Face:
    real, similar = _REAL[standard.name], _SIMILAR.get(standard.name, ())
    for family in (*real, *similar):
        font = known.get(family)
        if font and font.path:
            path = Path(font.path)
            return Face(standard.name, family, path, font.weight, font.index, stand_in=family not in real)
    return standard
