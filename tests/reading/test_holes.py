"""Holes: which parts of a file may be wrong because of a fault that has been reported."""

from pathlib import Path

import pytest

from fzjh.reading.document import Document, Keys, Place
from fzjh.reading.holes import Hole, Holes
from fzjh.source import Source

TOUCHED = [
    (Hole(()), ("举措", 0, "内容")),
    (Hole(("通知",)), ("通知", "标题")),
    (Hole(("通知", "标题")), ("通知",)),
    (Hole(("举措", 1)), ("举措", 1)),
    (Hole(("牵头部门",), strange=True), ("牵头单位",)),
    (Hole(("通知", "标提"), strange=True), ("通知", "标题")),
    (Hole(("章节", 0, "任物"), strange=True), ("章节",)),
]
UNTOUCHED = [
    (Hole(("通知", "标题")), ("通知", "发文字号")),
    (Hole(("举措", 1)), ("举措", 0)),
    (Hole(("牵头部门",), strange=True), ("举措", 0, "牵头单位")),
    (Hole(("通知", "标提"), strange=True), ("标题",)),
]


@pytest.mark.parametrize(("hole", "keys"), TOUCHED)
def test_a_hole_touches_what_it_may_have_swallowed(hole: Hole, keys: Keys) -> None:
    assert hole.touches(keys)


@pytest.mark.parametrize(("hole", "keys"), UNTOUCHED)
def test_a_hole_touches_nothing_else(hole: Hole, keys: Keys) -> None:
    assert not hole.touches(keys)


def test_holes_of_one_file_say_nothing_about_another() -> None:
    one, other = (Place(Document(Source(Path(name), ""))) for name in ("a.yaml", "b.yaml"))
    holes = Holes({Path("a.yaml"): (Hole(("标题",)),)})
    assert holes.at(one / "标题")
    assert not holes.at(one / "备注")
    assert not holes.at(other / "标题")
