"""The checklist of GB/T 9704-2012, one module per part of a document; each has POINTS."""

from importlib import import_module

from tests.conformity.document import Point

_PARTS = ("grid", "head", "body", "closing", "imprint", "foot", "words")


def points() -> tuple[Point, ...]:
    """All points in the order of a document."""
    return tuple(point for part in _PARTS for point in import_module(f"{__name__}.{part}").POINTS)
