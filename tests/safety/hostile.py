"""Things that have no business where a plan's file should be: each makes one in place of a path."""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Make = Callable[[Path], object]


def _nested(opening: str, closing: str = "") -> bytes:
    return ("标题: " + opening * 3000 + "甲" + closing * 3000 + "\n").encode()


def _nested_blocks(path: Path) -> None:
    path.write_text("".join(" " * depth + "键:\n" for depth in range(3000)), "utf-8")


def _alias_bomb() -> bytes:
    lines = ["a0: &a0 [甲, 甲, 甲]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    return "\n".join(lines).encode()


def _fifty_megabytes(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 << 20)


def _special(make: Make, reason: str = "这个系统没有这种东西") -> Make:
    def attempt(path: Path) -> None:
        if sys.platform == "win32":
            pytest.skip(reason)
        make(path)

    return attempt


def _unreadable(path: Path) -> None:
    path.write_text("标题: 甲\n", "utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("管理员什么文件都能读；普通用户运行时才测得出来")


def _bytes(data: bytes) -> Make:
    return lambda path: path.write_bytes(data)


def _noise(seed: int) -> bytes:
    return random.Random(seed).randbytes(5000)  # noqa: S311 - noise, no secret


HOSTILE: dict[str, Make] = {
    **{f"random bytes {seed}": _bytes(_noise(seed)) for seed in range(3)},
    "zero bytes": _bytes(bytes(1000)),
    "empty": _bytes(b""),
    "a byte order mark alone": _bytes(b"\xef\xbb\xbf"),
    "comments alone": _bytes("# 没有内容\n---\n".encode()),
    "a scalar": _bytes("甲".encode()),
    "a list": _bytes("- 甲\n- 乙\n".encode()),
    "utf-16": _bytes("标题: 甲\n".encode("utf-16")),
    "a lone surrogate": _bytes(b"\xed\xa0\x80: 1\n"),
    "50 MB": _fifty_megabytes,
    "nested lists": _bytes(_nested("[", "]")),
    "nested lists without end": _bytes(_nested("[")),
    "nested mappings": _bytes(_nested("{甲: ", "}")),
    "nested entries": _bytes(("- " * 3000 + "甲\n").encode()),
    "nested blocks": _nested_blocks,
    "an alias bomb": _bytes(_alias_bomb()),
    "a merge key": _bytes("甲: &x {标题: 乙}\n<<: *x\n".encode()),
    "a python object": _bytes(b"!!python/object/apply:os.system [echo]\n"),
    "a directive": _bytes("%YAML 9.9\n---\n标题: 甲\n".encode()),
    "several documents": _bytes(("---\n标题: 甲\n" * 3).encode()),
    "keys that are lists": _bytes("? [甲, 乙]\n: 丙\n".encode()),
    "odd line breaks": _bytes("标题: 甲\u2028乙\r丙\x85丁\n键: 值\n".encode()),
    "one long line": _bytes(b"a" * 900_000),
    "a folder": lambda path: path.mkdir(),
    "a link in a loop": _special(lambda path: path.symlink_to(path.name)),
    "a link to nothing": _special(lambda path: path.symlink_to("nowhere.yaml")),
    "a link to a device": _special(lambda path: path.symlink_to("/dev/zero")),
    "a link to a system file": _special(lambda path: path.symlink_to("/etc/passwd")),
    "a pipe": _special(os.mkfifo),
    "no right to read": _special(_unreadable),
}


def put(kind: str, path: Path) -> None:
    """Put something hostile in place of a path."""
    path.unlink(missing_ok=True)
    HOSTILE[kind](path)
