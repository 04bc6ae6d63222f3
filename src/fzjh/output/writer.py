"""Artifacts to disk, and the difference between the two."""

import errno
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from fzjh.documents import Artifact
from fzjh.output.manifest import MANIFEST, Manifest, is_inside, read_manifest
from fzjh.output.whole_files import TEMPORARY, replace_file, sole_writer

LOCK = ".fzjh.lock"


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did: files written, left as they were, removed; copies made of files somebody had changed."""

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    saved: tuple[str, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference between an output folder and the plan. kind: `missing`, `changed` or `stale`."""

    path: str
    kind: str


class OutsideError(OSError):
    """An output path that would leave the output folder, for instance through a symbolic link."""


def drift(folder: Path, artifacts: Iterable[Artifact], expected: Collection[str]) -> list[Drift]:
    """Compare a folder with what a build would write. Nothing is written."""
    found = []
    for artifact in artifacts:
        present = _read(folder / artifact.path)
        if present != artifact.data:
            found.append(Drift(artifact.path, "missing" if present is None else "changed"))
    stale = (path for path in read_manifest(folder).files if path not in expected and (folder / path).exists())
    return sorted([*found, *(Drift(path, "stale") for path in stale)], key=lambda one: one.path)


def write(folder: Path, artifacts: Iterable[Artifact], expected: Collection[str]) -> Written:
    """Write artifacts into a folder, each file whole, and remove those of earlier builds that are no longer `expected`.

    A file that fzjh did not write, or that was changed since, is copied aside before it is replaced, and never removed.
    Raises OSError when the folder cannot be written.
    """
    files = {artifact.path: artifact.data for artifact in artifacts}
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / LOCK), sole_writer(folder):
        _guard(folder, files)
        _sweep(folder)
        manifest = read_manifest(folder)
        changed = {path: data for path, data in files.items() if _read(folder / path) != data}
        saved = tuple(_save_copies(folder, manifest, changed))
        replace_file(folder / MANIFEST, manifest.with_files(changed).encode())
        for path, data in changed.items():
            replace_file(folder / path, data)
        removed, kept = _remove_stale(folder, manifest, expected)
        settled = manifest.settled(files, frozenset((*removed, *kept)))
        replace_file(folder / MANIFEST, settled.encode())
    return Written(tuple(changed), len(files) - len(changed), removed, saved, kept)


def _guard(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        if not is_inside(path) or not _stays_inside(folder, path):
            raise OutsideError(errno.EXDEV, "会写到输出文件夹外面", path)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)


def _stays_inside(folder: Path, path: str) -> bool:
    """Whether a path really leads into the folder, whatever links stand on the way."""
    return Path(os.path.realpath((folder / path).parent)).is_relative_to(os.path.realpath(folder))


def _sweep(folder: Path) -> None:
    """Remove what a build that was killed left half-written."""
    for path in folder.rglob(TEMPORARY + "*"):
        path.unlink(missing_ok=True)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _save_copies(folder: Path, manifest: Manifest, changed: Iterable[str]) -> Iterator[str]:
    for path in changed:
        present = _read(folder / path)
        if present is not None and not manifest.owns(path, present):
            yield _save_copy(folder, path, present)


def _save_copy(folder: Path, path: str, data: bytes) -> str:
    """Keep somebody's version of a file beside it, under the first free name `通知（手改1）.md`."""
    base, _, name = path.rpartition("/")
    stem, dot, suffix = name.partition(".")
    number = 1
    while True:
        copy = f"{base}{'/' if base else ''}{stem}（手改{number}）{dot}{suffix}"
        present = _read(folder / copy)
        if present is None:
            replace_file(folder / copy, data)
        if present in (None, data):
            return copy
        number += 1


def _remove_stale(
    folder: Path, manifest: Manifest, expected: Collection[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Remove fzjh's own files that no longer belong; those changed by somebody stay."""
    removed, kept = [], []
    for path in sorted(manifest.files):
        present = None if path in expected else _read(folder / path)
        if present is None or not _stays_inside(folder, path):
            continue
        if manifest.owns(path, present):
            (folder / path).unlink(missing_ok=True)
            _remove_empty(folder, (folder / path).parent)
            removed.append(path)
        else:
            kept.append(path)
    return tuple(removed), tuple(kept)


def _remove_empty(folder: Path, inner: Path) -> None:
    while inner != folder and not any(inner.iterdir()):
        inner.rmdir()
        inner = inner.parent
