"""Decoded scalars and their raw text: which raw character each decoded one came from, and how lines are joined."""

import re

_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}
_BLOCK_HEADER = re.compile(r"[|>][^\n]*\n")


def align(raw: str, value: str) -> list[int]:
    """Offset in `raw` of each character of `value`, and of its end: a list of `len(value) + 1` offsets.

    `raw` is the scalar as it stands in the file, with its quotes or its block header.
    """
    style = raw[:1]
    quoted = style in ("'", '"')
    header = _BLOCK_HEADER.match(raw)
    at = 1 if quoted else header.end() if header else 0
    offsets = []
    for char in value:
        at = _skip(raw, at, char)
        offsets.append(min(at, len(raw)))
        at += _length(raw, at, style) if quoted else 1
    return [*offsets, min(at, len(raw))]


def _skip(raw: str, at: int, char: str) -> int:
    """Pass over white space that the value does not hold, and stop at the line break that became `char`."""
    if char in " \n":
        while at < len(raw) and raw[at] not in " \t\r\n\\":
            at += 1
        return at
    while at < len(raw) and raw[at] != char and raw[at] in " \t\r\n":
        at += 1
    return at


def _length(raw: str, at: int, style: str) -> int:
    if style == '"' and raw[at : at + 1] == "\\":
        return _ESCAPE_LENGTHS.get(raw[at + 1 : at + 2], 2)
    return 2 if style == "'" and raw[at : at + 2] == "''" else 1


def with_line_breaks(raw: str, value: str) -> str:
    """Put the line breaks back that YAML turned into spaces, so that Chinese lines can be joined without one."""
    offsets = align(raw, value)
    return "".join("\n" if char == " " and _breaks(raw, offsets[index]) else char for index, char in enumerate(value))


def _breaks(raw: str, at: int) -> bool:
    rest = raw[at:]
    return "\n" in rest[: len(rest) - len(rest.lstrip())]
