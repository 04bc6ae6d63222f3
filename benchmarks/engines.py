"""The engines at work in processes of their own, with fzjh around them or bare, on the same templates and view objects.

`python -m benchmarks.engines record PLAN FORMATS NAMES STORE` keeps what the engines are given for the documents named
(lists with commas) of a plan; `bare STORE JOB JOBS` and `fzjh PLAN FORMATS NAMES` do the work once, the former every
JOBS-th document of it, and print the seconds it took. Libraries are loaded before the clock starts; nothing is warm
from an earlier document.
"""

import io
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import Any
from unittest.mock import patch

from benchmarks.timing import ROOT, Timed, output

Call = tuple[Any, ...]
_SELF = (sys.executable, "-m", "benchmarks.engines")


def ours(plan: Path, formats: str, names: str) -> Timed:
    """fzjh, from the checked plan to the finished documents."""
    return lambda: float(output(*_SELF, "fzjh", plan, formats, names))


def bare(plan: Path, formats: str, names: str, store: Path, jobs: int = 1) -> Timed:
    """The engines alone, with what fzjh would give them, in so many processes; the slowest counts."""
    output(*_SELF, "record", plan, formats, names, store)

    def timed() -> float:
        with ThreadPoolExecutor(jobs) as pool:
            parts = [pool.submit(output, *_SELF, "bare", store, str(job), str(jobs)) for job in range(jobs)]
            return max(float(part.result()) for part in parts)

    return timed


def _build(plan: str, formats: str, names: str) -> Callable[[], None]:
    from fzjh.building import Choice, build, menu
    from fzjh.compiler import check

    checked = check(Path(plan))

    def work() -> None:
        built = build(menu(checked.plan, [ROOT / "templates"]), Choice(names.split(","), formats.split(",")))
        if built.diagnostics or not built.artifacts:
            raise RuntimeError(built.diagnostics)

    return work


def _record(plan: str, formats: str, names: str) -> dict[str, list[Call]]:
    from fzjh.typesetting.compiler import Typesetter
    from fzjh.word import render

    calls: dict[str, list[Call]] = {"pdf": [], "docx": []}

    def typst(_self: object, *given: Any) -> bytes:
        calls["pdf"].append(given)
        return b""

    def docxtpl(*given: Any) -> bytes:
        calls["docx"].append(given)
        return b""

    with patch.object(Typesetter, "pdf", typst), patch.object(render, "render_docx", docxtpl):
        _build(plan, formats, names)()
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
        store, job, jobs = given
        calls = pickle.loads(Path(store).read_bytes())  # noqa: S301 - our own, of a moment ago
        since = perf_counter()
        for format_, work in _BARE.items():
            work(calls[format_][int(job) :: int(jobs)])
    else:
        build = _build(*given)
        since = perf_counter()
        build()
    print(perf_counter() - since)


if __name__ == "__main__":
    main(*sys.argv[1:])
