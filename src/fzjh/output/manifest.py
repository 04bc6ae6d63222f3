"""What fzjh wrote into an output folder, by content: the only files it may ever replace or remove without a copy."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MANIFEST = ".fzjh-manifest.json"
_FORMAT = 1


def fingerprint(data: bytes) -> str:
    """Content of a file as a SHA-256 hex digest."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Manifest:
    """For each path the contents that are fzjh's own: one, or two while a build is under way."""

    files: Mapping[str, frozenset[str]]

    def owns(self, path: str, data: bytes) -> bool:
        """Whether this content of a path was written by fzjh."""
        return fingerprint(data) in self.files.get(path, ())

    def with_files(self, data: Mapping[str, bytes]) -> "Manifest":
        """Also accept new contents."""
        added = {path: self.files.get(path, frozenset()) | {fingerprint(content)} for path, content in data.items()}
        return Manifest({**self.files, **added})

    def settled(self, data: Mapping[str, bytes], gone: frozenset[str]) -> "Manifest":
        """After the build: new contents only, without the files that are gone."""
        kept = {path: prints for path, prints in self.files.items() if path not in gone}
        return Manifest({**kept, **{path: frozenset({fingerprint(content)}) for path, content in data.items()}})

    def encode(self) -> bytes:
        """The manifest's file, the same bytes for the same content."""
        files = {path: sorted(prints) for path, prints in sorted(self.files.items())}
        return (json.dumps({"format": _FORMAT, "files": files}, ensure_ascii=False, indent=0) + "\n").encode()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of an output folder. One that is missing, damaged or strange owns nothing."""
    try:
        files = json.loads((folder / MANIFEST).read_bytes())["files"]
        return Manifest({path: frozenset(map(str, prints)) for path, prints in files.items() if is_inside(path)})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Manifest({})


def is_inside(path: str) -> bool:
    """Whether a relative path with `/` stays below its folder on every system."""
    parts = PurePosixPath(path).parts
    return (
        bool(parts)
        and path.isprintable()
        and not path.startswith("/")
        and not any(part in ("..", ".") or "\\" in part or ":" in part for part in parts)
    )
