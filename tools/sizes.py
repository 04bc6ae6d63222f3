"""The size gate: no function over 40 lines, no module over 250, no line over 120 characters.

ruff counts a Han character as two columns, which no Chinese sentence in a string survives; here it counts as one.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

FUNCTION, MODULE, LINE = 40, 250, 120
FOLDERS = ("src", "tests", "tools", "benchmarks", "templates")


def offences(name: str, text: str) -> Iterator[str]:
    """What is too large in one module, as `name:line: what`."""
    lines = text.splitlines()
    if len(lines) > MODULE:
        yield f"{name}:1: module of {len(lines)} lines, at most {MODULE}"
    for number, line in enumerate(lines, 1):
        if len(line) > LINE:
            yield f"{name}:{number}: line of {len(line)} characters, at most {LINE}"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _function(name, node)


def _function(name: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """A function counts from its `def` to its last line; decorators stand outside."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if length > FUNCTION:
        yield f"{name}:{node.lineno}: function {node.name} of {length} lines, at most {FUNCTION}"


def modules(root: Path) -> Iterator[Path]:
    """Every Python file that the gate looks at."""
    for folder in FOLDERS:
        yield from sorted((root / folder).rglob("*.py"))


def main() -> int:
    """Print all offences; 1 when there are any."""
    root = Path(__file__).parents[1]
    found = [
        line for path in modules(root) for line in offences(path.relative_to(root).as_posix(), path.read_text("utf-8"))
    ]
    print("\n".join(found) or "sizes: fine")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
