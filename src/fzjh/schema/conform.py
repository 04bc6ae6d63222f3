"""Plain data to a draft by its model: every misfit is reported at its place and becomes a hole."""

import copy
from collections.abc import Iterable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from fzjh.diagnostics import Diagnostic, fault
from fzjh.reading.document import Document, Keys, Place
from fzjh.reading.holes import Hole
from fzjh.reading.reader import Reading
from fzjh.schema.misfits import describe, is_sentence, keys_of, known_keys
from fzjh.text import nearest

M = TypeVar("M", bound=BaseModel)

_ROUNDS = 5
_ALL = (Hole(()),)


class Fit(NamedTuple, Generic[M]):
    """A reading as its model sees it.

    `draft` has None for each part that was missing, empty or wrong; `misfits` tell each of them that reading has not
    told, and `holes` say where they are. There is no draft when the file is not YAML or not a mapping: all of it is
    then a hole.
    """

    draft: M | None
    misfits: tuple[Diagnostic, ...] = ()
    holes: tuple[Hole, ...] = ()


def conform(model: type[M], reading: Reading) -> Fit[M]:
    """Fit a reading into a model."""
    if reading.document is None:
        return Fit(None, holes=_ALL)
    if not isinstance(reading.data, dict):
        return Fit(None, () if reading.diagnostics else (_not_a_mapping(reading.document, reading.data),), _ALL)
    slips = _ALL if reading.diagnostics else ()
    if not reading.hollow:
        try:
            return Fit(model.model_validate(reading.data), holes=slips)
        except ValidationError:
            pass
    draft, found = _fit(model, reading.document, copy.deepcopy(reading.data))
    holes = (*slips, *(hole for hole, _ in found))
    misfits = tuple(
        told
        for hole, told in found
        if not _already_told(hole.keys, told, reading, holes, known_keys(model, hole.keys[:-1]))
    )
    cut = min((told.span.start for hole, told in found if _swallows(reading, hole)), default=None)
    if cut is None:
        return Fit(draft, misfits, holes)
    return Fit(draft, tuple(told for told in misfits if told.span.start <= cut), _ALL)


def _fit(model: type[M], document: Document, data: dict[str, Any]) -> tuple[M, list[tuple[Hole, Diagnostic]]]:
    """Validate again and again, each time with the faulty parts taken out."""
    hollows = list(_hollows(data))
    found: list[tuple[Hole, Diagnostic]] = []
    for _ in range(_ROUNDS):
        try:
            draft = model.model_validate(data)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                keys, strange = keys_of(data, detail), detail["type"] == "extra_forbidden"
                found.append((Hole(keys, strange), describe(model, document, keys, detail)))
                _make_hole(data, keys, remove=strange)
        else:
            empty = [(Hole(keys), _empty(Place(document, keys))) for keys in hollows if _is_there(data, keys)]
            return draft, found + empty
    raise AssertionError(f"{model.__name__} refuses its own holes")


def _swallows(reading: Reading, hole: Hole) -> bool:
    """Whether a colon made keys of a text: the lines behind it have then gone into them, or hang in the air."""
    cut = hole.strange and is_sentence(str(hole.keys[-1]))
    data = _part(reading.data, hole.keys)
    return cut or (isinstance(data, dict) and any(map(is_sentence, data)))


def _part(data: Any, keys: Keys) -> Any:
    """The part that some keys lead to; None without it."""
    for key in keys:
        if isinstance(data, dict):
            data = data.get(key)
        else:
            data = data[key] if isinstance(data, list) and isinstance(key, int) else None
    return data


def _make_hole(data: Any, keys: Keys, *, remove: bool) -> None:
    for key in keys[:-1]:
        data = data[key]
    if remove:
        data.pop(keys[-1], None)
    else:
        data[keys[-1]] = None


def _hollows(data: Any, keys: Keys = ()) -> Iterator[Keys]:
    if data is None:
        yield keys
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from _hollows(value, (*keys, key))


def _is_there(data: Any, keys: Keys) -> bool:
    for key in keys:
        if data is None or (isinstance(data, dict) and key not in data):
            return False
        data = data[key]
    return data is None


def _empty(place: Place) -> Diagnostic:
    last = place.keys[-1]
    if isinstance(last, int):
        return fault("empty-value", place.span(), f"第{last + 1}条是空的", "写上内容，或者删去这一条。")
    return fault("empty-value", place.key_span(), f"“{last}”后面是空的", "写上内容；没有内容就把这一行删去。")


def _not_a_mapping(document: Document, data: object) -> Diagnostic:
    if data is None:
        return fault("empty-value", document.source.span(), "文件是空的", "写上内容，或者删去这个文件。")
    return fault("wrong-type", document.place.span(), "文件内容应当是几个“键: 值”", "第一行写成“标题: ……”这样的样子。")


def _already_told(keys: Keys, misfit: Diagnostic, reading: Reading, holes: Iterable[Hole], known: list[str]) -> bool:
    """Whether a slip of the keyboard or a misspelt key, reported already, is what makes this part misfit."""
    misspelt = misfit.code == "missing-key" and any(_stands_for(hole, keys, known) for hole in holes)
    return misspelt or any(_causes(slip, keys, misfit) for slip in reading.diagnostics)


def _stands_for(hole: Hole, keys: Keys, known: list[str]) -> bool:
    """Whether an unknown key is meant for one missing beside it: it looks like that one, or like none at all."""
    if not hole.strange or hole.mapping != keys[:-1]:
        return False
    name, meant = str(hole.keys[-1]), str(keys[-1])
    if len(name) == len(meant) == 1:  # one character is like none
        return True
    return is_sentence(name) or bool(nearest(name, [meant])) or not nearest(name, known)


def _causes(slip: Diagnostic, keys: Keys, misfit: Diagnostic) -> bool:
    if misfit.code == "missing-key":
        return str(keys[-1]) in slip.span.source.line(slip.span.first.line)
    return misfit.span.start <= slip.span.start <= misfit.span.end
