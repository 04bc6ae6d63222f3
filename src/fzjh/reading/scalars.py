"""Decoded scalars and their raw text: which raw character each decoded one came from, and how lines are joined."""

from fzjh.patterns import lazy

_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}
_BREAKS = "\r\n\x85\u2028\u2029"
_BLANK = " \t" + _BREAKS
_BREAK_AHEAD = lazy(rf"[ \t]*[{_BREAKS}]")
_BLOCK_HEADER = lazy(rf"[|>][^{_BREAKS}]*(?:\r\n|[{_BREAKS}])")
_CONTINUED = lazy(r"\\(?:\r\n|[\r\n])[ \t]*")
_ESCAPED_BLANKS = {"\\n": "\n", "\\r": "\r", "\\t": "\t", "\\ ": " "}


def align(raw: str, value: str) -> list[tuple[int, int]]:
    """Where in `raw` each character of `value` stands: offsets of its beginning and end.

    `raw` is the scalar as it stands in the file, with its quotes or its block header.
    """
    style = raw[:1]
    quoted = style in ("'", '"')
    header = _BLOCK_HEADER.match(raw)
    at = 1 if quoted else header.end() if header else 0
    found = []
    for char in value:
        at = _skip_escapes(raw, at, char) if style == '"' else _skip(raw, at, char)
        end = at + (_length(raw, at, style) if quoted else 1)
        found.append((min(at, len(raw)), min(end, len(raw))))
        at = end
    return found


def _skip(raw: str, at: int, char: str) -> int:
    """Pass over white space that the value does not hold, and stop at the line break that became `char`."""
    while char not in " \n" and at < len(raw) and raw[at] != char and raw[at] in _BLANK:
        at += 1
    return at


def _skip_escapes(raw: str, at: int, char: str) -> int:
    """Pass over white space, lines that go on behind a backslash, and escaped white space that the value dropped."""
    while True:
        at = _skip(raw, at, char)
        if joint := _CONTINUED.match(raw, at):
            at = joint.end()
        elif _ESCAPED_BLANKS.get(raw[at : at + 2], char) != char:
            at += 2
        else:
            return at


def _length(raw: str, at: int, style: str) -> int:
    if style == '"' and raw[at : at + 1] == "\\":
        return _ESCAPE_LENGTHS.get(raw[at + 1 : at + 2], 2)
    return 2 if style == "'" and raw[at : at + 2] == "''" else 1


def with_line_breaks(raw: str, value: str) -> str:
    """Put the line breaks back that YAML turned into spaces, so that Chinese lines can be joined without one."""
    pairs = zip(value, align(raw, value), strict=True)
    return "".join("\n" if char == " " and _breaks(raw, start) else char for char, (start, _) in pairs)


def _breaks(raw: str, at: int) -> bool:
    return _BREAK_AHEAD.match(raw, at) is not None
