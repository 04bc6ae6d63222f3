"""`make conformity`: every notice against the checklist of GB/T 9704-2012. Exits with 1 when a point is red."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from tests.conformity.document import Document, Measured, Point
from tests.conformity.points import points
from tests.conformity.rendering import SLACK, document, plan_of, render, to_pdf

ROOT = Path(__file__).parents[2]
_MARKS = {True: "✓", False: "✗ 不合", None: "本计划没有"}


def plans() -> list[Path]:
    """The real plan, and the fixtures that can be rendered."""
    fixtures = sorted((ROOT / "tests" / "plans").glob("*/plan"))
    return [ROOT / "plan", *(one for one in fixtures if one.parent.name not in ("缺字", "hostile"))]


def report(measured: Document) -> Iterator[tuple[Point, Measured]]:
    """Every point with what was measured."""
    for point in points():
        yield point, point.measure(measured)


def show(title: str, measured: Document) -> int:
    """Print the table of one document; returns how many points are red."""
    print(f"\n## {title}\n")
    print("| 要素 | 条款 | 要求 | 量得 | 结论 |")
    print("|---|---|---|---|---|")
    results = list(report(measured))
    for point, result in results:
        print(f"| {point.element} | {point.clause} | {point.required} | {result.found} | {_MARKS[result.good]} |")
    return sum(result.good is False for _, result in results)


def main() -> int:
    """Measure all plans."""
    red = 0
    office = which("soffice")
    if not office:
        print("没有 LibreOffice，不量 Word 文件。装：make system-packages")
    with tempfile.TemporaryDirectory() as name:
        for folder in plans():
            plan, target = plan_of(folder), Path(name)
            title = plan.title or folder.parent.name
            red += show(f"{title}（PDF）", document(plan, render(plan, "pdf", target)))
            if office:
                path = to_pdf(office, render(plan, "docx", target), target)
                red += show(f"{title}（Word，LibreOffice 排版）", document(plan, path, SLACK))
    print(f"\n{red} 处不合。" if red else "\n全部符合。")
    return 1 if red else 0


if __name__ == "__main__":
    sys.exit(main())
