"""One engine at work in a process of its own, with fzjh around it or bare, on the same templates and view objects.

`python -m benchmarks.engines record PLAN FORMAT NAMES STORE` keeps what the engine is given for the documents named
(separated by commas) of a plan; `bare FORMAT STORE` and `fzjh PLAN FORMAT NAMES` do the work once and print the seconds
it took. Libraries are loaded before the clock starts; nothing is warm from an earlier document.
"""

import io
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any
from unittest.mock import patch

from benchmarks.timing import ROOT, Timed, output

Call = tuple[Any, ...]


def ours(plan: Path, format_: str, names: str) -> Timed:
    """fzjh, from the checked plan to the finished documents."""
    return lambda: float(output(sys.executable, "-m", __name__, "fzjh", plan, format_, names))


def bare(plan: Path, format_: str, names: str, store: Path) -> Timed:
    """The engine alone, with what fzjh would give it."""
    output(sys.executable, "-m", __name__, "record", plan, format_, names, store)
    return lambda: float(output(sys.executable, "-m", __name__, "bare", format_, store))


def _build(plan: str, format_: str, names: str) -> Callable[[], None]:
    from fzjh.building import Choice, build, menu
    from fzjh.compiler import check

    checked = check(Path(plan))

    def work() -> None:
        built = build(menu(checked.plan, [ROOT / "templates"]), Choice(names.split(","), (format_,)))
        if built.diagnostics or not built.artifacts:
            raise RuntimeError(built.diagnostics)

    return work


def _record(plan: str, format_: str, names: str) -> list[Call]:
    from fzjh.typesetting.compiler import Typesetter
    from fzjh.word import render

    calls: list[Call] = []

    def keep(*given: Any) -> bytes:
        calls.append(given)
        return b""

    with patch.object(Typesetter, "pdf", lambda _self, *given: keep(*given)), patch.object(render, "render_docx", keep):
        _build(plan, format_, names)()
    return calls


def _typst(calls: list[Call]) -> None:
    """Fonts, templates and data are at hand; one compiler for all documents."""
    import typst

    from fzjh.fonts import builtin

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(one) for one in builtin().folders],
    )
    compiler = typst.Compiler(font_paths=fonts)
    for template, files, _ in calls:
        source: Any = {"main.typ": f'#include "/{template}"'.encode(), **files}
        compiler.compile(source, format="pdf", pdf_standards="a-2b")


def _docxtpl(calls: list[Call]) -> None:
    from docxtpl import DocxTemplate

    for template, context in calls:
        document = DocxTemplate(io.BytesIO(template))
        document.render(dict(context), autoescape=True)
        document.save(io.BytesIO())


_BARE = {"pdf": _typst, "docx": _docxtpl}


def _load_libraries() -> None:
    import docxtpl
    import typst

    from fzjh import building, compiler, engines, tables
    from fzjh.typesetting import compiler as typesetting
    from fzjh.word import render

    del docxtpl, typst, building, compiler, typesetting, render
    engines.modules()
    tables.modules()


def main(task: str, *given: str) -> None:
    """See the module's docstring."""
    _load_libraries()
    if task == "record":
        Path(given[-1]).write_bytes(pickle.dumps(_record(*given[:-1])))
        return
    if task == "bare":
        calls = pickle.loads(Path(given[1]).read_bytes())  # noqa: S301 - our own, of a moment ago
        since = perf_counter()
        _BARE[given[0]](calls)
    else:
        work = _build(*given)
        since = perf_counter()
        work()
    print(perf_counter() - since)


if __name__ == "__main__":
    main(*sys.argv[1:])
