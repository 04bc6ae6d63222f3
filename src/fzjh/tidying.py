"""The use case of `fzjh fmt`: the files of a plan, or some of them, in canonical form."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from fzjh.diagnostics import Diagnostic, fault
from fzjh.folder import ITEMS_FOLDER, PLAN_FILE, UNITS_FILE, WORDS_FILE, list_files, read_bytes
from fzjh.formatting import canonical, model_of
from fzjh.output.whole_files import replace_file, sole_writer
from fzjh.source import Source

_ONE_OF_A_KIND: Final = (PLAN_FILE, UNITS_FILE, WORDS_FILE)


class Tidied(NamedTuple):
    """A file as it is and as it should be.

    `after` is None for a file that stays as it is because of its `diagnostics`, or, without any, because its canonical
    form would not read the same.
    """

    path: Path
    before: bytes
    after: bytes | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether the file is to be written."""
        return self.after is not None and self.after != self.before


def is_source(path: Path) -> bool:
    """Whether a path can be a file of a plan."""
    return path.name in _ONE_OF_A_KIND or (path.suffix == ".yaml" and path.absolute().parent.name == ITEMS_FOLDER)


def tidy_plan(folder: Path) -> list[Tidied]:
    """Look at all files of a plan. Writes nothing."""
    files, faults = list_files(folder)
    unreadable = [Tidied(one.span.path, b"", None, (one,)) for one in faults if one.code == "unreadable-file"]
    paths = (*(folder / name for name in _ONE_OF_A_KIND), *files.items.values())
    return [*unreadable, *tidy_files(path for path in paths if path in files.readable)]


def tidy_files(paths: Iterable[Path]) -> list[Tidied]:
    """Look at some files. Writes nothing."""
    return [_tidy(path) for path in paths]


def _tidy(path: Path) -> Tidied:
    content = read_bytes(path)
    if isinstance(content, str):
        return Tidied(
            path, b"", None, (fault("unreadable-file", Source(path, "").span(), content, "检查文件和它的权限。"),)
        )
    text, diagnostics = canonical(path, content, model_of(path))
    return Tidied(path, content, None if text is None else text.encode(), diagnostics)


def write(found: Sequence[Tidied]) -> None:
    """Write the files that change, each whole. Raises OSError."""
    for folder in sorted({_plan_of(one.path) for one in found if one.after is not None}):
        items = folder / ITEMS_FOLDER
        with sole_writer(folder, items):
            for one in found:
                if one.after is not None and one.changes and _plan_of(one.path) == folder:
                    replace_file(one.path.resolve(), one.after)


def _plan_of(path: Path) -> Path:
    """The folder of the plan that a file belongs to."""
    parent = path.absolute().parent
    return parent.parent if parent.name == ITEMS_FOLDER and path.name not in _ONE_OF_A_KIND else parent
