"""One file of a plan replaced by any bytes: `check` gives an answer, and names no place outside of the plan's files."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from fzjh.compiler import check
from fzjh.diagnostics import Diagnostic, Edit
from fzjh.source import Span

PLAN = Path(__file__).parents[1] / "rules" / "rich"
FILES = tuple(path.relative_to(PLAN).as_posix() for path in sorted(PLAN.rglob("*.yaml")))


@contextmanager
def bench() -> Iterator[Path]:
    """A copy of a small plan that uses every field, to be spoilt."""
    with TemporaryDirectory() as folder:
        yield Path(copytree(PLAN, Path(folder) / "plan"))


def answer(folder: Path, file: str, content: bytes) -> tuple[Diagnostic, ...]:
    """What is told of the plan with these bytes in one of its files. Raises AssertionError for a place that is none."""
    path = folder / file
    kept = path.read_bytes()
    path.write_bytes(content)
    try:
        told = check(folder).diagnostics
        for one in told:
            for span in spans(one):
                judge(folder, span)
            assert one.message, one
    finally:
        path.write_bytes(kept)
    return told


def spans(one: Diagnostic) -> Iterator[Span]:
    """All places that a diagnostic names."""
    yield one.span
    yield from (related.span for related in one.related)
    edits: tuple[Edit, ...] = one.fix.edits if one.fix else ()
    yield from (edit.span for edit in edits)


def judge(folder: Path, span: Span) -> None:
    """A place lies in a file of the plan, within its text, and has a line and a column that an editor can show."""
    path = span.path
    assert path.is_relative_to(folder), path
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf") if path.is_file() else b""
    text = data.decode("utf-8", errors="replace")
    assert span.source.text in {text, ""}, path
    assert 0 <= span.start <= span.end <= len(span.source.text), span[1:]
    first, last = span.first, span.last
    assert (1, 1) <= first <= last, (first, last)
    assert last.line <= span.source.text.count("\n") + span.source.text.count("\r") + 1
    assert first.column <= len(span.source.line(first.line)) + 1 or not span.source.line(first.line)
