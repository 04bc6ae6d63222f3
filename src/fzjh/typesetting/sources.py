"""The files that Typst sees: those of all template folders, each under its path there, and the view objects."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from fzjh.faults import TemplateFault

_PACKAGE = re.compile(r"""["`](?:@|\\u\{0*40\})""")
_SCOPES = ("plan", "unit", "item", "shared")
_SUFFIXES = (".typ", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".json", ".csv", ".txt", ".toml")


def find_sources(folders: Sequence[Path]) -> dict[str, Path]:
    """Files by the path that templates call them (`shared/base.typ`); the earlier folder counts."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in _files(folder):
            found.setdefault(path.relative_to(folder).as_posix(), path)
    return found


def _files(folder: Path) -> Iterator[Path]:
    for scope in _SCOPES:
        for path in sorted((folder / scope).rglob("*")):
            if path.suffix in _SUFFIXES and path.is_file():
                yield path


def read_sources(paths: Mapping[str, Path]) -> dict[str, bytes]:
    """Their contents. Raises TemplateFault for a file that is not UTF-8 or that calls for a package of the network."""
    return {name: _read(path) for name, path in paths.items()}


def _read(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix == ".typ":
        _refuse_packages(path, _decoded(path, data))
    return data


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TemplateFault(path, line, "模板文件不是 UTF-8 编码") from error


def _refuse_packages(path: Path, text: str) -> None:
    """Typst would load `@preview/…` from the network; building must work, and give the same, without one."""
    for number, line in enumerate(text.splitlines(), 1):
        if _PACKAGE.search(line) and not line.lstrip().startswith("//"):
            message = "模板不能引用网上的包（@preview/…）：生成时不联网，把要用的文件放进 templates/shared/"
            raise TemplateFault(path, number, message)
