"""Typst templates (`.typ`) to PDF/A-2b: no network, no fonts but those chosen, the same bytes every time.

A template reads its view objects with `json("/data/notice.json")`, one file each, and shared modules as
`/shared/base.typ`.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fzjh.fonts import Faces
from fzjh.templates import Template
from fzjh.views.notice import NoticeView

if TYPE_CHECKING:
    from fzjh.typesetting.compiler import Typesetter

SUFFIX = ".typ"
OUTPUT = ".pdf"

_NO_DATE = "2012-07-01"
"""When GB/T 9704-2012 came into force: the date of documents whose plan gives none."""
_NOT_DATA = ("page",)


def renderer(folders: Sequence[Path]) -> Callable[[Template, Mapping[str, object]], bytes]:
    """A function that renders one template with its view objects; imports are looked up in all folders."""
    engine = _Engine(folders)
    return engine.render


class _Engine:
    """Reads the templates at the first document; keeps the compiler, and the JSON of views that documents share."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._sources: dict[str, bytes] = {}
        self._typesetter: Typesetter | None = None
        self._encoded: dict[str, tuple[object, bytes]] = {}

    def render(self, template: Template, context: Mapping[str, object]) -> bytes:
        """The bytes of one document."""
        typesetter = self._typesetter or self._start(context["fonts"])
        notice = context["notice"]
        date = notice.iso_date if isinstance(notice, NoticeView) else ""
        return typesetter.pdf(template.key, {**self._sources, **self._data(context)}, date or _NO_DATE)

    def _start(self, faces: object) -> "Typesetter":
        from fzjh.typesetting.compiler import Typesetter
        from fzjh.typesetting.sources import find_sources, read_sources

        if not isinstance(faces, Faces):
            raise TypeError(faces)
        paths = find_sources(self._folders)
        self._sources = read_sources(paths)
        self._typesetter = Typesetter(faces, paths)
        return self._typesetter

    def _data(self, context: Mapping[str, object]) -> dict[str, bytes]:
        return {f"data/{name}.json": self._json(name, view) for name, view in context.items() if name not in _NOT_DATA}

    def _json(self, name: str, view: object) -> bytes:
        from fzjh.typesetting.data import encode

        known, data = self._encoded.get(name, (None, b""))
        if known is not view:
            data = encode(view)
            self._encoded[name] = (view, data)
        return data
