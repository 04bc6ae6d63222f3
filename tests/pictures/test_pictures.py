"""Pages look as they did when somebody last looked at them: every page of the PDFs against a kept picture.

A page that differs leaves three pictures behind: what is kept, what is now, and where they differ. When the change is
meant, look at all of them, then run `pytest tests/pictures --update-pictures`.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from fzjh.building import Choice, build, menu
from fzjh.compiler import check
from fzjh.templates import packaged

ROOT = Path(__file__).parents[2]
KEPT = Path(__file__).parent / "kept"
DPI = 60
TOLERANCE = 0.2
"""Mean difference of a page's grey values (of 255) that another processor's rounding may make."""


@dataclass(frozen=True)
class Book:
    """Documents of one plan of which every page is kept."""

    name: str
    folder: Path
    paths: tuple[str, ...]


BOOKS = (
    Book(
        "2021",
        ROOT / "plan",
        ("通知.pdf", "重点任务分解表.pdf", "牵头单位任务矩阵.pdf", "任务清单/区财政局任务清单.pdf"),
    ),
    Book("rich", ROOT / "tests/plans/rich/plan", ("通知.pdf",)),
    Book("direct", ROOT / "tests/plans/direct/plan", ("通知.pdf",)),
    Book("信函", ROOT / "tests/plans/信函/plan", ("通知.pdf",)),
    Book("主送三行", ROOT / "tests/plans/主送三行/plan", ("通知.pdf",)),
)


def pages(book: Book) -> Iterator[tuple[str, Image.Image]]:
    """Every page of a book as a picture, by the name it is kept under."""
    built = build(menu(check(book.folder).plan, [packaged()]), Choice(formats=("pdf",)))
    assert built.diagnostics == ()
    for artifact in built.artifacts:
        if artifact.path in book.paths:
            with pypdfium2.PdfDocument(artifact.data) as document:
                for number, page in enumerate(document, 1):
                    stem = Path(artifact.path).stem
                    yield f"{book.name}-{stem}-{number:02}.png", page.render(scale=DPI / 72).to_pil().convert("L")


def difference(kept: Image.Image, now: Image.Image) -> float:
    """How much two pages differ: mean of the grey values' differences; pages of different size differ wholly."""
    return 255.0 if kept.size != now.size else float(ImageStat.Stat(ImageChops.difference(kept, now)).mean[0])


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_pages_look_as_they_are_kept(book: Book, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    made = dict(pages(book))
    if request.config.getoption("--update-pictures", default=False):
        update(book, made)
    kept = {path.name for path in KEPT.glob(f"{book.name}-*.png")}
    assert set(made) == kept
    told = [line for name, now in made.items() if (line := compare(name, now, tmp_path))]
    assert not told, "\n".join(told)


def compare(name: str, now: Image.Image, folder: Path) -> str:
    """What differs on a page, with the pictures that show it; empty when nothing does."""
    with Image.open(KEPT / name) as picture:
        kept = picture.convert("L")
    measured = difference(kept, now)
    if measured <= TOLERANCE:
        return ""
    now.save(folder / name)
    if kept.size == now.size:
        ImageChops.difference(kept, now).point(lambda value: 255 - value).save(folder / f"差异-{name}")
    return f"{name} 差 {measured:.1f}：原来 {KEPT / name}，现在和差异在 {folder}"


def update(book: Book, made: dict[str, Image.Image]) -> None:
    """Keep the pages as they are now; refused under CI, where nobody looks."""
    assert not os.environ.get("CI"), "CI 里不更新图片"
    for path in KEPT.glob(f"{book.name}-*.png"):
        path.unlink()
    KEPT.mkdir(exist_ok=True)
    for name, picture in made.items():
        picture.save(KEPT / name, optimize=True)


def test_every_kept_picture_is_used() -> None:
    names = tuple(f"{book.name}-" for book in BOOKS)
    assert [path.name for path in KEPT.iterdir() if not path.name.startswith(names)] == []


def test_a_moved_line_is_a_difference() -> None:
    page = Image.new("L", (496, 702), 255)
    moved = page.copy()
    page.paste(0, (70, 100, 430, 112))
    moved.paste(0, (70, 130, 430, 142))
    assert difference(page, moved) > TOLERANCE
